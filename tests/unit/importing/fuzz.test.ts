import { expect, test } from "vitest";
import { importThese } from "../../support/importing/files.ts";
import { mutatedFile, wholeFiles } from "../../support/importing/mutated-files.ts";

const files = 200;
const together = 25;
const longestMs = 10_000;

test.each(Object.keys(wholeFiles))("200 broken files like %s cost nothing but themselves", async (name) => {
  for (let first = 0; first < files; first += together) {
    const broken = Object.fromEntries(
      Array.from({ length: together }, (_, i) => [`${first + i}-${name}`, mutatedFile(name, 1, first + i)]),
    );
    const began = performance.now();
    // Whatever is made passes the door of packs, or this throws; the whole file beside them is always read.
    const { course, report } = await importThese({
      ...broken,
      "good.md": "# Salt\n\n**Salt water** is water with salt in it.",
    });
    expect(performance.now() - began).toBeLessThan(longestMs);
    expect(course?.documents.some(({ title }) => title === "Salt")).toBe(true);
    const answered = new Set(report.files.map(({ path }) => path));
    expect(Object.keys(broken).filter((path) => !answered.has(path))).toEqual([]);
  }
});

test("the whole files themselves are all read", async () => {
  const { report } = await importThese(wholeFiles);
  expect(report.files.filter(({ problem }) => problem).map(({ path }) => path)).toEqual([]);
});
