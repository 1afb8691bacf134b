/** Pages that are pictures of text. Language data can't be had here, so the engine is a fake; the rest is real. */
import { expect, test } from "vitest";
import type { OcrProblem } from "../../../src/domain/import-report.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { importing } from "../../../src/language/words/en/importing.ts";
import type { Ocr, OcrWord } from "../../../src/ports/ocr.ts";
import type { PdfOpener } from "../../../src/ports/pdf-opener.ts";
import { importThese, pdf } from "../../support/importing/files.ts";
import { madePdf, type PlacedText } from "../../support/importing/made-pdf.ts";
import { madeReadings } from "../../support/importing/made-readings.ts";

const scale = 2;
/** Real pages, and for each a picture that says which it is: nothing is drawn in Node. */
const withPictures: PdfOpener = {
  open: async (bytes) => {
    const opened = await pdf.open(bytes);
    if (!opened.ok) return opened;
    const picture = async (page: number) => ({ width: 1190, height: 1684, scale, grey: Uint8Array.of(page) });
    return ok({ ...opened.value, picture });
  },
};

/** Words as an engine finds them, a line of a column each. */
const line = (text: string, x: number, y: number, confidence = 0.95, size = 10): OcrWord[] =>
  text.split(" ").map((word, place) => ({
    text: word,
    left: (x + place * 50) * scale,
    right: (x + place * 50 + 46) * scale,
    baseline: y * scale,
    size: size * scale,
    confidence,
  }));

type PagesRead = Readonly<Record<number, readonly OcrWord[] | OcrProblem>>;

function fakeOcr(pages: PagesRead, languages = "eng"): Ocr & { readonly looked: number[] } {
  const looked: number[] = [];
  const read = async ({ grey }: { readonly grey: Uint8Array }): Promise<Result<readonly OcrWord[], OcrProblem>> => {
    const page = grey[0] ?? 0;
    looked.push(page);
    const found = pages[page] ?? [];
    return typeof found === "string" ? err(found) : ok(found);
  };
  return { languages, looked, read };
}

const typed: PlacedText[] = [
  { text: "Sourdough", x: 50, y: 760, size: 18 },
  { text: "A starter is a mixture of flour and water in which wild yeast lives.", x: 50, y: 720 },
];
const starter = [
  ...line("A poolish is a starter that", 50, 100),
  ...line("is made with baker's yeast today.", 50, 114),
];
const notesOf = (report: Awaited<ReturnType<typeof importThese>>["report"]): string[] =>
  report.files.flatMap(({ problem, notes }) => [
    ...(problem ? [importing.problem(problem)] : []),
    ...notes.map((note) => importing.note(note)),
  ]);

test("without OCR a scanned page is reported, and what the other pages say is read", async () => {
  const { course, report } = await importThese({ "bread.pdf": madePdf([typed, []]) }, { pdf: withPictures });
  expect(course?.passages.map(({ markdown }) => markdown).join()).toContain("wild yeast");
  expect(notesOf(report)).toEqual(["Page 2 has no text: it is a picture, most likely, and was not read."]);
});

test("without OCR a file of scanned pages alone is reported with how many they are", async () => {
  const { report } = await importThese({ "scan.pdf": madePdf([[], [], []]) }, { pdf: withPictures });
  expect(report.files[0]?.problem).toEqual({ type: "scanned", pages: 3 });
});

test("with a fake engine (no language data here) a scanned page is read and cited by its page", async () => {
  const ocr = fakeOcr({ 2: starter });
  const { course, report } = await importThese({ "bread.pdf": madePdf([typed, []]) }, { pdf: withPictures, ocr });
  const passage = course?.passages.find(({ markdown }) => markdown.includes("poolish"));
  expect(passage?.markdown).toBe("A poolish is a starter that is made with baker's yeast today.");
  expect(passage?.locator).toEqual({ type: "page", page: 2 });
  // A page that has text is never looked at.
  expect(ocr.looked).toEqual([2]);
  expect(notesOf(report)).toEqual(["Page 2 is a picture and was read by OCR (English), 95 % sure."]);
});

test("with a fake engine two scanned columns are read one after the other", async () => {
  const column = (name: string, x: number): OcrWord[] =>
    Array.from({ length: 8 }, (_, at) => line(`${name} row ${at} goes on`, x, 100 + at * 14)).flat();
  const ocr = fakeOcr({ 1: [...column("left", 30), ...column("right", 330)] });
  const { course } = await importThese({ "scan.pdf": madePdf([[]]) }, { pdf: withPictures, ocr });
  const text = course?.passages.map(({ markdown }) => markdown).join(" ") ?? "";
  expect(text.indexOf("left row 7")).toBeGreaterThan(0);
  expect(text.indexOf("right row 0")).toBeGreaterThan(text.indexOf("left row 7"));
});

