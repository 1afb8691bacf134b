/** A course's code is held against its lock without Python. */
import { beforeAll, describe, expect, it } from "vitest";
import { codeBlocks } from "../../../src/compiler/code-blocks.ts";
import { checkCode, formatCodeLock, lockBlock, parseCodeLock } from "../../../src/compiler/code-lock.ts";
import { formatIssue, type SourceFile } from "../../../src/compiler/issue.ts";
import { conceptFile } from "../../support/course.ts";

const page = (code: string): SourceFile => conceptFile({ id: "a", title: "First", sections: { Code: code } });
const block = (code: string, output?: string): string =>
  `\`\`\`python\n${code}\n\`\`\`\n${output === undefined ? "" : `\n\`\`\`output\n${output}\n\`\`\`\n`}`;
const environment = { python: "3.11", numpy: "2.4.6", settings: ["OpenBLAS Haswell"] };

async function lockOf(...files: SourceFile[]): Promise<SourceFile> {
  const blocks = Object.fromEntries(
    await Promise.all(codeBlocks(files).map(async (found) => [found.key, await lockBlock(found)] as const)),
  );
  return { path: "code.lock.json", text: formatCodeLock({ format: 1, environment, blocks }) };
}

const two = page(`${block("print(1)", "1")}\nThen:\n\n${block("print(2)", "2")}`);
let lock: SourceFile;
beforeAll(async () => {
  lock = await lockOf(two);
});

const complaints = async (...files: SourceFile[]): Promise<string[]> =>
  (await checkCode(files, "courses/mine")).map(formatIssue);

describe("blocks", () => {
  it("are named by concept and place, and know their line", () => {
    const found = codeBlocks([two]);
    expect(found.map(({ key, code, output }) => [key, code, output])).toEqual([
      ["a#1", "print(1)\n", "1\n"],
      ["a#2", "print(2)\n", "2\n"],
    ]);
    const lines = two.text.split("\n");
    expect(found.map(({ line }) => lines[line - 1])).toEqual(["```python", "```python"]);
  });
  it("are the same with the line ends of Windows", () => {
    const windows = { ...two, text: two.text.replaceAll("\n", "\r\n") };
    expect(codeBlocks([windows])).toEqual(codeBlocks([two]));
  });
});

describe("a course whose code is locked", () => {
  it("passes", async () => {
    expect(await complaints(two, lock)).toEqual([]);
  });
  it("fails when the code of a block changed, naming block, line and remedy", async () => {
    const changed = { ...two, text: two.text.replace("print(2)", "print(1 + 1)") };
    expect(await complaints(changed, lock)).toEqual([
      expect.stringMatching(
        /^concepts\/basics\/a\.md:\d+: error: Python block a#2 has changed since it was last run; run: npm run course -- run-code courses\/mine --update$/,
      ),
    ]);
  });
  it("fails when the output changed alone", async () => {
    const changed = { ...two, text: two.text.replace("```output\n2", "```output\n3") };
    expect((await complaints(changed, lock))[0]).toContain("a#2 shows another output than when it was last run");
  });
  it("fails when a block is new, lacks its output, or is gone", async () => {
    expect((await complaints(page(`${two.text}\n${block("print(3)", "3")}`), lock))[0]).toContain("a#3 was never run");
    expect((await complaints(page(block("print(1)")), lock))[0]).toContain("a#1 shows no output");
    expect((await complaints(page(block("print(1)", "1")), lock))[0]).toContain(
      "holds a#2, which is no block any more",
    );
  });
  it("fails when the lock is damaged", async () => {
    expect((await complaints(two, { ...lock, text: "{" }))[0]).toMatch(/code\.lock\.json:1: error: can't be read/);
  });
  it("is only warned when nothing was ever locked", async () => {
    expect(await complaints(two)).toEqual([
      "code.lock.json:1: warning: is missing: none of the 2 Python blocks was run; run: npm run course -- run-code courses/mine --update",
    ]);
    expect(await complaints(page("No code."))).toEqual([]);
  });
});

describe("the lock file", () => {
  it("reads back, one sorted line a block", async () => {
    const many = page(Array.from({ length: 11 }, (_, i) => block(`print(${i})`, `${i}`)).join("\n"));
    const { text } = await lockOf(many);
    const keys = [...text.matchAll(/^ {4}"(a#\d+)"/gm)].map(([, key]) => key);
    expect(keys).toEqual(Array.from({ length: 11 }, (_, i) => `a#${i + 1}`));
    const read = parseCodeLock(text);
    expect(typeof read === "string" ? read : formatCodeLock(read)).toBe(text);
  });
});
