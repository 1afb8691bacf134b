/** Which answer notes answer this question. */
import type { Intent } from "../../domain/answer.ts";
import type { AnswerNote, NoteKind } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { indexTerms, queryTerms } from "../../language/terms.ts";
import { prose } from "../../markdown/prose.ts";
import type { QuestionPart } from "../../question/understand.ts";
import type { LexicalIndex } from "../../retrieval/lexical-index.ts";

/** Kinds of note that answer each kind of question. */
const kindsFor: Readonly<Record<Intent, readonly NoteKind[]>> = {
  define: ["what"],
  explain: ["what", "how"],
  why: ["why", "debug"],
  how: ["how", "debug"],
  compare: ["which", "confusion"],
  apply: ["example", "when"],
  code: ["how"],
  math: ["how-many", "how", "what"],
  prerequisites: [],
  path: [],
  list: ["what", "which"],
  example: ["example", "how-many"],
  smalltalk: [],
};

const meaningWeight = 0.55;
const wordsWeight = 0.35;
const kindWeight = 0.1;
/** Below this a note asks something else. */
const fits = 0.5;
/** Asked in so many words, whatever the kind. */
const asksTheSame = 0.82;
/** A note of another concept must ask very nearly the same. */
const fitsBeside = 0.66;
/** A second note is shown when it fits nearly as well as the first. */
const nearly = 0.78;
/** A note of the subject itself is preferred to one from beside. */
const ownBonus = 0.15;
/** What an answer says counts nearly like the way it is asked for. */
const answerShare = 0.85;
/** Two notes that share this much of their words say the same. */
const sameWords = 0.5;

export interface FittingNote {
  readonly note: AnswerNote;
  readonly score: number;
}

/** Terms of the question beside the names of what it is about: every note of the concept has those. */
export function askedTerms(graph: CourseGraph, { retrieval, subjects }: Asked): string[] {
  const names = new Set(
    subjects.flatMap((id) => {
      const concept = graph.concept(id);
      return concept ? [concept.title, ...concept.aliases].flatMap(indexTerms) : [];
    }),
  );
  return queryTerms(retrieval.text).filter((term) => !names.has(term));
}

type Asked = Pick<QuestionPart, "retrieval" | "subjects" | "intent">;

const about = ({ concept, with: others }: AnswerNote, subjects: readonly ConceptId[]): boolean =>
  subjects.includes(concept) || others.some((other) => subjects.includes(other));

/** Both sides of a comparison in one note. */
const joins = ({ concept, with: others }: AnswerNote, subjects: readonly ConceptId[]): boolean =>
  subjects.length > 1 && subjects.filter((id) => id === concept || others.includes(id)).length > 1;

const wordsOf = (graph: CourseGraph, { passage }: AnswerNote): ReadonlySet<string> =>
  new Set(queryTerms(graph.passage(passage)?.markdown ?? ""));

function saysTheSame(graph: CourseGraph, a: AnswerNote, b: AnswerNote): boolean {
  const [first, second] = [wordsOf(graph, a), wordsOf(graph, b)];
  const shared = [...first].filter((term) => second.has(term)).length;
  return shared >= sameWords * Math.min(first.size, second.size);
}

/** Notes that answer the part, best first, at most `limit`, none saying what another says. */
export function fittingNotes(graph: CourseGraph, lexical: LexicalIndex, part: Asked, limit: number): FittingNote[] {
  const { retrieval, subjects, intent } = part;
  const asked = askedTerms(graph, part);
  const rarity = asked.map((term) => lexical.inverseDocumentFrequency(term));
  const total = rarity.reduce((sum, value) => sum + value, 0);
  const share = (held: ReadonlySet<string>): number =>
    total === 0 ? 0 : asked.reduce((sum, term, i) => sum + (held.has(term) ? (rarity[i] ?? 0) : 0), 0) / total;
  const scored = retrieval.notes.map(({ note, meaning }): FittingNote => {
    const wordings = [note.question, ...note.asked].flatMap(indexTerms);
    const whole = [...wordings, ...indexTerms(prose(graph.passage(note.passage)?.markdown ?? ""))];
    const covered = Math.max(share(new Set(wordings)), answerShare * share(new Set(whole)));
    const kind = kindsFor[intent].includes(note.kind) || joins(note, subjects) ? 1 : 0;
    const own = about(note, subjects) ? ownBonus : 0;
    // "What is recall?" says nothing beside the name: only a note that asks just that fits.
    if (total === 0) return { note, score: meaning * (meaning >= asksTheSame && kind ? 1 : 0.5) };
    return { note, score: own + meaningWeight * meaning + wordsWeight * covered + kindWeight * kind };
  });
  const found = scored
    .filter(({ note, score }) => score >= (about(note, subjects) ? fits : fitsBeside))
    .sort((a, b) => b.score - a.score || (a.note.id < b.note.id ? -1 : 1));
  const best = found[0]?.score ?? 0;
  const chosen: FittingNote[] = [];
  for (const candidate of found) {
    if (chosen.length >= limit || candidate.score < nearly * best) break;
    if (!chosen.some(({ note }) => saysTheSame(graph, note, candidate.note))) chosen.push(candidate);
  }
  return chosen;
}

const simple =
  /\b(?:simple|plain|everyday) (?:words|terms|language)\b|five[- ]year|\bchild\b|like i'?m (?:5|five)|\bkid\b|\bgrandm/i;
const used =
  /\bused for\b|\bused in practice\b|\breal[- ](?:life|world)\b|\bapplications?\b|\bwhere (?:is|are) .* used\b/i;
const short = /\bin short\b|\bstep by step\b|\bsteps\b|\bhow (?:does|do) .* work\b|\bin one sentence\b/i;
const pros =
  /\badvantages?\b|\bdisadvantages?\b|\bpros\b|\bcons\b|\bstrengths?\b|\bweakness|\bdrawbacks?\b|\bwhen (?:should|to|is)\b/i;

export type NoteTheme = "simple" | "used" | "short" | "pros";
const themes: Readonly<Record<NoteTheme, RegExp>> = { simple, used, short, pros };

/** A concept's own note of a theme, where it has one. */
export const noteOfTheme = (
  notes: readonly AnswerNote[],
  concept: ConceptId,
  theme: NoteTheme,
): AnswerNote | undefined => notes.find((note) => note.concept === concept && themes[theme].test(note.question));
