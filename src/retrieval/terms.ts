/** Text → the stemmed terms that the words side of retrieval counts. */
import { stemmer } from "stemmer";
import { words } from "../domain/text.ts";
import { stopWords } from "./stop-words.ts";

const stems = new Map<string, string>();

/** Porter 1980, "An algorithm for suffix stripping"; cached, since a course repeats its words. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = stemmer(word);
  if (stems.size < 50_000) stems.set(word, made);
  return made;
}

/** Terms of indexed text: nothing is dropped. */
export const indexTerms = (text: string): string[] => words(text).map(stem);

/** Terms of a question: without the words that carry no topic, unless nothing else is left. */
export function queryTerms(text: string): string[] {
  const all = words(text);
  const topical = all.filter((word) => !stopWords.has(word));
  return (topical.length > 0 ? topical : all).map(stem);
}
