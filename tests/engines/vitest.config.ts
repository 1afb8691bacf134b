import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The built app in the engines beside Chromium (`npm run check` builds it). */
// biome-ignore lint/style/noDefaultExport: Vitest asks for one
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    name: "engines",
    include: ["tests/engines/*.test.ts"],
    reporters: ["verbose", "./scripts/vitest-tally.mjs"],
    testTimeout: 120_000,
    hookTimeout: 90_000,
    fileParallelism: false,
  },
});
