/** Whether a text only asks, as at the end of a chapter: it ends with a question, and half its sentences are some. */
import { splitSentences } from "./split-sentences.ts";

export function asksOnly(markdown: string): boolean {
  if (!/\?\W*$/.test(markdown)) return false;
  const sentences = splitSentences(markdown, { final: true }).map(({ start, end }) => markdown.slice(start, end));
  return 2 * sentences.filter((sentence) => /\?\W*$/.test(sentence)).length >= sentences.length;
}
