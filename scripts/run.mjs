// Runs a TypeScript entry in Node through Vite, so that the command line shares the browser's code.
// usage: node scripts/run.mjs src/cli/ask.ts -- ARGS

import path from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const [entry, ...args] = process.argv.slice(2);
const { module } = await runnerImport(path.join(root, entry), { root, configFile: false, logLevel: "error" });
process.exitCode = await module.main(args[0] === "--" ? args.slice(1) : args);
