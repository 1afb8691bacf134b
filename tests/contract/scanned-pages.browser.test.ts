/** Pictures of pages by the real pdf.js, and the real thread of Tesseract. Language data that reads can't be had here. */
import { beforeEach, expect, test } from "vitest";
import { MODEL_FILES_CACHE } from "../../src/adapters/model-files/model-file-url.ts";
import { listKept, readKept } from "../../src/adapters/ocr/kept-languages.ts";
import { readTesseract } from "../../src/adapters/ocr/load-program.ts";
import { createOcrLanguages } from "../../src/adapters/ocr/ocr-languages.ts";
import { createWorkerOcr } from "../../src/adapters/ocr/worker-ocr.ts";
import { bringDecoders } from "../../src/adapters/pdf/image-decoders.ts";
import { loadPdfjs } from "../../src/adapters/pdf/load-pdfjs.ts";
import { createPdfOpener } from "../../src/adapters/pdf/pdfjs-opener.ts";
import { ok } from "../../src/domain/result.ts";
import { importCourse } from "../../src/importing/import-course.ts";
import { importing } from "../../src/language/words/en/importing.ts";
import type { ScanPicture } from "../../src/ports/pdf-opener.ts";
import { blank, faxStripe, halfBlack, madeScan, type Scan } from "../support/importing/made-pdf.ts";
import { damagedLanguage } from "../support/language-data.ts";

const pdf = createPdfOpener(loadPdfjs);
const createWorker = (): Worker =>
  new Worker(new URL("../../workers/ocr.worker.ts", import.meta.url), { type: "module" });

beforeEach(async () => {
  await caches.delete(MODEL_FILES_CACHE);
});

async function pictureOf(scan: Scan): Promise<ScanPicture | undefined> {
  const opened = await pdf.open(madeScan([scan]));
  if (!opened.ok) throw new Error(opened.error.type);
  const picture = await opened.value.picture(1);
  await opened.value.close();
  return picture;
}

/** How light it is at these shares of its width and height. */
const lightAt = ({ grey, width, height }: ScanPicture, x: number, y: number): number =>
  grey[Math.round(y * height) * width + Math.round(x * width)] ?? -1;

test("a scanned page is drawn as fine as text is read: 300 dots an inch", async () => {
  const picture = await pictureOf(halfBlack);
  if (!picture) throw new Error("no picture");
  expect(picture.width / (595 / 72)).toBeCloseTo(300, 0);
  expect(picture.grey).toHaveLength(picture.width * picture.height);
  expect(lightAt(picture, 0.5, 0.2)).toBe(0);
  expect(lightAt(picture, 0.5, 0.8)).toBe(255);
});

test("a picture as fax machines and scanners pack it is drawn too", async () => {
  const picture = await pictureOf(faxStripe);
  if (!picture) throw new Error("no picture");
  expect([0.1, 0.5, 0.9].map((x) => lightAt(picture, x, 0.5))).toEqual([255, 0, 255]);
});

test("a blank page gives no picture", async () => {
  expect(await pictureOf(blank)).toBeUndefined();
});

test("a scanned PDF becomes a course whose passages name their page, with a fake engine", async () => {
  const bytes = madeScan([halfBlack, faxStripe, blank]);
  const seen: ScanPicture[] = [];
  const says = ["A poolish is a wet starter.", "A banneton is a basket for dough."];
  const { course, report } = await importCourse([{ path: "scan.pdf", size: bytes.length, bytes: async () => bytes }], {
    known: [],
    words: importing.course,
    pdf,
    ocr: {
      languages: "eng",
      read: async (picture) => {
        seen.push(picture);
        const words = says[seen.length - 1]?.split(" ") ?? [];
        const place = (at: number): number => 100 + at * 200;
        return ok(
          words.map((text, at) => ({
            text,
            left: place(at),
            right: place(at) + 180,
            baseline: 300,
            size: 40,
            confidence: 0.9,
          })),
        );
      },
    },
  });
  expect(seen).toHaveLength(2);
  expect(course?.passages.map(({ markdown, locator }) => [markdown, locator])).toEqual(
    says.map((text, at) => [text, { type: "page", page: at + 1 }]),
  );
  expect(report.files[0]?.notes).toEqual([
    {
      type: "read-by-ocr",
      languages: "eng",
      pages: [
        { page: 1, confidence: expect.closeTo(0.9) },
        { page: 2, confidence: expect.closeTo(0.9) },
      ],
    },
    { type: "pages-without-text", pages: [3], tried: "nothing-found" },
  ]);
});

test("the real engine's thread starts from our own files and refuses damaged language data, which isn't kept", async () => {
  const languages = createOcrLanguages({ createWorker, readProgram: readTesseract, bringDecoders });
  const refused = { ok: false, error: { type: "ocr-data-refused", name: "eng.traineddata" } };
  const add = (bytes: Uint8Array<ArrayBuffer>) =>
    languages.add({ path: "school/eng.traineddata", content: new Blob([bytes]) });
  expect(await add(damagedLanguage())).toEqual(refused);
  expect(await add(new Uint8Array(10))).toEqual(refused);
  expect(await languages.add({ path: "a.pdf", content: new Blob() })).toMatchObject({ ok: false });
  expect(await languages.list()).toEqual(ok([]));
});

test("a page is given up at once when language data went bad on the device, and so are those after it", async () => {
  let started = 0;
  const ocr = createWorkerOcr({
    createWorker: () => {
      started++;
      return createWorker();
    },
    readProgram: readTesseract,
    languages: [{ code: "eng", bytes: damagedLanguage() }],
    limitMs: 60_000,
  });
  const picture = (): ScanPicture => ({ width: 1, height: 1, scale: 1, grey: new Uint8Array(1) });
  expect(await ocr.read(picture())).toEqual({ ok: false, error: "unavailable" });
  expect(await ocr.read(picture())).toEqual({ ok: false, error: "unavailable" });
  expect(started).toBe(1);
});

test("language data that the engine took is listed, read and deleted (the engine is a fake: no data here is real)", async () => {
  const { port1, port2 } = new MessageChannel();
  const { expose } = await import("comlink");
  expose({ open: async () => ok(undefined) }, port2);
  port1.start();
  const fake = Object.assign(port1, { terminate: () => undefined }) as unknown as Worker;
  const languages = createOcrLanguages({
    createWorker: () => fake,
    readProgram: async () => ok(new Uint8Array(1)),
    bringDecoders,
  });
  const content = new Blob([damagedLanguage()]);
  expect(await languages.add({ path: "deu.traineddata", content })).toEqual(ok({ code: "deu", bytes: content.size }));
  expect(await languages.list()).toEqual(ok([{ code: "deu", bytes: content.size }]));
  expect((await readKept())[0]).toEqual({ code: "deu", bytes: damagedLanguage() });
  await languages.remove("deu");
  expect(await listKept()).toEqual([]);
});
