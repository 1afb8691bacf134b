/** Our index, in the thread that asks. */

import { FlatIndex } from "../../../src/retrieval/vector-index/flat-index.ts";
import { createWasmKernel, type WasmKernel } from "../../../src/retrieval/vector-index/kernel.ts";
import relaxedUrl from "../../../src/retrieval/vector-index/kernel-relaxed.as.ts?as";
import { dimensions } from "./data.ts";
import type { Subject } from "./subject.ts";

/** The loader of the app falls back to TypeScript; here that would be a false measurement. */
export async function loadKernel(): Promise<WasmKernel> {
  const response = await fetch(relaxedUrl);
  return createWasmKernel(new Uint8Array(await response.arrayBuffer()));
}

export const numbered = (first: number, count: number): Int32Array =>
  Int32Array.from({ length: count }, (_, i) => first + i);

export interface Erica extends Subject {
  /** Reads the bytes that a scan reads, and does nothing else. */
  readAsMuch(): void;
}

export function erica(): Erica {
  let index: FlatIndex;
  let kernel: WasmKernel;
  let scanned: ReturnType<FlatIndex["scannedRanges"]> = [];
  return {
    name: "erica",
    async build(vectors) {
      kernel = await loadKernel();
      index = new FlatIndex(kernel, { dimensions, keepExact: true });
      index.add(numbered(0, vectors.length / dimensions), vectors);
      scanned = index.scannedRanges();
    },
    search: (query, k) => index.search(query, k).map(({ row }) => row),
    readAsMuch: () => {
      for (const { start, bytes } of scanned) kernel.readAll(start, bytes);
    },
  };
}
