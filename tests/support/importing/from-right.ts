/** The same page as a script from right to left would have it: Hebrew letters for Latin ones, the edges exchanged. */
import { a4, type PlacedText } from "./made-pdf.ts";
import { lineWidth } from "./page-writer.ts";

const alef = 0x05d0;
const hebrewOf = (letter: string): number => alef + letter.charCodeAt(0) - "a".charCodeAt(0);

/** Code → character, as a PDF file says it: the font draws Latin letters and means Hebrew ones. */
export const hebrewFont: ReadonlyMap<number, number> = new Map(
  [..."abcdefghijklmnopqrstuvwxyz"].map((letter) => [letter.charCodeAt(0), hebrewOf(letter)]),
);

/** Letters as wide as digits: a line's mark has none, so that it isn't taken for one number with what follows. */
const digits = "abdeghnopq";

/** What was read, in the letters and marks that were written. */
export const fromHebrew = (text: string): string =>
  text
    .replace(/[\u05d0-\u05e9]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - alef + 97))
    .replace(
      /\b([a-d]z)([abdeghnopq]{3})\b/g,
      (_, page, mark) => page + [...mark].map((one) => digits.indexOf(one)).join(""),
    );

const reversed = (text: string): string => [...text].reverse().join("");

/** A file holds a line as it looks from left to right; numbers look as ever. */
const asDrawn = (text: string): string => reversed(text).replace(/\d[\d.,]*\d/g, reversed);

export const turnPage = (texts: readonly PlacedText[], width: number = a4[0]): PlacedText[] =>
  texts.map(({ text, x, y, size = 10 }) => {
    const line = text
      .toLowerCase()
      .replace(/\b([a-d]z)(\d{3})\b/g, (_, page, mark) => page + [...mark].map((one) => digits[Number(one)]).join(""));
    return { text: asDrawn(line), x: width - x - lineWidth(line, size), y, size };
  });
