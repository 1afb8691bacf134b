// `npm run test:long -- NAME [OPTIONS]`: the large counts, which `npm test` has no time for. Each prints its seed and its counts.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = path.join(root, "tests/long");
const [name, ...args] = process.argv.slice(2);
const file = path.join(folder, `${name}.ts`);

if (!name || !fs.existsSync(file)) {
  const names = fs.readdirSync(folder).flatMap((entry) => /^([\w-]+)\.ts$/.exec(entry)?.[1] ?? []);
  console.error(`npm run test:long -- NAME, where NAME is one of: ${names.join(", ")}`);
  process.exit(2);
}
const { module } = await runnerImport(file, { root, configFile: false, logLevel: "error" });
process.exitCode = await module.main(args[0] === "--" ? args.slice(1) : args);
