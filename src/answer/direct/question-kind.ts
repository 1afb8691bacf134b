/**
 * Which kinds of answer note a question's wording calls for, learnt from the wordings of the bundled course's notes:
 * a linear classifier over words and pairs of neighbouring words, those of a subject aside. `npm run bench -- kinds`
 * fits it; it knows English forms ("how come", "pros and cons", "my … is wrong") and nothing of the course.
 */
import { type NoteKind, noteKinds } from "../../domain/course.ts";
import { kindTable } from "./kind-table.ts";

/** Any other word: what is asked about, mostly. */
const other = "_";
const start = "^";
const end = "$";
/** Weights stand in the table as whole numbers. */
export const tableUnit = 0.25;

/** The words and neighbouring pairs of a question, each once. @param known words that stand for themselves */
export function wordingGrams(question: string, known: (word: string) => boolean): Set<string> {
  const words = (
    question
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[a-z0-9']+/g) ?? []
  ).map((word) => (known(word) ? word : other));
  const grams = new Set(words.filter((word) => word !== other));
  const framed = [start, ...words, end];
  for (const [i, right] of framed.slice(1).entries()) {
    const left = framed[i] ?? start;
    if (left !== other || right !== other) grams.add(`${left} ${right}`);
  }
  return grams;
}

function readTable(table: string): ReadonlyMap<string, readonly number[]> {
  return new Map(
    table
      .trim()
      .split("\n")
      .map((line) => {
        const [gram = "", weights = ""] = line.split(":");
        return [
          gram,
          weights
            .trim()
            .split(" ")
            .map((weight) => Number(weight) * tableUnit),
        ];
      }),
  );
}

const weights = readTable(kindTable);
const known = new Set([...weights.keys()].flatMap((gram) => gram.split(" ")));
/** The weights of a wording that says nothing. */
const whatever = "*";

/** @returns how likely each kind is, by the wording alone; they sum to 1 */
export function kindShares(question: string): ReadonlyMap<NoteKind, number> {
  const grams = [whatever, ...wordingGrams(question, (word) => known.has(word))];
  const scores = noteKinds.map((_, k) => grams.reduce((sum, gram) => sum + (weights.get(gram)?.[k] ?? 0), 0));
  const best = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - best));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return new Map(noteKinds.map((kind, k) => [kind, (powers[k] ?? 0) / total]));
}
