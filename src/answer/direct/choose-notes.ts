/** Which answer notes answer this question. */
import type { AnswerNote } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { queryTerms } from "../../language/terms.ts";
import type { LexicalIndex } from "../../retrieval/lexical-index.ts";
import { kindsOfIntent, kindsOfWording } from "./note-kinds.ts";
import { type AskedPart, askedTerms, isAbout, noteVectors } from "./note-vectors.ts";
import { type NoteVector, noteFeatures, noteWeights } from "./note-weights.ts";
import { themes } from "./themes.ts";

/** Below this a note asks something else; one of another concept must ask very nearly the same. Set by hand, beside the fitted weights. */
const fits = 6.3;
const fitsBeside = 7.6;
/** Without vectors the closeness of the answer is missing from the sum. */
const withoutMeaning = 2;
/** A further note is shown when it fits nearly as well as the first. */
const nearly = 1.5;
/** Two things set beside each other, by the question and by the note. */
const joinsBonus = 1.5;
/** "… and how is it used in vision?" is asked of what was named before: its own notes, not those that mention it. */
const ownBonus = 2;
/** "What is recall?": only a note that asks just that fits. */
const asksJustThat = 0.82;
/** "What is the difference between X and Y?" and "What is X used for?" answer nothing that asks neither for Y nor for uses. */
const besideTheQuestion = 2.5;
/** Two notes that share this much of their words say the same. */
const sameWords = 0.5;

export interface FittingNote {
  readonly note: AnswerNote;
  readonly score: number;
}

export const noteScore = (vector: NoteVector): number =>
  noteFeatures.reduce((sum, feature) => sum + noteWeights[feature] * vector[feature], 0);

const joins = ({ concept, with: others }: AnswerNote, subjects: ReadonlySet<ConceptId>): boolean =>
  [concept, ...others].filter((id) => subjects.has(id)).length > 1;

const wordsOf = (graph: CourseGraph, { passage }: AnswerNote): ReadonlySet<string> =>
  new Set(queryTerms(graph.passage(passage)?.markdown ?? ""));

function saysTheSame(graph: CourseGraph, a: AnswerNote, b: AnswerNote): boolean {
  const [first, second] = [wordsOf(graph, a), wordsOf(graph, b)];
  const shared = [...first].filter((term) => second.has(term)).length;
  return shared >= sameWords * Math.min(first.size, second.size);
}

/** Sets the subject against something the question doesn't mention, or tells its uses unasked. */
function strays(part: AskedPart, { concept, with: others, kind, question }: AnswerNote): boolean {
  const worded = kindsOfWording(part.question);
  if (kind === "confusion" && part.intent !== "compare" && !worded.has("confusion")) {
    const meant = new Set([...part.subjects, ...part.retrieval.mentions.map((mention) => mention.concept)]);
    return [concept, ...others].some((id) => !meant.has(id));
  }
  return themes.used.test(question) && part.intent !== "apply" && !worded.has("example");
}

/** Nothing is asked but what the subject is. */
function onlyDefines(graph: CourseGraph, part: AskedPart): boolean {
  const { intent, question } = part;
  if (intent !== "define" && intent !== "explain") return false;
  return askedTerms(graph, part).length === 0 && kindsOfWording(question).size === 0;
}

function scoredNotes(
  graph: CourseGraph,
  lexical: LexicalIndex,
  part: AskedPart,
  before: readonly ConceptId[],
): FittingNote[] {
  const { retrieval, subjects, intent } = part;
  if (onlyDefines(graph, part))
    return retrieval.notes
      .filter(({ note, meaning }) => meaning >= asksJustThat && kindsOfIntent[intent].includes(note.kind))
      .filter(({ note }) => subjects.includes(note.concept))
      .map(({ note, meaning }) => ({ note, score: meaning }));
  const vectors = noteVectors(graph, lexical, part);
  const beside = new Set([...subjects, ...before]);
  const lift = retrieval.meaning ? 0 : withoutMeaning;
  return retrieval.notes
    .map(({ note }, i) => {
      const vector = vectors[i];
      const bonus = isAbout(note, subjects) && joins(note, beside) ? joinsBonus : 0;
      const own = part.leans && subjects.includes(note.concept) ? ownBonus : 0;
      const astray = strays(part, note) ? besideTheQuestion : 0;
      return { note, score: vector ? noteScore(vector) + bonus + own + lift - astray : 0 };
    })
    .filter(({ note, score }) => score >= (isAbout(note, subjects) ? fits : fitsBeside));
}

/**
 * Notes that answer the part, best first, at most `limit`, none saying what another says.
 * @param before what an earlier part of the question was about: "… and how does it relate to X?"
 */
export function fittingNotes(
  graph: CourseGraph,
  lexical: LexicalIndex,
  part: AskedPart,
  limit: number,
  before: readonly ConceptId[] = [],
): FittingNote[] {
  const found = scoredNotes(graph, lexical, part, before).sort(
    (a, b) => b.score - a.score || (a.note.id < b.note.id ? -1 : 1),
  );
  const best = found[0]?.score ?? 0;
  const chosen: FittingNote[] = [];
  for (const candidate of found) {
    if (chosen.length >= limit || candidate.score < best - nearly) break;
    if (!chosen.some(({ note }) => saysTheSame(graph, note, candidate.note))) chosen.push(candidate);
  }
  return chosen;
}
