// `npm run check`: everything that needs no running product, from formatting to size budgets.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
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

/** @returns whether it ended well; what it said comes with its result, since two run at once */
function run([name, command, args, cwd = root]) {
  const started = Date.now();
  const said = [];
  const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => said.push(piece));
  return new Promise((resolve) => {
    const end = (ok) => {
      process.stdout.write(Buffer.concat(said));
      console.log(`${ok ? "ok  " : "FAIL"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      resolve(ok);
    };
    child.on("error", (error) => {
      said.push(Buffer.from(`${error.message}\n`));
      end(false);
    });
    child.on("close", (code) => end(code === 0));
  });
}

/** As many at a time as there are cores; more would only take memory. */
async function runAll(steps) {
  const waiting = [...steps];
  const results = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await run(step));
  };
  await Promise.all(Array.from({ length: Math.min(4, os.availableParallelism()) }, work));
  return results;
}

const lintTool = (name) => path.join(lintTools, "node_modules/.bin", name);
const node = (script, ...args) => [process.execPath, [path.join(root, script), ...args]];

/** pdf.js in its build for older browsers, which defines what they lack. */
const bringsItsBuiltIns = "dist/assets/pdf";

/** What was found unchanged since the last run is not looked at again. */
const types = (project) => [
  `types: ${project}`,
  ...node(
    "node_modules/typescript/bin/tsc",
    ...["-p", project, "--incremental"],
    ...["--tsBuildInfoFile", `node_modules/.cache/types/${project}.tsbuildinfo`],
  ),
];

// A step like the others: where it fails, the tools below are missing or old, and the run has failed.
const installing = lintToolsAreLocked()
  ? []
  : [["install lint tools", "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], lintTools]];

/** The longest first, so that none is left over at the end. */
const ofSources = [
  types("tsconfig.node.json"),
  types("tsconfig.json"),
  types("tsconfig.pure.json"),
  types("tsconfig.worker.json"),
  ["build", ...node("node_modules/vite/bin/vite.js", "build", "--logLevel", "warn")],
  ["dead code", lintTool("knip"), ["--no-progress"]],
  ["format and lint", lintTool("biome"), ["check", "--error-on-warnings", "."]],
  ["boundaries", ...node("scripts/check-boundaries.mjs")],
  ["files, functions, names", ...node("scripts/check-house.mjs")],
  ["Markdown is read in one room", ...node("scripts/check-markdown.mjs")],
];

const ofTheBuild = [
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
  ["no chunk imports a thread", ...node("scripts/check-threads.mjs")],
  ["size budgets", ...node("scripts/check-sizes.mjs")],
];

const results = [];
for (const steps of [installing, ofSources, ofTheBuild]) results.push(...(await runAll(steps)));
const failed = results.filter((ok) => !ok).length;
if (process.env.ERICA_TALLY)
  fs.appendFileSync(
    process.env.ERICA_TALLY,
    `${JSON.stringify({ runner: "check", passed: results.length - failed, failed, skipped: 0 })}\n`,
  );
process.exitCode = failed > 0 ? 1 : 0;
