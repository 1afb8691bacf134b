// `npm test`: everything CI runs. Ends with "N passed, N failed".
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { requireBrowser } from "./browser.mjs";
import { ensureEngines } from "./engines.mjs";
import { tallyLine } from "./tally.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const tally = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "erica-tally-")), "tally.jsonl");
fs.writeFileSync(tally, "");

let browser;
try {
  browser = requireBrowser();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const missingEngines = ensureEngines();

const env = { ...process.env, ERICA_TALLY: tally, CHROME_PATH: browser };
const steps = [
  ["check", "scripts/check.mjs"],
  ["vitest", "node_modules/vitest/vitest.mjs", "run"],
  ["playwright", "node_modules/@playwright/test/cli.js", "test"],
  ["engines", "node_modules/vitest/vitest.mjs", "run", "--config", "tests/engines/vitest.config.ts"],
];

let broken = 0;
for (const [name, script, ...args] of steps) {
  const before = fs.readFileSync(tally, "utf8").length;
  const { status } = spawnSync(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    stdio: "inherit",
    env,
  });
  const rows = fs.readFileSync(tally, "utf8").slice(before);
  // A runner that dies without a count is a failure of its own.
  if (rows === "" || (status !== 0 && !/"failed":[1-9]/.test(rows))) {
    broken++;
    console.error(`${name}: exit ${status}${rows === "" ? ", reported no tests" : ""}`);
  }
}

const rows = fs
  .readFileSync(tally, "utf8")
  .trim()
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const total = { passed: 0, failed: broken, skipped: 0 };
for (const row of rows) for (const key of Object.keys(total)) total[key] += row[key];
for (const line of missingEngines) console.log(`\n${line}`);
console.log(`\n${tallyLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
