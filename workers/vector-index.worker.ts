/** Thread of the vector index. */
import { expose } from "comlink";
import { loadKernel } from "../src/adapters/vector-index/load-kernel.ts";
import { err, ok } from "../src/domain/result.ts";
import type { VectorIndexApi } from "../src/protocol/vector-index-api.ts";
import { FlatIndex } from "../src/retrieval/vector-index/flat-index.ts";

let index: FlatIndex | undefined;

const api: VectorIndexApi = {
  async build(rows) {
    try {
      index = new FlatIndex(await loadKernel(), { dimensions: rows.dimensions });
      index.addQuantized(
        Int32Array.from({ length: rows.count }, (_, i) => i),
        rows,
      );
      return ok(index.backend);
    } catch (error) {
      // Out of memory: search goes on by words.
      return err({ type: "index-unavailable", detail: error instanceof Error ? error.message : String(error) });
    }
  },
  async search(query, topK) {
    return index
      ? ok(index.search(query, topK))
      : err({ type: "index-unavailable", detail: { type: "nothing-built" } });
  },
};

expose(api);
