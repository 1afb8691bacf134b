import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { assemblyScript } from "../../../scripts/vite-assemblyscript.ts";
import { onnxRuntime } from "../../../scripts/vite-onnx-runtime.ts";

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The bench's page: the app's own workers and adapters. */
// biome-ignore lint/style/noDefaultExport: Vite asks for one
export default defineConfig({
  root: fromHere("."),
  plugins: [assemblyScript(), onnxRuntime()],
  resolve: { conditions: ["onnxruntime-web-use-extern-wasm", "module", "browser", "production"] },
  worker: { format: "es", plugins: () => [assemblyScript(), onnxRuntime()] },
  build: { target: "es2022", outDir: fromHere("../../../.cache/bench-embed"), emptyOutDir: true, assetsInlineLimit: 0 },
});
