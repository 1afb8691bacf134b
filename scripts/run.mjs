// Runs a TypeScript entry in Node through Vite, so that the command line shares the browser's code.
// usage: node scripts/run.mjs src/cli/ask.ts -- ARGS

import path from "node:path";
import { fileURLToPath } from "node:url";
import { createRunnableDevEnvironment, resolveConfig } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const [entry, ...args] = process.argv.slice(2);

// As Vite's `runnerImport`, which closes before what is loaded on first use could be loaded.
const config = await resolveConfig(
  {
    root,
    configFile: false,
    envDir: false,
    cacheDir: process.cwd(),
    logLevel: "error",
    environments: {
      inline: {
        consumer: "server",
        dev: { moduleRunnerTransform: true },
        resolve: { external: true, mainFields: [], conditions: ["node", "module-sync"] },
      },
    },
  },
  "serve",
);
const environment = createRunnableDevEnvironment("inline", config, {
  runnerOptions: { hmr: { logger: false } },
  hot: false,
});
await environment.init();
try {
  const module = await environment.runner.import(path.join(root, entry));
  process.exitCode = await module.main(args[0] === "--" ? args.slice(1) : args);
} finally {
  await environment.close();
}
