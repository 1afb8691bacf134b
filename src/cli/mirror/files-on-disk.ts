/** Model files in a folder of this machine: partial ones, and whether a finished one is what it should be. */
import { createHash, type Hash } from "node:crypto";
import fs from "node:fs";
import type { PartialFile } from "../../adapters/model-files/partial-files.ts";
import type { StatedFile } from "../../adapters/model-files/stated-file.ts";

const BLOCK_BYTES = 1 << 20;

/** Part of a file, which a download goes on with. */
export function openPart(file: string): PartialFile {
  const handle = fs.openSync(file, "a+");
  let { size } = fs.fstatSync(handle);
  return {
    get size() {
      return size;
    },
    async read(onBlock) {
      const block = new Uint8Array(BLOCK_BYTES);
      for (let at = 0; at < size; ) {
        const read = fs.readSync(handle, block, 0, block.length, at);
        onBlock(block.subarray(0, read));
        at += read;
      }
    },
    append(chunk) {
      fs.writeSync(handle, chunk);
      size += chunk.length;
    },
    clear() {
      fs.ftruncateSync(handle, 0);
      size = 0;
    },
    close: () => fs.closeSync(handle),
  };
}

async function hashFile(file: string, hash: Hash): Promise<string> {
  for await (const chunk of fs.createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

export const sha256Of = (file: string): Promise<string> => hashFile(file, createHash("sha256"));

export async function isWholeFile(file: string, { bytes, algorithm, digest }: StatedFile): Promise<boolean> {
  if (fs.statSync(file, { throwIfNoEntry: false })?.size !== bytes) return false;
  const gitBlob = (): Promise<string> => hashFile(file, createHash("sha1").update(`blob ${bytes}\0`));
  return (algorithm === "sha256" ? await sha256Of(file) : await gitBlob()) === digest;
}
