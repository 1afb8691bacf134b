/** The LaTeX files among those chosen: which stands in which, and their bytes, read once. */
import { formatByEnding } from "../detect-format.ts";
import { decodeText } from "../text/decode.ts";
import { assembleTex, type FindTex, partsOfTex } from "./inclusions.ts";

type Bytes = Uint8Array<ArrayBuffer>;

export interface TexFolder {
  /** By path, the document a file is part of. */
  readonly parts: ReadonlyMap<string, string>;
  readonly find: FindTex;
  bytes(path: string): Bytes | undefined;
  /** Paths of the files that stand in a document. */
  included(path: string): Promise<readonly string[]>;
  /** A document's bytes, followed by those of the files that stand in it. */
  whole(document: Bytes, included: readonly string[]): Bytes;
}

interface FolderEntry {
  readonly path: string;
  /** Nothing, or a failure, for what can't be read. */
  bytes(): Promise<Bytes | undefined>;
}

export async function openTexFolder(entries: readonly FolderEntry[]): Promise<TexFolder> {
  const held = new Map<string, Bytes>();
  for (const { path, bytes } of entries) {
    if (formatByEnding(path) !== "latex") continue;
    const read = await bytes().catch(() => undefined);
    if (read) held.set(path, read);
  }
  const find: FindTex = async (path) => {
    const bytes = held.get(path);
    return bytes && decodeText(bytes);
  };
  return {
    parts: held.size > 1 ? await partsOfTex([...held.keys()], find) : new Map(),
    find,
    bytes: (path) => held.get(path),
    included: async (path) => {
      const text = await find(path);
      return text === undefined ? [] : (await assembleTex(path, text, find)).included;
    },
    whole: (document, included) => {
      const all = [document, ...included.flatMap((path) => held.get(path) ?? [])];
      const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const part of all) {
        whole.set(part, at);
        at += part.length;
      }
      return whole;
    },
  };
}
