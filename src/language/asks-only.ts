/** Whether a text is nothing but questions, as those at the end of a chapter are. */
import { splitSentences } from "./split-sentences.ts";

export function asksOnly(markdown: string): boolean {
  if (!/\?\W*$/.test(markdown)) return false;
  const kinds = splitSentences(markdown, { final: true }).map(({ start, end }) => markdown.slice(start, end));
  return kinds.length > 0 && kinds.every((sentence) => /\?\W*$/.test(sentence));
}
