/** Packs with Zstandard: the reference implementation, as WebAssembly. */
import { compress, init } from "@bokuweb/zstd-wasm";

/** The highest that asks no more of a reader than what RFC 8878 recommends (a window of 8 MB). */
const level = 19;

let started: Promise<void> | undefined;

/** Started once: what a second start packs can't be unpacked. */
export async function zstdPacker(): Promise<(bytes: Uint8Array) => Uint8Array> {
  started ??= init();
  await started;
  return (bytes) => compress(bytes, level);
}
