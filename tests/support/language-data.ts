/** Files in the form of Tesseract's language data. None holds what a picture could be read by: that can't be had here. */
const PARTS = 24;
const NETWORK = 17;
const LETTERS = 21;
const CODES = 22;

function container(parts: ReadonlyMap<number, Uint8Array>): Uint8Array<ArrayBuffer> {
  const head = 4 + PARTS * 8;
  const bytes = new Uint8Array([...parts.values()].reduce((sum, { length }) => sum + length, head));
  const view = new DataView(bytes.buffer);
  view.setInt32(0, PARTS, true);
  let at = head;
  for (let part = 0; part < PARTS; part++) {
    const content = parts.get(part);
    view.setBigInt64(4 + part * 8, content ? BigInt(at) : -1n, true);
    if (!content) continue;
    bytes.set(content, at);
    at += content.length;
  }
  return bytes;
}

const letters = new TextEncoder().encode("2\nNULL 0 Common 0\na 3 0,255,0,255,0,0,0,0,0,0 Latin 1 0 1 a\n");

/** Whole, with letters and nothing to read them by. */
export const emptyLanguage = (): Uint8Array<ArrayBuffer> => container(new Map([[LETTERS, letters]]));

/** Its network is noise. */
export const damagedLanguage = (): Uint8Array<ArrayBuffer> =>
  container(
    new Map([
      [NETWORK, Uint8Array.from({ length: 3_000 }, (_, at) => (at * 131) % 251)],
      [LETTERS, letters],
      [CODES, new Uint8Array(100)],
    ]),
  );
