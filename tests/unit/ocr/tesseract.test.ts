/**
 * The real engine of the package. Language data can't be had here: where words stand is the real layout's, and what
 * they say is the test's.
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, expect, test } from "vitest";
import { holdsNetwork } from "../../../src/adapters/ocr/language-data.ts";
import { serveOcr } from "../../../src/adapters/ocr/serve-ocr.ts";
import { type CreateTesseract, openTesseract } from "../../../src/adapters/ocr/tesseract.ts";
import { languageCode } from "../../../src/domain/ocr-language.ts";
import type { ScanPicture } from "../../../src/ports/pdf-opener.ts";
import { damagedLanguage, emptyLanguage } from "../../support/language-data.ts";

const require = createRequire(import.meta.url);
const core = "tesseract.js-core/tesseract-core-simd-lstm";
let create: CreateTesseract;
let program: Uint8Array<ArrayBuffer>;
beforeAll(() => {
  create = require(`${core}.js`) as CreateTesseract;
  program = new Uint8Array(fs.readFileSync(require.resolve(`${core}.wasm`)));
});

/** Marks like letters: two columns of lines, three words a line. */
function madePicture(): ScanPicture {
  const [width, height] = [1_700, 900];
  const grey = new Uint8Array(width * height).fill(255);
  const letter = (x: number, y: number): void => {
    for (let row = 0; row < 34; row++)
      for (let column = 0; column < 18; column++)
        if (column < 5 || row < 5 || row > 28) grey[(y + row) * width + x + column] = 0;
  };
  for (const left of [100, 1_000])
    for (let line = 0; line < 8; line++)
      for (let word = 0; word < 3; word++)
        for (let at = 0; at < 6; at++) letter(left + word * 190 + at * 25, 120 + line * 80);
  return { width, height, scale: 300 / 72, grey };
}

type Core = Awaited<ReturnType<CreateTesseract>>;
type Api = InstanceType<Core["TessBaseAPI"]>;
type Words = ReturnType<Api["GetIterator"]>;
type Layout = Api & { InitForAnalysePage(): void; AnalyseLayout(): Words };

/** The engine with its layout alone, which needs no language. */
const withLayoutAlone: CreateTesseract = async (options) => {
  const { TessBaseAPI, FS, ResultIterator } = (await create(options)) as Core & {
    readonly ResultIterator: { readonly prototype: Pick<Words, "getBoundingBox" | "getBaseline"> };
  };
  const { getBoundingBox, getBaseline } = ResultIterator.prototype;
  const said = { getRowAttributes: () => ({ row_height: 34 }), GetUTF8Text: () => "word", Confidence: () => 90 };
  return {
    FS,
    TessBaseAPI: class {
      private readonly api = new TessBaseAPI() as Layout;
      private words: Words | undefined;
      Init(): number {
        this.api.InitForAnalysePage();
        return 0;
      }
      SetPageSegMode(mode: number): void {
        this.api.SetPageSegMode(mode);
      }
      SetImageFile(orientation: number, angle: number): number {
        return this.api.SetImageFile(orientation, angle);
      }
      SetSourceResolution(dots: number): void {
        this.api.SetSourceResolution(dots);
      }
      Recognize(): number {
        this.words = this.api.AnalyseLayout();
        return 0;
      }
      GetIterator(): Words {
        if (!this.words) throw new Error("nothing was read");
        return Object.assign(this.words, { getBoundingBox, getBaseline, ...said });
      }
    },
  };
};

test("the real engine finds every word of a picture where it stands, column by column", async () => {
  const reader = await openTesseract(withLayoutAlone, program, []);
  const words = reader?.read(madePicture()) ?? [];
  expect(words).toHaveLength(48);
  expect(words[0]).toMatchObject({ text: "word", left: 100, right: 243, baseline: 154, confidence: 0.9 });
  expect(words[0]?.size).toBeCloseTo(34 / 0.93);
  // The left column whole before the right one: its lines don't run across both.
  expect(words.slice(0, 24).every(({ right }) => right < 900)).toBe(true);
  expect(words.slice(24).every(({ left }) => left >= 1_000)).toBe(true);
});

test("a second picture is read by the same engine", async () => {
  const reader = await openTesseract(withLayoutAlone, program, []);
  reader?.read(madePicture());
  expect(reader?.read(madePicture())).toHaveLength(48);
});

test.each([
  ["garbage", "a damaged file", new Uint8Array(4_000).fill(7)],
  ["nothing", "an empty file", new Uint8Array(0)],
  ["zeros", "a file of zeros, which the engine itself takes", new Uint8Array(5_000)],
  ["eng", "a whole container without a network, which the engine itself takes", emptyLanguage()],
  ["deu", "a container whose network is damaged, over which the engine gives up", damagedLanguage()],
])("%s: the real engine refuses %s", async (code, _, bytes) => {
  const ocr = serveOcr(async () => create);
  const opened = await ocr.open({ program, languages: [{ code, bytes }] });
  expect(opened).toEqual({ ok: false, error: { type: "ocr-data-refused", name: code } });
  await expect(ocr.read(madePicture())).rejects.toThrow();
});

test("an engine that can't be loaded is said as that", async () => {
  const ocr = serveOcr(() => Promise.reject(new Error("offline")));
  expect(await ocr.open({ program, languages: [] })).toEqual({
    ok: false,
    error: { type: "ocr-unavailable", detail: "offline" },
  });
});

test("a network is where the container says, and inside the file", () => {
  expect(holdsNetwork(damagedLanguage())).toBe(true);
  expect(holdsNetwork(damagedLanguage().subarray(0, 150))).toBe(false);
  expect(holdsNetwork(emptyLanguage())).toBe(false);
});

test.each([
  ["eng.traineddata", "eng"],
  ["tessdata/chi_sim.traineddata", "chi_sim"],
  ["eng (1).traineddata", "eng"],
  ["ENG.TRAINEDDATA", "eng"],
  ["../../x.traineddata", undefined],
  [".traineddata", undefined],
  ["eng.traineddata.gz", undefined],
  ["a+b.traineddata", undefined],
])("%s is the language %s", (path, code) => {
  expect(languageCode(path)).toBe(code);
});
