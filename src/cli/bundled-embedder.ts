/** The bundled embedder in Node: the same code and files as in the browser's worker. */
import fs from "node:fs";
import path from "node:path";
import { createStaticEmbedder } from "../adapters/embedding/static-embedder.ts";
import type { Embedder } from "../ports/embedder.ts";

export const bundledEmbedderFolder = (root: string): string => path.join(root, "models", "erica-static");

/** @throws when the files of the repository are broken: that is a bug, not a user's mistake */
export async function loadBundledEmbedder(root: string): Promise<Embedder> {
  const folder = bundledEmbedderFolder(root);
  const read = (name: string): Buffer => fs.readFileSync(path.join(folder, name));
  const config = JSON.parse(read("config.json").toString("utf8")) as unknown;
  const made = await createStaticEmbedder({
    config,
    vocabulary: new Uint8Array(read("vocabulary.txt")),
    weights: new Uint8Array(read("weights.bin")),
  });
  if (!made.ok) throw new Error(`the bundled embedder can't be read: ${JSON.stringify(made.error)}`);
  return made.value;
}
