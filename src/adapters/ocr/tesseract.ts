/** Tesseract's own interface, as far as it is used: language data in, a picture in, words with their places out. */
import type { OcrWord } from "../../ports/ocr.ts";
import type { ScanPicture } from "../../ports/pdf-opener.ts";
import type { LanguageData } from "../../protocol/ocr-api.ts";
import { holdsNetwork } from "./language-data.ts";

interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}
interface Words {
  Begin(): void;
  Next(level: number): boolean;
  Empty(level: number): boolean;
  getBoundingBox(level: number): Box;
  getBaseline(level: number): Box & { readonly has_baseline: boolean };
  getRowAttributes(): { readonly row_height: number };
  GetUTF8Text(level: number): string;
  /** Of 100. */
  Confidence(level: number): number;
}
interface Api {
  /** @returns 0 when it could */
  Init(folder: null, languages: string, engine: number): number;
  SetPageSegMode(mode: number): void;
  /** Reads the file `input`. @returns 0 when it could */
  SetImageFile(orientation: number, angle: number): number;
  SetSourceResolution(dotsOfInch: number): void;
  /** @returns 0 when it could */
  Recognize(monitor: null): number;
  GetIterator(): Words;
}
interface Tesseract {
  readonly TessBaseAPI: new () => Api;
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
}
export type CreateTesseract = (options: {
  readonly wasmBinary: Uint8Array;
  TesseractProgress(percent: number): void;
  print(text: string): void;
  printErr(text: string): void;
}) => Promise<Tesseract>;

/** `PageIteratorLevel`, `OcrEngineMode` and `PageSegMode` of Tesseract. */
const LINE = 2;
const WORD = 3;
const NEURAL = 1;
const WHOLE_PAGE = 3;

const pointsOfInch = 72;
/** Letters from the highest to the lowest point take about this share of what a font calls its size. */
const rowOfSize = 0.93;

export interface PictureReader {
  /** @throws when the engine breaks */
  read(picture: ScanPicture): readonly OcrWord[];
}

/** A picture without compression that Tesseract reads: PGM. */
function asFile({ width, height, grey }: ScanPicture): Uint8Array {
  const head = new TextEncoder().encode(`P5 ${width} ${height} 255\n`);
  const file = new Uint8Array(head.length + grey.length);
  file.set(head);
  file.set(grey, head.length);
  return file;
}

function wordOf(words: Words): OcrWord {
  const { x0: left, x1: right, y1: bottom } = words.getBoundingBox(WORD);
  const line = words.getBaseline(LINE);
  // In the middle of the line, so that all of its words stand on one height though the page lies askew.
  const baseline = line.has_baseline ? (line.y0 + line.y1) / 2 : bottom;
  return {
    text: words.GetUTF8Text(WORD),
    left,
    right,
    baseline,
    size: words.getRowAttributes().row_height / rowOfSize,
    confidence: words.Confidence(WORD) / 100,
  };
}

/**
 * @returns undefined when the language data is not for this engine
 * @throws when it is damaged: the engine gives up then
 */
export async function openTesseract(
  create: CreateTesseract,
  program: Uint8Array,
  languages: readonly LanguageData[],
): Promise<PictureReader | undefined> {
  const nothing = (): void => undefined;
  const { TessBaseAPI, FS } = await create({
    wasmBinary: program,
    TesseractProgress: nothing,
    print: nothing,
    printErr: nothing,
  });
  const api = new TessBaseAPI();
  for (const { code, bytes } of languages) FS.writeFile(`./${code}.traineddata`, bytes);
  if (!languages.every(({ bytes }) => holdsNetwork(bytes))) return undefined;
  if (api.Init(null, languages.map(({ code }) => code).join("+"), NEURAL) !== 0) return undefined;
  api.SetPageSegMode(WHOLE_PAGE);
  return {
    read(picture) {
      FS.writeFile("/input", asFile(picture));
      if (api.SetImageFile(1, 0) !== 0) throw new Error("the picture could not be opened");
      api.SetSourceResolution(Math.round(picture.scale * pointsOfInch));
      if (api.Recognize(null) !== 0) throw new Error("the picture could not be read");
      const words = api.GetIterator();
      const read: OcrWord[] = [];
      words.Begin();
      if (words.Empty(WORD)) return read;
      do read.push(wordOf(words));
      while (words.Next(WORD));
      return read;
    },
  };
}
