// `npm run check`: everything that needs no running product, from formatting to size budgets.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const lintTools = path.join(root, "tools/lint");

/** Version by folder, as a lock file or npm's own record of an installation states it. */
function lockedVersions(file) {
  if (!fs.existsSync(file)) return undefined;
  const { packages } = JSON.parse(fs.readFileSync(file, "utf8"));
  return new Map(Object.entries(packages).map(([folder, { version }]) => [folder, version]));
}

/** Whether what lies in tools/lint/node_modules is what the lock file says. Other platforms' packages stay away. */
function lintToolsAreLocked() {
  const locked = lockedVersions(path.join(lintTools, "package-lock.json"));
  const installed = lockedVersions(path.join(lintTools, "node_modules/.package-lock.json"));
  const wanted = Object.keys(JSON.parse(fs.readFileSync(path.join(lintTools, "package.json"), "utf8")).dependencies);
  return (
    wanted.every((name) => installed?.has(`node_modules/${name}`)) &&
    [...installed].every(([folder, version]) => locked.get(folder) === version)
  );
}

function run(name, command, args, cwd = root) {
  const started = Date.now();
  const { status } = spawnSync(command, args, { cwd, stdio: "inherit", shell: process.platform === "win32" });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? "ok  " : "FAIL"} ${name} (${seconds} s)`);
  return status === 0;
}

const lintTool = (name) => path.join(lintTools, "node_modules/.bin", name);
const node = (script, ...args) => [process.execPath, [path.join(root, script), ...args]];

/** pdf.js in its build for older browsers, which defines what they lack. */
const bringsItsBuiltIns = "dist/assets/pdf";

const steps = [
  // A step like the others: where it fails, the tools below are missing or old, and the run has failed.
  ...(lintToolsAreLocked()
    ? []
    : [["install lint tools", "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], lintTools]]),
  ["format and lint", lintTool("biome"), ["check", "--error-on-warnings", "."]],
  ...["tsconfig.json", "tsconfig.worker.json", "tsconfig.pure.json", "tsconfig.node.json"].map((project) => [
    `types: ${project}`,
    ...node("node_modules/typescript/bin/tsc", "-p", project),
  ]),
  ["boundaries", ...node("scripts/check-boundaries.mjs")],
  ["files, functions, names", ...node("scripts/check-house.mjs")],
  ["Markdown is read in one room", ...node("scripts/check-markdown.mjs")],
  ["dead code", lintTool("knip"), ["--no-progress"]],
  ["build", ...node("node_modules/vite/bin/vite.js", "build", "--logLevel", "warn")],
  ["support: web APIs and styles", ...node("scripts/check-support.mjs")],
  // Syntax and built-ins of all that is shipped, dependencies too. What is ignored is asked for before it is used.
  [
    "support: syntax",
    lintTool("es-check"),
    [
      "es2023",
      "dist/**/*.js",
      "--not",
      bringsItsBuiltIns,
      "--module",
      "--checkFeatures",
      "--ignore",
      "Float16Array,Iterator,Uint8ArrayToHex",
      "--quiet",
    ],
  ],
  ["support: syntax of pdf.js", lintTool("es-check"), ["es2023", `${bringsItsBuiltIns}*.js`, "--module", "--quiet"]],
  ["size budgets", ...node("scripts/check-sizes.mjs")],
];

const results = steps.map(([name, command, args, folder]) => run(name, command, args, folder));
const failed = results.filter((ok) => !ok).length;
if (process.env.ERICA_TALLY)
  fs.appendFileSync(
    process.env.ERICA_TALLY,
    `${JSON.stringify({ runner: "check", passed: results.length - failed, failed, skipped: 0 })}\n`,
  );
process.exitCode = failed > 0 ? 1 : 0;
