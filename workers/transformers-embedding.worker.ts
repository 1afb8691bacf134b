/** Thread of a downloaded embedder. Ending it is the only way to get its memory back. */
import "../src/adapters/browser/trusted-types.ts";
import { expose, transfer } from "comlink";
import { loadTransformersEmbedder } from "../src/adapters/embedding/transformers-embedder.ts";
import { MODEL_FILES_CACHE, modelFileUrl } from "../src/adapters/model-files/model-file-url.ts";
import { err } from "../src/domain/result.ts";
import type { Embedder } from "../src/ports/embedder.ts";
import type { TransformersEmbeddingApi } from "../src/protocol/embedding-api.ts";

let embedder: Embedder | undefined;

const api: TransformersEmbeddingApi = {
  ready: () => true,
  async load(entry, baseUrl) {
    const loaded = await loadTransformersEmbedder(entry, async (path) => {
      const files = await caches.open(MODEL_FILES_CACHE);
      const file = await files.match(modelFileUrl(baseUrl, entry.package.id, path));
      return file && new Uint8Array(await file.arrayBuffer());
    });
    if (!loaded.ok) return loaded;
    embedder = loaded.value;
    return { ok: true, value: embedder.model };
  },
  async embed(texts, purpose) {
    if (!embedder) return err({ type: "embedder-unavailable", detail: { type: "no-model-loaded" } });
    const made = await embedder.embed(texts, purpose);
    return made.ok ? transfer(made, [made.value.buffer as ArrayBuffer]) : made;
  },
};

expose(api);
