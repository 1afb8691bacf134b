/** A file that programs write figures to, a line each: bytes alone come by it, so that Python holds nothing of ours. */

/** What of Emscripten's file system is used. */
export interface DeviceFolder {
  makedev(major: number, minor: number): number;
  registerDevice(device: number, operations: object): void;
  mkdev(path: string, device: number): void;
}

/** A figure of the most points takes a tenth of that. */
const mostBytes = 1_000_000;
/** As many as `drawing.py` sends. */
export const mostFigures = 8;

const MAJOR = 70;

export interface FigureDevice {
  /** A new program: lines go to this listener, as far as they are not too many. */
  begin(onFigure: (line: string) => void): void;
}

/** @param path as `drawing.py` opens it */
export function addFigureDevice(folder: DeviceFolder, path = "/dev/figures"): FigureDevice {
  let [tell, count, bytes]: [(line: string) => void, number, number[]] = [() => undefined, 0, []];
  const end = (): void => {
    const line = new TextDecoder().decode(Uint8Array.from(bytes));
    if (count < mostFigures && bytes.length < mostBytes) tell(line);
    count++;
    bytes = [];
  };
  const device = folder.makedev(MAJOR, 0);
  folder.registerDevice(device, {
    open: () => undefined,
    close: () => undefined,
    write(_: unknown, buffer: Uint8Array | Int8Array, offset: number, length: number): number {
      for (let i = offset; i < offset + length; i++) {
        const byte = (buffer[i] ?? 0) & 0xff;
        if (byte === 10) end();
        else if (bytes.length < mostBytes) bytes.push(byte);
      }
      return length;
    },
  });
  folder.mkdev(path, device);
  return {
    begin(onFigure) {
      [tell, count, bytes] = [onFigure, 0, []];
    },
  };
}
