/** Pages that are pictures of text: what reads them, and what came of it. */
import type { ImportNote, OcrOutcome } from "../../../domain/import-report.ts";
import { languageTag } from "../../../domain/ocr-language.ts";
import { phrase } from "../phrase.ts";
import { numbers, plural } from "./numbers.ts";

type Note<Type extends ImportNote["type"]> = Omit<Extract<ImportNote, { type: Type }>, "type">;

const nameOf = (code: string): string => numbers.languageName(languageTag(code));

/** Below this a page is named, so that somebody looks at it. */
const sureEnough = 0.75;

const few = (pages: readonly number[]): string =>
  pages.length > 12 ? `${pages.slice(0, 12).join(", ")} …` : numbers.list(pages.map(String));
const pagesNamed = (pages: readonly number[]): string =>
  plural(pages.length, { one: () => `page ${few(pages)}`, other: () => `pages ${few(pages)}` });

const outcomes: { readonly [Outcome in OcrOutcome]: (pages: readonly number[]) => string } = {
  "nothing-found": (pages) => `No text was found on ${pagesNamed(pages)}, by OCR either.`,
  "too-long": (pages) => `Reading ${pagesNamed(pages)} took too long and was given up. The rest was read.`,
  stopped: (pages) => `OCR broke off over ${pagesNamed(pages)}. The rest was read.`,
  unavailable: (pages) =>
    `OCR could not be started, so ${pagesNamed(pages)} could not be read. Connect once, so that its engine comes to this device, and choose the file again.`,
};

/** Why nothing was read of a file that is pictures alone. */
const wholeFile: { readonly [Outcome in OcrOutcome]: string } = {
  "nothing-found": "There is no text in it: OCR found none on its pages either.",
  "too-long": "Its pages are pictures, and reading them took too long. Scan it again in a lower resolution.",
  stopped: "Its pages are pictures, and OCR broke off over them. Save a copy from another program and add that.",
  unavailable:
    "Its pages are pictures, and OCR could not be started. Connect once, so that its engine comes to this device, and choose the file again.",
};

export const scans = {
  title: "Scanned pages",
  lead: "A page that is a picture of text is named in the report and left out, unless you let Erica read it (OCR). That takes a few seconds a page, makes mistakes now and then, and happens on this device.",
  needs: <Part>(code: (text: string) => Part, link: (text: string) => Part) =>
    phrase`A language that isn't listed, or a file you have: choose one such as ${code("eng.traineddata")} here, or drop it above. Tesseract's own are at ${link("github.com/tesseract-ocr/tessdata_fast")}.`,
  dataAddress: "https://github.com/tesseract-ocr/tessdata_fast",
  label: "Read scanned pages (OCR)",
  help: (languages: readonly string[]) => `Reads ${numbers.list(languages)}.`,
  languages: "Language data on this device",
  name: nameOf,
  offer: "It needs language data (licence: Apache 2.0), which stays on this device:",
  choose: "Language of the pages",
  dataOf: (name: string) => `Language data for ${name}`,
  add: "Add language data",
  adding: (name: string) => `Trying “${name}”…`,
  remove: "Delete",
  removeNamed: (name: string) => `Delete the language data for ${name}`,
  reallyRemove: (name: string) =>
    `Delete the language data for ${name}? Courses stay as they are. To read scanned pages in it again you need its file.`,
  keepIt: "Keep it",
  /** After a course was made. */
  found: (pages: number) =>
    plural(pages, {
      one: () => "One page is a picture of text, most likely, and was not read.",
      other: (n) => `${n} pages are pictures of text, most likely, and were not read.`,
    }),
  readNow: "Read the scanned pages now",
  said: {
    added: (name: string) => `Scanned pages can be read in ${name} now`,
    removed: (name: string) => `The language data for ${name} was deleted`,
  },
  readByOcr: ({ pages, languages }: Note<"read-by-ocr">): string => {
    const average = pages.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, pages.length);
    const unsure = pages.filter(({ confidence }) => confidence < sureEnough).map(({ page }) => page);
    const names = numbers.list(languages.split("+").map(nameOf));
    const read = plural(pages.length, {
      one: () =>
        `Page ${pages[0]?.page} is a picture and was read by OCR (${names}), ${numbers.percent(average)} sure.`,
      other: (n) =>
        `${n} pages are pictures and were read by OCR (${names}), ${numbers.percent(average)} sure on average.`,
    });
    return unsure.length === 0 ? read : `${read} Less sure, so look at the original there: ${pagesNamed(unsure)}.`;
  },
  withoutText: ({ pages, tried }: Note<"pages-without-text">): string => {
    if (tried) return outcomes[tried](pages);
    return plural(pages.length, {
      one: () => `Page ${few(pages)} has no text: it is a picture, most likely, and was not read.`,
      other: () => `Pages without text, pictures most likely, were not read: ${few(pages)}.`,
    });
  },
  wholeFile: (pages: number, tried: OcrOutcome | undefined): string =>
    tried
      ? wholeFile[tried]
      : plural(pages, {
          one: () => "Its page has no text: it is a picture, most likely. Without OCR it can't be read.",
          other: (n) => `Its ${n} pages have no text: they are pictures, most likely. Without OCR they can't be read.`,
        }),
};
