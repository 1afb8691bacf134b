/** voy-search: a k-d tree in WASM. */

import * as glue from "peer:voy-search/voy_search_bg.js";
import { __wbg_set_wasm as setWasm, Voy, type VoyDocument } from "peer:voy-search/voy_search_bg.js";
import wasmUrl from "peer:voy-search/voy_search_bg.wasm?url";
import { dimensions, rowOf } from "../data.ts";
import type { Subject } from "../subject.ts";

export function voy(): Subject {
  let index: Voy;
  return {
    name: "voy-search",
    async build(vectors) {
      const imports = { "./voy_search_bg.js": glue as unknown as WebAssembly.ModuleImports };
      const { instance } = await WebAssembly.instantiateStreaming(fetch(wasmUrl), imports);
      setWasm(instance.exports);
      const embeddings = Array.from(
        { length: vectors.length / dimensions },
        (_, row): VoyDocument => ({
          id: String(row),
          title: "",
          url: "",
          embeddings: Array.from(rowOf(vectors, row)),
        }),
      );
      index = new Voy({ embeddings });
    },
    search: (query, k) => index.search(query, k).neighbors.map(({ id }) => Number(id)),
  };
}
