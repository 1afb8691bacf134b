import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The bench's page: the app's own figures and simulations, and what stands around them. */
// biome-ignore lint/style/noDefaultExport: Vite asks for one
export default defineConfig({
  root: fromHere("."),
  plugins: [preact()],
  build: { target: "es2022", outDir: fromHere("../../../.cache/bench-drawn"), emptyOutDir: true },
});
