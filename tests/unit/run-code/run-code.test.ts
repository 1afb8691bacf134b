/** `course run-code` with a stand-in for Python: the command is whole, the interpreter is not. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { main } from "../../../src/cli/course.ts";
import { type RunCodeOptions, runCode } from "../../../src/cli/run-code/run-code.ts";
import type { BlockResult, RunBlocks } from "../../../src/cli/run-code/run-python.ts";
import { err, ok } from "../../../src/domain/result.ts";
import { conceptFile, courseYaml } from "../../support/course.ts";

let folder: string;
/** Every run of blocks: how many, on which processor, shaken with which seed. */
let runs: string[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "erica-code-"));
  runs = [];
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** "Runs" a few programs: `print("x")`, the imitated processor, a number that shaking moves, a fault. */
function fakeResult(code: string, core: string, shaken: boolean): BlockResult {
  const [, argument = ""] = /^print\((.*)\)/.exec(code) ?? [];
  if (argument === "core") return { output: `${core}\n` };
  if (argument === "shaken") return { output: `${shaken ? "0.59" : "0.50"}\n` };
  if (argument === "fault") return { output: "", error: "NameError: name 'fault' is not defined" };
  return { output: `${argument.replaceAll('"', "")}\n` };
}

/** A processor with AVX2 and without AVX-512. */
const fakePython: RunBlocks = async (codes, { env, shake }) => {
  const core = env.OPENBLAS_CORETYPE ?? "Haswell";
  if (core === "SkylakeX") return err("Python ended with SIGILL");
  if (codes.length > 0) runs.push(`${codes.length} ${core} ${shake ?? "-"}`);
  const environment = { python: "3.11", numpy: "9.9.9", machine: "x86_64", openblasCore: core, dispatched: [] };
  return ok({ environment, results: codes.map((code) => fakeResult(code, core, shake !== undefined)) });
};

/** Writes a course of one block a concept: id → code and shown output. */
function writeCourse(blocks: Readonly<Record<string, readonly [code: string, output: string]>>): void {
  const pages = Object.entries(blocks).map(([id, [code, output]]) =>
    conceptFile({
      id,
      title: `Concept ${id}`,
      sections: { Code: `\`\`\`python\n${code}\n\`\`\`\n\n\`\`\`output\n${output}\n\`\`\`` },
    }),
  );
  for (const { path: name, text } of [courseYaml, ...pages]) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
}

/** What a command prints, on either channel, and its exit code. */
async function listen(command: () => Promise<number>): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  for (const channel of ["log", "error"] as const)
    vi.spyOn(console, channel).mockImplementation((line: string) => void lines.push(line));
  return { code: await command(), text: lines.join("\n") };
}

const run = (options: Partial<RunCodeOptions> = {}) =>
  listen(() => runCode(folder, { update: false, only: [], ...options }, fakePython));
const check = () => listen(() => main(["check", folder]));

const lockedKeys = (): string[] => {
  const { blocks } = JSON.parse(fs.readFileSync(path.join(folder, "code.lock.json"), "utf8")) as { blocks: object };
  return Object.keys(blocks);
};

describe("course run-code", () => {
  it("runs every block under each processor it can imitate, and shaken, one process a setting", async () => {
    writeCourse({ a: ['print("1")', "1"], b: ['print("2")', "2"] });
    const { code, text } = await run();
    expect(text).toContain("2 of 2 blocks run, 0 refused");
    expect(code).toBe(0);
    expect([...runs].sort()).toEqual(["2 Haswell -", "2 Haswell 1", "2 Haswell 2", "2 Nehalem -", "2 Prescott -"]);
  });
  it("locks what stands; `course check` then passes, without running anything", async () => {
    writeCourse({ a: ['print("1")', "1"] });
    expect((await check()).text).toContain("none of the 1 Python blocks was run");
    expect((await run({ update: true })).code).toBe(0);
    const { code, text } = await check();
    expect(text).toContain("0 errors, 0 warnings");
    expect(code).toBe(0);
  });
  it("makes `course check` fail once a locked block changes, with the command that helps", async () => {
    writeCourse({ a: ['print("1")', "1"] });
    await run({ update: true });
    writeCourse({ a: ['print("2")', "2"] });
    const { code, text } = await check();
    expect(code).toBe(1);
    expect(text).toContain(`a#1 has changed since it was last run; run: npm run course -- run-code ${folder} --update`);
  });
  it("refuses a block whose result depends on the processor, and shows both", async () => {
    writeCourse({ a: ["print(core)", "Haswell"], b: ['print("2")', "2"] });
    const { code, text } = await run({ update: true });
    expect(code).toBe(1);
    expect(text).toMatch(/a\.md:\d+: Python block a#1 prints another result under "OpenBLAS Prescott":/);
    expect(text).toContain("--- OpenBLAS Haswell\nHaswell\n--- OpenBLAS Prescott\nPrescott");
    expect(lockedKeys()).toEqual(["b#1"]);
  });
  it("refuses a block that shaking the last bits moves", async () => {
    writeCourse({ a: ["print(shaken)", "0.50"] });
    const { code, text } = await run();
    expect(code).toBe(1);
    expect(text).toContain('prints another result under "last bits shaken (1)"');
  });
  it("refuses a block that prints something else than its page, and one that fails", async () => {
    writeCourse({ a: ['print("1.25")', "1.52"], b: ["print(fault)", ""] });
    const { code, text } = await run();
    expect(code).toBe(1);
    expect(text).toContain("prints something else than its page shows:\n--- the page\n1.52\n--- printed\n1.25");
    expect(text).toContain("NameError");
  });
  it("updates quickly: only what the lock doesn't vouch for is run", async () => {
    writeCourse({ a: ['print("1")', "1"], b: ['print("2")', "2"] });
    await run({ update: true });
    runs = [];
    writeCourse({ c: ['print("3")', "3"] });
    await run({ update: true });
    expect(runs.every((line) => line.startsWith("1 "))).toBe(true);
    expect(lockedKeys()).toEqual(["a#1", "b#1", "c#1"]);
  });
  it("runs the named concepts only, and keeps the rest of the lock", async () => {
    writeCourse({ a: ['print("1")', "1"], b: ['print("2")', "2"] });
    await run({ update: true });
    writeCourse({ a: ['print("4")', "4"], b: ['print("5")', "5"], c: ['print("3")', "3"] });
    const { text } = await run({ update: true, only: ["a", "c"] });
    expect(text).toContain("2 of 3 blocks run");
    expect(lockedKeys()).toEqual(["a#1", "b#1", "c#1"]);
    expect((await check()).text).toContain("b#1 has changed");
    await expect(run({ only: ["nobody"] })).rejects.toThrow('no Python block in a concept "nobody"');
  });
  it("says what to install where there is no Python", async () => {
    writeCourse({ a: ['print("1")', "1"] });
    const { code, text } = await listen(() => runCode(folder, { update: false, only: [] }, undefined));
    expect(code).toBe(1);
    expect(text).toContain("No Python with NumPy was found");
  });
});
