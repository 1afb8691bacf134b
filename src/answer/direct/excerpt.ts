/** The start of a passage, cut between sentences or list items: what a first screen has room for. */

import { splitSentences } from "../../language/split-sentences.ts";
import { indexTerms } from "../../language/terms.ts";
import { hasWhole, pointStarts } from "../../markdown/find-blocks.ts";

export const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** @returns the longest start of whole sentences or items with at most `words` words, but at least the first one */
export function excerpt(markdown: string, words: number): string {
  if (wordCount(markdown) <= words) return markdown;
  const points = pointStarts(markdown);
  if (points.length > 0) {
    const ends = [...points, markdown.length].filter((end) => end > 0);
    return markdown.slice(0, ends.findLast((end) => wordCount(markdown.slice(0, end)) <= words) ?? ends[0]).trimEnd();
  }
  if (hasWhole(markdown)) return markdown;
  let kept = "";
  for (const { end } of splitSentences(markdown, { final: true })) {
    const next = markdown.slice(0, end).trimEnd();
    if (kept !== "" && wordCount(next) > words) break;
    kept = next;
  }
  return kept === "" ? markdown : kept;
}

/** Leans on what stood before it. */
const leans =
  /^\W*(?:it|its|he|she|they|their|this|that|these|those|such|here|there|then|thus|hence|so|but|and|or|also|however|therefore|instead|otherwise|both|in other words|for example|for instance|similarly|moreover|finally|second|third)\b/i;

/**
 * Whole sentences of a passage around the one that holds most of what was asked, with at most `words` words, but at
 * least that one and what it leans on.
 * @param worth what each asked term counts
 */
export function excerptAbout(markdown: string, words: number, worth: ReadonlyMap<string, number>): string {
  if (wordCount(markdown) <= words || pointStarts(markdown).length > 0 || hasWhole(markdown))
    return excerpt(markdown, words);
  const spans = splitSentences(markdown, { final: true });
  const textOf = (from: number, to: number): string => markdown.slice(spans[from]?.start, spans[to]?.end).trim();
  const worths = spans.map((_, i) =>
    [...new Set(indexTerms(textOf(i, i)))].reduce((sum, term) => sum + (worth.get(term) ?? 0), 0),
  );
  const best = worths.indexOf(Math.max(...worths));
  let [from, to] = [best, best];
  const fits = (first: number, last: number): boolean => wordCount(textOf(first, last)) <= words;
  while (from > 0 && (leans.test(textOf(from, from)) || fits(from - 1, to))) from--;
  while (to < spans.length - 1 && fits(from, to + 1)) to++;
  return `${from > 0 ? "… " : ""}${textOf(from, to)}`;
}
