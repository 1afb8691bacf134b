/** The production app with a catalogue whose only embedder is the tiny one: real weights can't be in the tests. */
import { fileURLToPath } from "node:url";
import { build } from "vite";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const tinyCatalogue = fileURLToPath(new URL("./tiny-catalogue.ts", import.meta.url));

export async function buildWithTinyEmbedder(outDir: string): Promise<void> {
  await build({
    root: fromRoot("."),
    configFile: fromRoot("vite.config.ts"),
    logLevel: "error",
    build: { outDir, emptyOutDir: true, sourcemap: false },
    resolve: {
      alias: [{ find: /^.*\/catalogue\/embedders\.ts$/, replacement: tinyCatalogue }],
    },
  });
}
