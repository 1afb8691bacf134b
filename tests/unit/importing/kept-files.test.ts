import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { readPack } from "../../../src/packs/read-pack.ts";
import { writePack } from "../../../src/packs/write-pack.ts";
import { importThese } from "../../support/importing/files.ts";
import { madePdf } from "../../support/importing/made-pdf.ts";

const page = (text: string) =>
  madePdf([
    [
      { text: "Sourdough", x: 50, y: 760, size: 20 },
      { text, x: 50, y: 700 },
    ],
  ]);
const starter = page("A starter is a mixture of flour and water in which wild yeast lives.");
const banneton = page("A banneton is a basket that holds the dough while it rises in the kitchen.");
const files = { "a.pdf": starter, "notes.md": "# Crust\n\nA **crust** is the outer layer of bread.\n" };

test("a PDF that should be kept goes with the course, bit by bit, through its file", async () => {
  const { course, assets, report } = await importThese(files, { keepBytes: 1e6 });
  if (!course || !assets) throw new Error("no course");
  const [document] = course.documents.filter(({ kind }) => kind === "pdf");
  expect(course.assets).toEqual([
    { id: document?.file, kind: "source", mediaType: "application/pdf", bytes: starter.length, sha256: document?.hash },
  ]);
  expect(report.keptBytes).toBe(starter.length);
  const read = await readPack(await writePack({ course, assets }));
  if (!read.ok || !document?.file) throw new Error("unreadable");
  expect(read.value.assets?.get(document.file)).toEqual(starter);
});

test("nothing is kept unless it is asked for, and the course is the same but for it", async () => {
  const [kept, bare] = [await importThese(files, { keepBytes: 1e6 }), await importThese(files)];
  expect(bare.assets).toBeUndefined();
  expect(bare.course?.assets).toEqual([]);
  expect(bare.report.files.flatMap(({ notes }) => notes)).toEqual([]);
  expect(bare.course?.meta.id).toBe(kept.course?.meta.id);
  expect(bare.course?.passages).toEqual(kept.course?.passages);
});

test("what there is no room for is said file by file, and is read all the same", async () => {
  const { course, report } = await importThese({ "a.pdf": starter, "b.pdf": banneton }, { keepBytes: starter.length });
  expect(report.files.map(({ path, notes }) => [path, notes])).toEqual([
    ["a.pdf", [{ type: "kept" }]],
    ["b.pdf", [{ type: "not-kept", why: "no-room" }]],
  ]);
  expect(course?.assets.map(({ bytes }) => bytes)).toEqual([starter.length]);
  expect(course?.passages.map(({ markdown }) => markdown).join()).toContain("banneton");
});

test("a file in an archive is kept like any other, and the same file twice is kept once", async () => {
  const { course, report } = await importThese(
    { "a.pdf": starter, "week.zip": zipSync({ "again.pdf": starter, "b.pdf": banneton }) },
    { keepBytes: 1e6 },
  );
  expect(course?.assets).toHaveLength(2);
  expect(report.keptBytes).toBe(starter.length + banneton.length);
});
