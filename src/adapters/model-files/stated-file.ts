/** What a file must be: its size and digest, stated by the catalogue, by its publisher or by a mirror's manifest. */
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { ModelFile } from "../../domain/model-catalogue.ts";

export interface StatedFile {
  /** Inside the model's folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /**
   * `git-blob` is SHA-1 over "blob <size>\0" and the content: all that publishers state of files kept in git itself.
   * It guards against damage, not against a publisher that lies; the catalogue's own pins are SHA-256.
   */
  readonly algorithm: "sha256" | "git-blob";
  /** Lower-case hex. */
  readonly digest: string;
}

export const pinnedFile = ({ path, bytes, sha256 }: ModelFile): StatedFile => ({
  path,
  bytes,
  algorithm: "sha256",
  digest: sha256,
});

export interface RunningDigest {
  update(chunk: Uint8Array): void;
  /** Call once, at the end. */
  matches(): boolean;
}

export function startDigest({ algorithm, bytes, digest }: StatedFile): RunningDigest {
  const hash = algorithm === "sha256" ? sha256.create() : sha1.create().update(utf8ToBytes(`blob ${bytes}\0`));
  return {
    update: (chunk) => {
      hash.update(chunk);
    },
    matches: () => bytesToHex(hash.digest()) === digest,
  };
}

/** One word for the content: parts of a file are kept under it, so that no two revisions are ever mixed. */
export const contentName = ({ algorithm, digest }: StatedFile): string => `${algorithm}-${digest}`;
