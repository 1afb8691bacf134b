import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { AssetId, DocumentId } from "../../../src/domain/ids.ts";
import type { FileReport } from "../../../src/domain/import-report.ts";
import type { Imported } from "../../../src/importing/import-course.ts";
import { withRoomFor } from "../../../src/importing/kept-files.ts";
import { readPack } from "../../../src/packs/read-pack.ts";
import { writePack } from "../../../src/packs/write-pack.ts";
import { importThese } from "../../support/importing/files.ts";
import { madePdf } from "../../support/importing/made-pdf.ts";
import { madeReadings } from "../../support/importing/made-readings.ts";

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

describe("a course whose files are kept and chosen again", () => {
  const both = { "a.pdf": starter, "b.pdf": banneton };

  async function kept() {
    const { readings } = madeReadings();
    const { course, assets } = await importThese(both, { readings, keepBytes: 1e6 });
    if (!course || !assets) throw new Error("no course");
    const update = { before: course, remove: new Set<DocumentId>(), keptFile: async (id: AssetId) => assets.get(id) };
    return { readings, course, update };
  }
  /** Through its file: that refuses what names a file it doesn't hold. */
  async function stored({ course, assets }: Imported) {
    if (!course) throw new Error("no course");
    const read = await readPack(await writePack({ course, ...(assets && { assets }) }));
    if (!read.ok) throw new Error("unreadable");
    const names = course.documents.flatMap(({ file }) => file ?? []);
    expect(new Set(names)).toEqual(new Set(course.assets.map(({ id }) => id)));
    return { documents: course.documents, files: [...(read.value.assets?.values() ?? [])] };
  }

  test("what is the same keeps its file, though it isn't read again and no more are to be kept", async () => {
    const { readings, course, update } = await kept();
    const again = await importThese(both, { readings, update });
    expect(again.report.files.map((file) => file.kept)).toEqual([true, true]);
    expect(again.course).toEqual(course);
    expect((await stored(again)).files).toEqual([starter, banneton]);
  });

  test("what isn't among the files keeps its own, and gives it up when it is removed", async () => {
    const { readings, course, update } = await kept();
    const again = await importThese({ "a.pdf": starter }, { readings, update, keepBytes: 1e6 });
    expect(again.course).toEqual(course);
    expect((await stored(again)).files).toEqual([starter, banneton]);
    const [first] = course.documents;
    const less = await importThese({}, { readings, update: { ...update, remove: new Set(first ? [first.id] : []) } });
    expect((await stored(less)).files).toEqual([banneton]);
    expect(less.report.keptBytes).toBe(banneton.length);
  });

  test.each([1e6, undefined])("a file that changed takes the place of the old one (room: %s)", async (keepBytes) => {
    const { readings, update } = await kept();
    const fed = page("A starter is a mixture of flour and water that is fed every day.");
    const again = await importThese({ "a.pdf": fed, "b.pdf": banneton }, { readings, update, keepBytes });
    expect(again.report.update).toMatchObject({ changed: ["Sourdough"], same: 1 });
    expect((await stored(again)).files).toEqual(keepBytes === undefined ? [banneton] : [fed, banneton]);
  });

  test("a file that can't be had again, or isn't what it was, leaves its document to be read as text", async () => {
    const { readings, update } = await kept();
    for (const found of [undefined, starter.slice(1)]) {
      const again = await importThese(
        { "b.pdf": banneton },
        { readings, update: { ...update, keptFile: async () => found } },
      );
      const { documents, files: left } = await stored(again);
      expect(left).toEqual([banneton]);
      expect(documents.map(({ file }) => file === undefined)).toEqual([true, false]);
    }
  });

  test("what there is no room for beside the files of before is left out, and that is said", () => {
    const source = (path: string, bytes: number) => ({
      path,
      sha256: path,
      document: { path, kind: "pdf" as const, authors: [], blocks: [], notes: [] },
      kept: new Uint8Array(bytes),
    });
    const report = (path: string): FileReport => ({ path, bytes: 1, passages: 1, notes: [{ type: "kept" }] });
    const read = {
      sources: [source("new", 60), source("old", 50), source("small", 40)],
      graphs: [],
      files: [report("new"), report("small")],
      passedOver: 0,
    };
    const { sources, files: reports } = withRoomFor(read, new Set(["old"]), 100);
    expect(sources.map(({ kept: bytes }) => bytes?.length)).toEqual([undefined, 50, 40]);
    expect(reports.map(({ notes }) => notes)).toEqual([[{ type: "not-kept", why: "no-room" }], [{ type: "kept" }]]);
  });
});
