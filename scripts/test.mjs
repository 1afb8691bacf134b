// `npm test`: everything CI runs, two steps at a time where there are two cores. Ends with "N passed, N failed".
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { requireBrowser } from "./browser.mjs";
import { ensureEngines } from "./engines.mjs";
import { tallyLine } from "./tally.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const tallies = fs.mkdtempSync(path.join(os.tmpdir(), "erica-tally-"));

let browser;
try {
  browser = requireBrowser();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const missingEngines = ensureEngines();

const vitest = "node_modules/vitest/vitest.mjs";
const check = ["check", "scripts/check.mjs"];
// Drives one browser at a time, which leaves most of a core idle.
const playwright = ["playwright", "node_modules/@playwright/test/cli.js", "test"];
const browserTests = ["vitest in Chromium", vitest, "run", "--project", "browser"];
const nodeTests = ["vitest in Node", vitest, "run", "--project", "node"];
const engines = ["engines", vitest, "run", "--config", "tests/engines/vitest.config.ts"];

/** Runners end with what failed; where only the end of a log is kept, it has to be there. */
const failures = [];
const lastOf = (text, lines = 80) => text.trimEnd().split("\n").slice(-lines).join("\n");

const total = { passed: 0, failed: 0, skipped: 0 };

/** What the step's runner counted. One that dies without a count is a failure of its own. */
function count(name, tally, code) {
  const rows = fs.existsSync(tally)
    ? fs
        .readFileSync(tally, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
    : [];
  for (const row of rows) for (const key of Object.keys(total)) total[key] += row[key];
  if (rows.length > 0 && (code === 0 || rows.some(({ failed }) => failed > 0))) return;
  total.failed++;
  console.error(`${name}: exit ${code}${rows.length === 0 ? ", reported no tests" : ""}`);
}

/** What it says comes when it has ended, in one piece: another step runs beside it. */
function run([name, script, ...args]) {
  const started = Date.now();
  const tally = path.join(tallies, name);
  const said = [];
  console.log(`${name} begins`);
  const child = spawn(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ERICA_TALLY: tally, CHROME_PATH: browser },
  });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => said.push(piece));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      console.log(`\n${name} (${((Date.now() - started) / 1000).toFixed(0)} s)`);
      process.stdout.write(Buffer.concat(said));
      count(name, tally, code);
      if (code !== 0) failures.push([name, lastOf(Buffer.concat(said).toString())]);
      resolve();
    });
  });
}

async function inTurn(steps) {
  for (const step of steps) await run(step);
}

if (os.availableParallelism() < 2) await inTurn([check, browserTests, nodeTests, playwright, engines]);
else {
  // Checking builds what end-to-end tests and engines open, and compiles the course that tests in Node read.
  const built = run(check);
  const endToEnd = built.then(() => run(playwright));
  await run(browserTests);
  await built;
  await inTurn([nodeTests, engines]);
  await endToEnd;
}

for (const [name, end] of failures) console.log(`\n${name} failed. The end of what it said:\n${end}`);
for (const line of missingEngines) console.log(`\n${line}`);
console.log(`\n${tallyLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
