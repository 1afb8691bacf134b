/** "What does BERT stand for?": the long name that the course's own names hold. */
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { stopWords } from "../../language/english/stop-words.ts";

const asks =
  /\bwhat (?:does|do) (?:the )?(?:acronym |abbreviation |letters )?["“']?([\w-]+?)["”']? (?:stand for|mean)\b|\b(?:full|long) (?:form|name) of ([\w-]+)/i;
/** Letters that one word gives, as "re" of "rectified" to ReLU. */
const mostLetters = 3;

/** Whether the letters are beginnings of the words, in order; small words may give none. */
function spells(letters: string, words: readonly string[]): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return letters === "";
  if (stopWords.has(word) && spells(letters, rest)) return true;
  for (let count = 1; count <= mostLetters; count++)
    if (letters.startsWith(word.slice(0, count)) && spells(letters.slice(count), rest)) return true;
  return false;
}

export interface LongName {
  readonly short: string;
  readonly long: string;
}

/** @returns undefined where nothing of the kind is asked, or no name of the concept is spelt by those letters */
export function longNameAsked(graph: CourseGraph, question: string, id: ConceptId): LongName | undefined {
  const match = asks.exec(question);
  const short = match?.[1] ?? match?.[2];
  const concept = graph.concept(id);
  if (!short || !concept) return undefined;
  const letters = short.toLowerCase().replace(/[^a-z]/g, "");
  const long = [concept.title, ...concept.aliases].find((name) => {
    const words = name.toLowerCase().split(/[\s-]+/);
    return words.length > 1 && letters.length > 1 && spells(letters, words);
  });
  // A title's capital is none within a sentence.
  return long ? { short, long: long.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()) } : undefined;
}
