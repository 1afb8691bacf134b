/** Thread of the embedder. */
import { expose, transfer } from "comlink";
import { loadStaticEmbedder } from "../src/adapters/embedding/load-static-embedder.ts";
import { err } from "../src/domain/result.ts";
import type { Embedder } from "../src/ports/embedder.ts";
import type { EmbeddingApi } from "../src/protocol/embedding-api.ts";

let embedder: Embedder | undefined;

const api: EmbeddingApi = {
  async load(baseUrl, onProgress) {
    const loaded = await loadStaticEmbedder(baseUrl, onProgress);
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
