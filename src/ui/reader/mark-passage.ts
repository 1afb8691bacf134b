/**
 * Where a passage stands on a page. Its words were put into reading order, joined over line ends and cleaned when they
 * were read, so both sides are compared by their letters alone, and by runs of them.
 */
import type { PageText } from "../../protocol/pdf-pages-api.ts";

/** A run of letters of a text of the page: `[from, to)`. */
export type MarkedRun = readonly [from: number, to: number];

/** Letters that must agree in a row: more than words that any two sentences share. */
const longestRun = 24;

interface Letters {
  readonly text: string;
  /** For each letter the text it stands in, and where there. */
  readonly places: readonly (readonly [item: number, at: number])[];
}

/** NFKC takes ligatures apart: one letter of the page can be several here. */
function lettersOf(texts: readonly string[]): Letters {
  let text = "";
  const places: [number, number][] = [];
  for (const [item, own] of texts.entries())
    for (let at = 0; at < own.length; at++)
      for (const letter of (own[at] ?? "").normalize("NFKC").toLowerCase())
        if (/[\p{L}\p{N}]/u.test(letter)) {
          text += letter;
          for (let i = 0; i < letter.length; i++) places.push([item, at]);
        }
  return { text, places };
}

/** Whether each letter of `page` belongs to a run that `passage` has too. */
function covered(page: string, passage: string): Uint8Array {
  const marks = new Uint8Array(page.length);
  const length = Math.min(longestRun, passage.length);
  if (length === 0) return marks;
  const runs = new Set<string>();
  for (let i = 0; i + length <= passage.length; i++) runs.add(passage.slice(i, i + length));
  for (let i = 0; i + length <= page.length; i++) if (runs.has(page.slice(i, i + length))) marks.fill(1, i, i + length);
  return marks;
}

/** @returns for each text of the page the runs of it that the passage has, in order */
export function markPassage(texts: readonly Pick<PageText, "text">[], passage: string): MarkedRun[][] {
  const page = lettersOf(texts.map(({ text }) => text));
  const marks = covered(page.text, lettersOf([passage]).text);
  const runs: [number, number][][] = texts.map(() => []);
  for (const [i, [item, at]] of page.places.entries()) {
    if (!marks[i]) continue;
    const own = runs[item];
    const last = own?.at(-1);
    // Spaces and signs between two marked letters are marked with them.
    if (last && i > 0 && marks[i - 1] && page.places[i - 1]?.[0] === item) last[1] = at + 1;
    else own?.push([at, at + 1]);
  }
  return runs;
}

/** @returns for each text of the page the place of the passage that has most of it */
export function passagesOfTexts(
  texts: readonly Pick<PageText, "text">[],
  passages: readonly string[],
): (number | undefined)[] {
  const best = texts.map((): { most: number; passage: number | undefined } => ({ most: 0, passage: undefined }));
  for (const [passage, text] of passages.entries())
    for (const [item, runs] of markPassage(texts, text).entries()) {
      const length = runs.reduce((sum, [from, to]) => sum + to - from, 0);
      const known = best[item];
      if (known && length > known.most) Object.assign(known, { most: length, passage });
    }
  return best.map(({ passage }) => passage);
}
