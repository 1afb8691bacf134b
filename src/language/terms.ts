/** Text → the stemmed terms that the words side of retrieval counts. */
import { stemmer } from "stemmer";
import { stopWords } from "./english/stop-words.ts";
import { words } from "./text.ts";

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

/** Words of a question by their term: without those that carry no topic, unless nothing else is left. */
export function queryWords(text: string): Map<string, string> {
  const all = words(text);
  const topical = all.filter((word) => !stopWords.has(word));
  return new Map((topical.length > 0 ? topical : all).map((word) => [stem(word), word]));
}

/** The terms of a question, each once. */
export const queryTerms = (text: string): string[] => [...queryWords(text).keys()];

/** Whether any of its words carries a topic. */
export const hasTopic = (text: string): boolean => words(text).some((word) => !stopWords.has(word));
