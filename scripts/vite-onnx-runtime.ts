/**
 * `import url from "virtual:onnx-runtime.wasm?url"` (and `.mjs`): the files of the ONNX runtime that transformers.js
 * itself depends on, as assets of our build. Found through transformers.js, so that code and binary are of one version.
 */
import { createRequire } from "node:module";
import path from "node:path";
import type { Plugin } from "vite";

/** The plain build: 14 MB, CPU only. The library's default has WebGPU in it and is twice as large. */
const flavour = "ort-wasm-simd-threaded";

export function onnxRuntime(): Plugin {
  return {
    name: "onnx-runtime",
    enforce: "pre",
    resolveId(id) {
      const extension = /^virtual:onnx-runtime\.(mjs|wasm)\?url$/.exec(id)?.[1];
      if (!extension) return null;
      const transformers = createRequire(import.meta.url).resolve("@huggingface/transformers");
      const folder = path.dirname(createRequire(transformers).resolve("onnxruntime-web"));
      return `${path.join(folder, `${flavour}.${extension}`)}?url`;
    },
  };
}
