/** Whether bytes are the file that was built. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { AppFile } from "./app-file.ts";

/** By the browser where it may: pages without a secure context have no WebCrypto. */
async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  return bytesToHex(subtle ? new Uint8Array(await subtle.digest("SHA-256", bytes)) : sha256(bytes));
}

export async function isWhole(bytes: Uint8Array<ArrayBuffer>, file: AppFile): Promise<boolean> {
  return bytes.length === file.bytes && (await digestOf(bytes)) === file.sha256;
}
