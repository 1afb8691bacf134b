/** What was corrected of a course file is seen by `course doctor`, and stays when the file is updated. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { bundledPack } from "../../../src/cli/bundled-pack.ts";
import { main as course } from "../../../src/cli/course.ts";
import { correctCourse, correctionsOf } from "../../../src/library/corrected-course.ts";
import { readPack } from "../../../src/packs/read-pack.ts";
import { writePack } from "../../../src/packs/write-pack.ts";
import { value } from "../library/library-device.ts";

let folder: string;
const file = (): string => path.join(folder, "bread.erica");
const read = async () => value(await readPack(new Uint8Array(fs.readFileSync(file()))));
beforeAll(async () => {
  // An import links to what the app's course explains; compiled once for all who need it.
  await bundledPack(process.cwd());
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "erica-corrected-"));
  fs.writeFileSync(
    path.join(folder, "bread.md"),
    "# Bread\n\n## Starter\n\nA **starter** is a mixture of flour and water.\n\n## Crust\n\nThe **crust** is the brown outside of a loaf.\n",
  );
});
afterAll(() => fs.rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

async function said(...args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  expect(await course(args)).toBe(0);
  return lines.join("\n");
}

it("lists what was corrected, and corrects it again after an update from files", async () => {
  await said("import", path.join(folder, "bread.md"), "-o", file());
  const made = (await read()).course;
  const starter = made.concepts.find(({ title }) => title === "Starter");
  if (!starter) throw new Error("no starter");
  const rename = {
    type: "rename",
    concept: { id: starter.id, title: starter.title },
    title: "Sourdough starter",
    aliases: [],
  } as const;
  const corrected = await correctCourse(made, [rename]);
  const corrections = correctionsOf(corrected);
  fs.writeFileSync(file(), await writePack({ course: corrected.course, ...(corrections ? { corrections } : {}) }));

  expect(await said("doctor", file())).toContain("What you changed");
  expect(JSON.parse(await said("doctor", file(), "--json")).corrections).toEqual([rename]);

  fs.appendFileSync(path.join(folder, "bread.md"), "\n## Crumb\n\nThe **crumb** is the inside of a loaf.\n");
  await said("import", path.join(folder, "bread.md"), "-o", file(), "--update");
  const now = await read();
  const titles = now.course.concepts.map(({ title }) => title);
  expect([titles.includes("Sourdough starter"), titles.includes("Starter")]).toEqual([true, false]);
  expect(now.course.passages.some(({ markdown }) => markdown.includes("inside of a loaf"))).toBe(true);
  expect(now.corrections?.corrections).toEqual([rename]);
  expect(now.corrections?.made.concepts.map(({ title }) => title)).toContain("Starter");
});
