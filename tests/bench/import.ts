/** From files to a course that can be searched, beside what merely reading the files costs; each in a process of its own. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Bench, BenchRow } from "./row.ts";

async function once(...args: readonly string[]): Promise<BenchRow[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    "scripts/run.mjs",
    "tests/bench/import-once.ts",
    "--",
    ...args,
  ]);
  return JSON.parse(stdout) as BenchRow[];
}

export const bench: Bench = async () => [
  ...(await once("markdown", "raw")),
  ...(await once("markdown")),
  ...(await once("pdf", "raw")),
  ...(await once("pdf")),
];