test("lines whose measured sizes differ a little stay one paragraph; a heading stays one", async () => {
  const ocr = fakeOcr({
    1: [
      ...line("Proving", 50, 80, 0.9, 18),
      ...line("A dough rests before it is", 50, 110, 0.9, 10.9),
      ...line("baked and rises in a warm", 50, 124, 0.9, 9.4),
      ...line("place for about an hour.", 50, 138, 0.9, 10),
    ],
  });
  const { course } = await importThese({ "scan.pdf": madePdf([[]]) }, { pdf: withPictures, ocr });
  expect(course?.passages.map(({ markdown }) => markdown)).toEqual([
    "A dough rests before it is baked and rises in a warm place for about an hour.",
  ]);
  expect(course?.documents[0]?.title).toBe("Proving");
});

test("pages that OCR is unsure of, finds nothing on, gives up or breaks over are named, each with its reason", async () => {
  const ocr = fakeOcr({
    2: line("A poolish is a starter too", 50, 100, 0.5),
    3: [],
    4: "too-long",
    5: "stopped",
    6: [{ ...line("~", 50, 100)[0], confidence: 0.9 } as OcrWord],
  });
  const { report } = await importThese(
    { "bread.pdf": madePdf([typed, [], [], [], [], []]) },
    { pdf: withPictures, ocr },
  );
  expect(notesOf(report)).toEqual([
    "Page 2 is a picture and was read by OCR (English), 50 % sure. Less sure, so look at the original there: page 2.",
    "No text was found on pages 3 and 6, by OCR either.",
    "Reading page 4 took too long and was given up. The rest was read.",
    "OCR broke off over page 5. The rest was read.",
  ]);
});

test("a file whose pages OCR can't be started for says so", async () => {
  const ocr = fakeOcr({ 1: "unavailable" });
  const { report } = await importThese({ "scan.pdf": madePdf([[]]) }, { pdf: withPictures, ocr });
  expect(notesOf(report).join()).toContain("OCR could not be started");
});

test("what was read without OCR is read again with it, with another language too, and then not any more", async () => {
  const { readings } = madeReadings();
  const files = { "bread.pdf": madePdf([typed, []]) };
  const read = async (ocr?: ReturnType<typeof fakeOcr>) => {
    const { report } = await importThese(files, { pdf: withPictures, readings, ocr });
    return { kept: report.files[0]?.kept === true, looked: ocr?.looked ?? [] };
  };
  expect(await read()).toEqual({ kept: false, looked: [] });
  expect(await read(fakeOcr({ 2: "unavailable" }))).toEqual({ kept: false, looked: [2] });
  expect(await read(fakeOcr({ 2: starter }))).toEqual({ kept: false, looked: [2] });
  expect(await read(fakeOcr({ 2: starter }))).toEqual({ kept: true, looked: [] });
  expect(await read()).toEqual({ kept: true, looked: [] });
  expect(await read(fakeOcr({ 2: starter }, "deu+eng"))).toEqual({ kept: false, looked: [2] });
});

test("a scanned page is a step: progress is told and a pause is waited for after each", async () => {
  const fractions: number[] = [];
  let pauses = 0;
  await importThese(
    { "scan.pdf": madePdf([[], [], []]) },
    {
      pdf: withPictures,
      ocr: fakeOcr({ 1: starter, 2: starter, 3: starter }),
      pause: async () => {
        pauses++;
      },
      onProgress: ({ stage, fraction }) => {
        if (stage === "reading") fractions.push(fraction);
      },
    },
  );
  expect(fractions).toEqual([0, 1 / 3, 2 / 3, 1]);
  expect(pauses).toBeGreaterThanOrEqual(4);
});

test("an import that was broken off reads no scanned page twice; damaged notes of one are passed over", async () => {
  const { readings, rows } = madeReadings();
  const read = async (last: number, languages?: string) => {
    const ocr = fakeOcr({ 1: starter, 2: starter, 3: starter }, languages);
    const breakOff = async (page: number): Promise<void> => {
      if (page >= last) throw new Error("the tab was closed");
    };
    const files = { "scan.pdf": madePdf([[], [], []]) };
    const pause = () => breakOff(ocr.looked.length);
    await importThese(files, { pdf: withPictures, readings, ocr, pause }).catch(() => undefined);
    return ocr.looked;
  };
  expect(await read(2)).toEqual([1, 2]);
  for (const key of rows.keys()) if (key.endsWith(" 1")) rows.set(key, { page: "half" });
  expect(await read(9)).toEqual([1, 3]);
  expect(await read(9)).toEqual([]);
  expect(await read(9, "deu")).toEqual([1, 2, 3]);
});
