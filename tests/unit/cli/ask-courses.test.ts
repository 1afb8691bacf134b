/** `ask` with several course files: the surest one answers, the others are named. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { main as ask } from "../../../src/cli/ask.ts";
import { courseId } from "../../../src/domain/ids.ts";
import { writePack } from "../../../src/packs/write-pack.ts";
import { attentionSketches, makeCourse, withMeta } from "../../support/course.ts";

let folder: string;
const file = (name: string): string => path.join(folder, `${name}.erica`);
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "erica-courses-"));
  const dough = {
    id: "dough",
    title: "Dough",
    definition: "Dough is flour and water, kneaded until it holds together.",
  };
  const courses = {
    attention: await makeCourse(attentionSketches),
    cooking: await withMeta(await makeCourse([dough]), { id: courseId("cooking"), title: "Cooking" }),
    bakery: await withMeta(await makeCourse([dough]), { id: courseId("bakery"), title: "Bakery" }),
  };
  for (const [name, course] of Object.entries(courses)) fs.writeFileSync(file(name), await writePack({ course }));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

async function said(...args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  expect(await ask(args)).toBe(0);
  return lines.join("\n");
}
const courses = (...names: readonly string[]): string[] => names.flatMap((name) => ["--course", file(name)]);

it("the course that treats it answers, and says which one it is", async () => {
  const text = await said("What is dough?", ...courses("attention", "cooking"));
  expect(text).toContain("From: Cooking");
  expect(text).toContain("flour and water");
});
it("others that treat it are named in the JSON, where one course says nothing of the kind", async () => {
  const { course, across } = JSON.parse(
    await said("What is dough?", "--json", ...courses("attention", "cooking", "bakery")),
  );
  expect([course.id, across.alsoIn[0].id].sort()).toEqual(["bakery", "cooking"]);
  expect(across.courses).toBe(3);
  expect(JSON.parse(await said("What is dough?", "--json", ...courses("cooking"))).across).toBe(null);
});
it("what none treats says so; a follow-up goes on where it was answered", async () => {
  expect(await said("Who won the football match yesterday evening?", ...courses("attention", "cooking"))).toContain(
    "None of 2 courses treats this.",
  );
  const { course, about } = JSON.parse(
    await said("Why is it important?", "--after", "What is dough?", "--json", ...courses("attention", "cooking")),
  );
  expect(course.id).toBe("cooking");
  expect(about.title).toBe("Dough");
});
