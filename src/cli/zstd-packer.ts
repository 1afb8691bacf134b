/** Packs with Zstandard: the reference implementation, as WebAssembly. */
import { compress, init } from "@bokuweb/zstd-wasm";

/** The highest that asks no more of a reader than what RFC 8878 recommends (a window of 8 MB). */
const level = 19;

export async function zstdPacker(): Promise<(bytes: Uint8Array) => Uint8Array> {
  await init();
  return (bytes) => compress(bytes, level);
}
