/** The start of a passage, cut between sentences or list items: what a first screen has room for. */
import { splitSentences } from "../../language/split-sentences.ts";

export const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Blocks that can't be cut without changing what they say. */
const whole = /^(?:```|\||\$\$)/m;

/** @returns the longest start of whole sentences or items with at most `words` words, but at least the first one */
export function excerpt(markdown: string, words: number): string {
  if (wordCount(markdown) <= words) return markdown;
  if (/^(?:[-*]|\d+\.) /m.test(markdown)) {
    const lines = markdown.split(/\n(?=(?:[-*]|\d+\.) )/);
    let kept = lines[0] ?? markdown;
    for (const line of lines.slice(1)) {
      if (wordCount(kept) + wordCount(line) > words) break;
      kept += `\n${line}`;
    }
    return kept;
  }
  if (whole.test(markdown)) return markdown;
  let kept = "";
  for (const { end } of splitSentences(markdown, { final: true })) {
    const next = markdown.slice(0, end).trimEnd();
    if (kept !== "" && wordCount(next) > words) break;
    kept = next;
  }
  return kept === "" ? markdown : kept;
}
