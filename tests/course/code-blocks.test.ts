/** Every Python block of the bundled course stands as it was last run: one test a block, none of them runs Python. */
import { describe, expect, it } from "vitest";
import { bundledCourseFolder } from "../../src/cli/bundled-pack.ts";
import { readCourseFolder } from "../../src/cli/course-files.ts";
import { codeBlocks } from "../../src/compiler/code-blocks.ts";
import {
  blockProblem,
  CODE_LOCK_FILE,
  checkCode,
  parseCodeLock,
  runCodeCommand,
} from "../../src/compiler/code-lock.ts";
import { formatIssue } from "../../src/compiler/issue.ts";

const folder = bundledCourseFolder(process.cwd());
const files = readCourseFolder(folder);
const blocks = codeBlocks(files).map((block, _, all) => ({
  block,
  concept: block.concept,
  place: `block ${block.key.replace(/.*#/, "")} of ${all.filter(({ concept }) => concept === block.concept).length}`,
}));
const lock = parseCodeLock(files.find(({ path }) => path === CODE_LOCK_FILE)?.text ?? "");
const remedy = runCodeCommand("src/courses/introduction-to-ai");

describe("code", () => {
  it("is locked, in a readable file without leftovers", async () => {
    expect(typeof lock === "string" ? lock : "").toBe("");
    const leftovers = (await checkCode(files, folder)).filter(({ file }) => file === CODE_LOCK_FILE);
    expect(leftovers.map(formatIssue)).toEqual([]);
  });
  it.each(blocks)("of $concept, $place, prints what its page shows", async ({ block }) => {
    const problem = await blockProblem(block, typeof lock === "string" ? undefined : lock.blocks[block.key]);
    expect(problem && `${block.file}:${block.line}: ${block.key} ${problem}; run: ${remedy}`).toBeUndefined();
  });
});
