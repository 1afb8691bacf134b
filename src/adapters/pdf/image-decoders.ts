/**
 * Decoders for what scanners write: JBIG2 and fax pictures, and JPEG 2000. pdf.js asks for each by name when a page
 * holds such a picture; the files are of our own build, and kept from their first use on.
 */
import jbig2Url from "pdfjs-dist/wasm/jbig2.wasm?url";
import jpegUrl from "pdfjs-dist/wasm/openjpeg.wasm?url";

const addresses = new Map([
  ["jbig2.wasm", jbig2Url],
  ["openjpeg.wasm", jpegUrl],
]);

async function read(filename: string): Promise<Uint8Array> {
  const address = addresses.get(filename);
  if (address === undefined) throw new Error(`${filename} is not there`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${filename}: HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** pdf.js' `BinaryDataFactory`. */
export class ImageDecoders {
  fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    return read(filename);
  }
}

/** Has them kept on this device. Without a network they come when the first such picture is drawn. */
export async function bringDecoders(): Promise<void> {
  await Promise.all([...addresses.keys()].map((name) => read(name).catch(() => undefined)));
}
