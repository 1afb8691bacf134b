/** The first sentence of a text, formulas and abbreviations kept whole. */
import { splitSentences } from "../language/split-sentences.ts";

export function firstSentence(text: string): string {
  const [first] = splitSentences(text, { final: true });
  return first ? text.slice(0, first.end).trim() : text;
}
