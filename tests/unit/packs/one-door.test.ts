/** What the app refuses, the command line refuses, in the same words: both read packs through one door. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { main as ask } from "../../../src/cli/ask.ts";
import { main as course } from "../../../src/cli/course.ts";
import { packLimits } from "../../../src/packs/limits.ts";
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

/** What each door says of a pack: the app reads a `Blob`, the command line a file. */
async function verdicts(name: string, bytes: Uint8Array) {
  const file = write(name.replace(/[^\w-]/g, "-"), bytes);
  const app = await readPack(new Blob([new Uint8Array(bytes)]));
  const check = await run(course, "check", file, "--json");
  const { errors } = JSON.parse(check.text) as { errors: { message: string }[] };
  const asked = await run(ask, "What is a vector?", "--course", file);
  return {
    app: app.ok ? undefined : "detail" in app.error ? app.error.detail : app.error.type,
    check: { code: check.code, says: errors.map(({ message }) => message).join("\n") },
    ask: { code: asked.code, says: asked.text },
  };
}

describe.each(broken)("a pack with $name", ({ name, says, bytes }) => {
  it("is refused by the app, `course check` and `ask --course` in the same words, at once", async () => {
    const before = process.cpuUsage();
    const { app, check, ask: asked } = await verdicts(name, bytes);
    const { user, system } = process.cpuUsage(before);
    expect(app).toContain(says);
    expect(check).toEqual({ code: 1, says: `the pack can't be read: ${app}` });
    expect(asked.code).not.toBe(0);
    expect(asked.says).toContain(`the course can't be read: ${app}`);
    // Three readings.
    expect((user + system) / 1e6).toBeLessThan(3 * 2);
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

describe("a file that is no course", () => {
  it("larger than any is refused before it is read", async () => {
    const file = write("huge", new Uint8Array());
    fs.truncateSync(file, packLimits.file + 1);
    const { code, text } = await run(course, "check", file, "--json");
    expect(code).toBe(1);
    expect(text).toContain("it is larger than any course");
  });
  it("a folder is not taken for one", async () => {
    const { code, text } = await run(ask, "What is a vector?", "--course", folder);
    expect(code).toBe(2);
    expect(text).toContain("there is no file");
  });
});
