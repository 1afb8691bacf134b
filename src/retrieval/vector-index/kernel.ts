/** What the flat index needs of a kernel: a linear memory and a few loops over it. */

/** Offsets are bytes into `memory()`. See `kernel.as.ts` for what each loop does. */
export interface Kernel {
  readonly backend: "wasm-simd" | "typescript";
  /** The current buffer; any call to `grow` may replace it. */
  memory(): ArrayBuffer;
  /** First byte the index may use. */
  readonly heapStart: number;
  /** Makes the memory at least this long. @throws RangeError when the machine has no more */
  grow(bytes: number): void;
  scan(
    tiles: number,
    scales: number,
    scores: number,
    rows: number,
    dimensions: number,
    query: number,
    queryScale: number,
  ): void;
  offer(scores: number, rows: number, base: number, list: number, held: number, k: number): number;
  atLeast(
    scores: number,
    rows: number,
    base: number,
    threshold: number,
    out: number,
    found: number,
    limit: number,
  ): number;
  scoreFloats(addresses: number, count: number, dimensions: number, query: number, out: number): void;
  scoreTiles(addresses: number, count: number, dimensions: number, query: number, out: number): void;
}

type Loops = Pick<Kernel, "scan" | "offer" | "atLeast" | "scoreFloats" | "scoreTiles">;

/** Also measures what the machine allows. */
export interface WasmKernel extends Kernel {
  /** Reads memory and does nothing else. */
  readAll(from: number, bytes: number): bigint;
}

interface KernelExports extends Loops {
  readonly memory: WebAssembly.Memory;
  heapStart(): number;
  readAll: WasmKernel["readAll"];
}

const pageBytes = 65_536;

/** @throws when the engine has no WASM SIMD: use the twin then */
export async function createWasmKernel(wasm: Uint8Array<ArrayBuffer>): Promise<WasmKernel> {
  // Two kilobytes: compiled here sooner than handed to another thread and back.
  const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), {});
  const { memory, heapStart, scan, offer, atLeast, scoreFloats, scoreTiles, readAll } =
    instance.exports as unknown as KernelExports;
  return {
    backend: "wasm-simd",
    heapStart: heapStart(),
    memory: () => memory.buffer,
    grow(bytes) {
      const missing = Math.ceil((bytes - memory.buffer.byteLength) / pageBytes);
      if (missing > 0) memory.grow(missing);
    },
    scan,
    offer,
    atLeast,
    scoreFloats,
    scoreTiles,
    readAll,
  };
}
