/** What the app refuses, the command line refuses, in the same words: both read packs through one door. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { main as ask } from "../../../src/cli/ask.ts";
import { main as course } from "../../../src/cli/course.ts";
import { readPack } from "../../../src/packs/read-pack.ts";
import { writePack } from "../../../src/packs/write-pack.ts";
import { brokenPacks } from "../../support/broken-packs.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";

const broken = await brokenPacks();
let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "erica-packs-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

const write = (name: string, bytes: Uint8Array): string => {
  const file = path.join(folder, `${name}.erica`);
  fs.writeFileSync(file, bytes);
  return file;
};

/** What a command prints, on either channel, and its exit code. */
async function run(command: (args: readonly string[]) => Promise<number>, ...args: string[]) {
  const lines: string[] = [];
  for (const channel of ["log", "error"] as const)
    vi.spyOn(console, channel).mockImplementation((line: string) => void lines.push(line));
  const code = await command(args);
  return { code, text: lines.join("\n") };
}

describe.each(broken)("a pack with $name", ({ name, says, bytes }) => {
  it("is refused by the app", async () => {
    const read = await readPack(new Blob([new Uint8Array(bytes)]));
    expect(read).toMatchObject({ ok: false, error: { type: "pack-unreadable" } });
    expect(JSON.stringify(read)).toContain(says);
  });
  it("is refused by `course check`", async () => {
    const { code, text } = await run(course, "check", write(name, bytes), "--json");
    expect(code).toBe(1);
    const { errors } = JSON.parse(text) as { errors: { message: string }[] };
    expect(errors.map(({ message }) => message).join("\n")).toContain(says);
  });
});

describe("a whole pack", () => {
  it("is accepted by both, and counted", async () => {
    const whole = await makeCourse(attentionSketches);
    const bytes = await writePack({ course: whole });
    expect((await readPack(new Blob([new Uint8Array(bytes)]))).ok).toBe(true);
    const { code, text } = await run(course, "check", write("whole", bytes), "--json");
    expect(code).toBe(0);
    expect(JSON.parse(text)).toMatchObject({
      concepts: whole.concepts.length,
      relations: { prereq_of: 9, contrasts_with: 1, is_a: 0 },
      examples: whole.examples.length,
      resources: whole.resources.length,
      passages: whole.passages.length,
      errors: [],
      warnings: [],
    });
  });
});

describe("`ask --course`", () => {
  it("refuses what `course check` refuses", async () => {
    const [fault] = broken;
    if (!fault) throw new Error("no broken pack");
    const { code, text } = await run(ask, "What is a vector?", "--course", write("asked", fault.bytes));
    expect(code).not.toBe(0);
    expect(text).toContain(fault.says);
  });
});
