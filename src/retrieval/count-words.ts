/** The words of a course, counted by concept and field. */
import type { AnswerNote, Concept, Passage } from "../domain/course.ts";
import type { LexicalData } from "../domain/course-words.ts";
import type { ConceptId, PassageId } from "../domain/ids.ts";
import { prose } from "../markdown/prose.ts";
import { numberTerms } from "./number-terms.ts";

interface CourseTexts {
  readonly markdown: ReadonlyMap<PassageId, string>;
  /** How a concept's answer notes are asked for. */
  readonly wordings: ReadonlyMap<ConceptId, string>;
}

interface Field {
  /** What one occurrence counts. */
  readonly weight: number;
  /** How much a long field's occurrences are discounted, 0 to 1. */
  readonly lengthPenalty: number;
  readonly strong: boolean;
  /** In other languages than the course's. */
  readonly foreign?: boolean;
  text(concept: Concept, texts: CourseTexts): string;
}

/** Weights chosen on the question set in use during development (`npm run eval`), coarse on purpose. */
const fields: readonly Field[] = [
  { weight: 8, lengthPenalty: 0.3, strong: true, text: ({ title }) => title },
  { weight: 5, lengthPenalty: 0.5, strong: true, text: ({ aliases }) => aliases.join(" ; ") },
  // Little: a phrasing is matched as a whole, by its vector; its single words are everybody's.
  { weight: 0.5, lengthPenalty: 0.5, strong: true, text: ({ asked }) => asked.join(" ; ") },
  { weight: 2, lengthPenalty: 0.5, strong: true, text: ({ definition }) => definition },
  {
    weight: 0.5,
    lengthPenalty: 0.75,
    strong: false,
    text: ({ sections }, { markdown }) =>
      sections
        .filter(({ kind }) => kind !== "code" && kind !== "definition")
        .flatMap(({ passages }) => passages.map((id) => prose(markdown.get(id) ?? "")))
        .join(" "),
  },
  {
    weight: 0.3,
    lengthPenalty: 0.75,
    strong: false,
    text: ({ id }, { wordings }) => wordings.get(id) ?? "",
  },
  // Last: what the course's own language holds too counts as known.
  { weight: 5, lengthPenalty: 0.5, strong: true, foreign: true, text: ({ translations }) => translations.join(" ; ") },
];

/** Postings in the order of concepts → the order of terms. */
function byTerm(terms: readonly string[], found: readonly Postings[]): LexicalData {
  const starts = new Uint32Array(terms.length + 1);
  for (const { terms: held } of found) for (const term of held) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const next = starts.slice();
  const count = starts.at(-1) ?? 0;
  const concepts = new Uint32Array(count);
  const frequencies = new Float32Array(count);
  const strong = new Uint8Array(count);
  for (const [concept, postings] of found.entries())
    for (let i = 0; i < postings.terms.length; i++) {
      const term = postings.terms[i] ?? 0;
      const place = next[term] ?? 0;
      next[term] = place + 1;
      concepts[place] = concept;
      frequencies[place] = postings.frequencies[i] ?? 0;
      strong[place] = postings.strong[i] ?? 0;
    }
  return { terms: terms.join("\n"), starts, concepts, frequencies, strong };
}

/** Of one concept, an entry a term. */
interface Postings {
  readonly terms: Uint32Array;
  readonly frequencies: Float64Array;
  readonly strong: Uint8Array;
}

export interface CountedWords {
  readonly lexical: LexicalData;
  /** Every folded word that was counted, other languages' apart. */
  readonly words: Set<string>;
}

function wordingsOf(notes: readonly AnswerNote[]): Map<ConceptId, string> {
  const found = new Map<ConceptId, string>();
  for (const { concept, question, asked } of notes)
    found.set(concept, [found.get(concept) ?? "", question, ...asked].join(" ; "));
  return found;
}

const conceptsPerStep = 40;

/** Cost O(words of the course). Yields between steps of some milliseconds. */
export function* countWords(
  concepts: readonly Concept[],
  passages: readonly Passage[],
  notes: readonly AnswerNote[],
): Generator<undefined, CountedWords> {
  const texts: CourseTexts = {
    markdown: new Map(passages.map((passage) => [passage.id, passage.markdown])),
    wordings: wordingsOf(notes),
  };
  const { terms, numbersIn } = numberTerms();
  const known = new Set<string>();
  const learn = (word: string): void => void known.add(word);
  const columns: Column[] = [];
  for (const field of fields) {
    const counted: Uint32Array[] = [];
    for (const [place, concept] of concepts.entries()) {
      counted.push(numbersIn(field.text(concept, texts), field.foreign ? undefined : learn));
      if (place % conceptsPerStep === 0) yield;
    }
    const average = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length);
    columns.push({ field, texts: counted, average });
  }
  const found: Postings[] = [];
  const add = createAdder(terms.length);
  for (const place of concepts.keys()) {
    found.push(add(place, columns));
    if (place % conceptsPerStep === 0) yield;
  }
  return { lexical: byTerm(terms, found), words: known };
}

interface Column {
  readonly field: Field;
  /** Numbers of terms, by concept. */
  readonly texts: readonly Uint32Array[];
  /** Mean length of the texts. */
  readonly average: number;
}

/** Adds up the occurrences of a concept's terms over its fields. @returns reads the columns at a concept's place */
function createAdder(terms: number): (place: number, columns: readonly Column[]) => Postings {
  // One entry a term, empty again after each concept: a map of objects takes several times as long.
  const sums = new Float64Array(terms);
  const strongly = new Uint8Array(terms);
  return (place, columns) => {
    const held: number[] = [];
    for (const { field, texts, average } of columns) {
      const text = texts[place] ?? new Uint32Array();
      const { weight, lengthPenalty } = field;
      const occurrence = weight / (1 - lengthPenalty + (lengthPenalty * text.length) / Math.max(1, average));
      for (let i = 0; i < text.length; i++) {
        const term = text[i] ?? 0;
        const sum = sums[term] ?? 0;
        if (sum === 0) held.push(term);
        sums[term] = sum + occurrence;
        if (field.strong) strongly[term] = 1;
      }
    }
    const found = Uint32Array.from(held);
    const frequencies = new Float64Array(held.length);
    const strong = new Uint8Array(held.length);
    for (let i = 0; i < found.length; i++) {
      const term = found[i] ?? 0;
      frequencies[i] = sums[term] ?? 0;
      strong[i] = strongly[term] ?? 0;
      sums[term] = 0;
      strongly[term] = 0;
    }
    return { terms: found, frequencies, strong };
  };
}
