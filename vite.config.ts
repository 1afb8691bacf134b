import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import { dependencies } from "./scripts/support/dependencies.mjs";
import { buildTargets } from "./scripts/support/floor.mjs";
import { assemblyScript } from "./scripts/vite-assemblyscript.ts";
import { courseAndModels } from "./scripts/vite-data.ts";
import { licences } from "./scripts/vite-licences.ts";
import { onnxRuntime } from "./scripts/vite-onnx-runtime.ts";
import { builtPage } from "./scripts/vite-page.ts";
import { serviceWorker } from "./scripts/vite-service-worker.ts";
import { threadEntries } from "./scripts/vite-thread-entries.ts";
import { securityHeaders } from "./src/hosting/headers.mjs";

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: process.env.BASE ?? "/",
  plugins: [
    preact(),
    assemblyScript(),
    onnxRuntime(),
    courseAndModels(),
    licences(),
    builtPage(),
    serviceWorker({
      entry: fromRoot("./workers/service-worker.ts"),
      // Screenshots are for stores, licences for lawyers.
      ignore: /^(screenshots\/|_headers$|THIRD-PARTY-LICENCES\.txt$)/,
      // The code and runtime of downloaded models, what draws and reads scanned pages, Python, and the icons that only
      // an installation asks for.
      later:
        /^(assets\/(ort|transformers|web-llm-engine|(ocr|python|language-model)\.worker|tesseract-core|jbig2|openjpeg)-|python\/|icons\/.*512)/,
      maxBytes: 12 * 1024 * 1024,
    }),
  ],
  resolve: { conditions: ["onnxruntime-web-use-extern-wasm", "module", "browser", "production"] },
  optimizeDeps: { include: dependencies },
  worker: {
    format: "es",
    plugins: () => [assemblyScript(), onnxRuntime(), threadEntries()],
    // Apart from the helpers of the thread that loads it, SQLite is the same file for each.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "sql-wasm", test: /sql\.js/ }] } } },
  },
  build: {
    target: buildTargets(fromRoot("./package.json")),
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What several lazy views share would land in the entry: two kilobytes of Practice's words before the first paint.
    // Simulations are much alike: four files of many are a quarter smaller than one each.
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: "practice-words", test: /words\/en\/practice\.ts$/ },
            ...["a-d", "e-k", "l-o", "p-z"].map((letters) => ({
              name: `simulations-${letters}`,
              test: new RegExp(`simulations/kinds/[${letters}]`),
            })),
          ],
        },
      },
    },
  },
  server: { headers: { ...securityHeaders, "Content-Security-Policy": "" } },
});
