/** The start of a passage, cut between sentences or list items: what a first screen has room for. */
import { splitSentences } from "../../language/split-sentences.ts";
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
