/** hnswlib-wasm: an approximate graph index; inner product, M = 16, efConstruction = 200. */
import { type HierarchicalNSW, loadHnswlib } from "peer:hnswlib-wasm";
import { dimensions, rowOf } from "../data.ts";
import type { Subject } from "../subject.ts";

export function hnswlib(): Subject {
  let index: HierarchicalNSW;
  return {
    name: "hnswlib-wasm",
    efforts: [50, 100, 200, 300, 400, 600, 800, 1_200, 1_600, 2_400, 3_200],
    setEffort: (ef) => index.setEfSearch(ef),
    async build(vectors) {
      const { HierarchicalNSW } = await loadHnswlib();
      const count = vectors.length / dimensions;
      index = new HierarchicalNSW("ip", dimensions, "");
      index.initIndex(count, 16, 200, 100);
      for (let row = 0; row < count; row++) index.addPoint(rowOf(vectors, row), row, false);
    },
    search: (query, k) => index.searchKnn(query, k, undefined).neighbors,
  };
}
