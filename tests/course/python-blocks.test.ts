/** Programs of the course that need nothing but Python print in the app's Python what their pages show. */
import { beforeAll, expect, test } from "vitest";
import type { Interpreter } from "../../src/adapters/python/interpreter.ts";
import { bundledCourseFolder } from "../../src/cli/bundled-pack.ts";
import { readCourseFolder } from "../../src/cli/course-files.ts";
import { CODE_LOCK_FILE, lockBlock, parseCodeLock } from "../../src/compiler/code-lock.ts";
import { plainBlocks, runHere, startPythonHere } from "../support/python-here.ts";

const files = readCourseFolder(bundledCourseFolder(process.cwd()));
const lock = parseCodeLock(files.find(({ path }) => path === CODE_LOCK_FILE)?.text ?? "");
const all = plainBlocks(files);
const wanted = 20;
/** From one end of the course to the other; `npm run test:long -- python` runs them all. */
const chosen = Array.from({ length: wanted }, (_, i) => all[Math.floor((i * all.length) / wanted)] ?? all[0]);

let python: Interpreter;
beforeAll(async () => {
  python = await startPythonHere();
});

test("there are blocks to run", () => {
  expect(all.length).toBeGreaterThan(200);
});

test.each(chosen.map((block) => [block?.key ?? "", block] as const))("%s", async (key, block) => {
  if (!block || typeof lock === "string") throw new Error("no block, or no lock");
  const { printed, error } = runHere(python, block.code);
  expect(error).toBeUndefined();
  expect(printed.trimEnd()).toBe(block.output?.trimEnd());
  expect((await lockBlock({ ...block, output: printed })).output).toBe(lock.blocks[key]?.output);
});
