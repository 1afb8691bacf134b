import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { assemblyScript } from "../../../scripts/vite-assemblyscript.ts";

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The bench's page. `peer:NAME` is a package of tools/bench, which the app doesn't depend on. */
// biome-ignore lint/style/noDefaultExport: Vite asks for one
export default defineConfig({
  root: fromHere("."),
  plugins: [assemblyScript()],
  resolve: { alias: [{ find: /^peer:/, replacement: `${fromHere("../../../tools/bench/node_modules")}/` }] },
  worker: { format: "es", plugins: () => [assemblyScript()] },
  build: {
    target: "es2022",
    outDir: fromHere("../../../.cache/bench-index"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 20_000,
  },
});
