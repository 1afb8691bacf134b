/** The flat index behind the `VectorIndex` port, in the thread that asks: for Node and tests. */

import type { QuantizedRows } from "../../domain/quantized-rows.ts";
import { ok } from "../../domain/result.ts";
import type { VectorIndex } from "../../ports/vector-index.ts";
import { FlatIndex } from "./flat-index.ts";
import type { Kernel } from "./kernel.ts";

/** Row `i` gets the key `i`. */
export function localIndex(kernel: Kernel, rows: QuantizedRows): VectorIndex {
  const index = new FlatIndex(kernel, { dimensions: rows.dimensions });
  index.addQuantized(
    Int32Array.from({ length: rows.count }, (_, i) => i),
    rows,
  );
  return {
    backend: index.backend,
    dimensions: index.dimensions,
    search: (query, topK) => Promise.resolve(ok(index.search(query, topK))),
  };
}
