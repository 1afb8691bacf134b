/** Which answer notes answer this question. */
import type { AnswerNote } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { queryTerms } from "../../language/terms.ts";
import type { LexicalIndex } from "../../retrieval/lexical-index.ts";
import { answerOdds, likelyOdds } from "./answer-odds.ts";
import { namesLibrary } from "./asked-library.ts";
import { kindsOfIntent, kindsOfWording } from "./note-kinds.ts";
import { type AskedPart, askedTerms, isAbout, kindLikeness, mayBeMeant, noteVectors } from "./note-vectors.ts";
import { type NoteVector, noteFeatures, noteWeights } from "./note-weights.ts";
import { themes } from "./themes.ts";

/** Below this a note asks something else; one of another concept must ask very nearly the same. Set by hand, beside the fitted weights. */
const fits = 6.3;
const fitsBeside = 7.6;
/** Without vectors the closeness of the answer is missing from the sum. */
const withoutMeaning = 2;
/** A wording that asks hardly anything beside the question, of a note that holds what is asked. */
const coversNearly = 0.8;
const asksNoMore = 1;
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
/** The same where it is about both that are named, or of the kind that the wording asks for. */
const joinsByName = 0.7;
/** A question with words of its own is asked by a note's wording as nearly as this, or its words are held by this share. */
const asksNearly = 0.8;
const holdsAsked = 0.45;
/** The same where its kind is likely the one that is asked for. */
const asksInKind = 0.6;
const likelyKind = 0.65;
/** "Which move should max choose?" is not asked by what goes wrong, though it speaks of moves and choosing. */
const excludedKind = 0.05;
/** "What techniques are there?" for "is it optimal against a bad player": of the right concept, and another question. */
const asksElse = 1;
/** Holding hardly anything of what the question asks beside names, it answers by its kind and its subject alone. */
const holdsNothing = 0.12;
const besidesTheWords = 1.5;
/** The note of a third thing that the question doesn't mention, such as "Why does a GRU …" under "why do gradients vanish". */
const ofThirdThing = 1;
/** So near, the note asks the same, whichever concept it stands under, unless the subject's own come near too. */
const asksTheSame = 0.87;
/** What denies or grants one thing says the wrong one under another question: such a note must ask just this. */
const holdsItsTruth = 0.6;
/** So near, or holding so much of what is asked, it answers in full if its kind may be asked for. */
const exactMeaning = 0.8;
const exactShare = 0.6;
const possibleKind = 0.45;
const grantsOrDenies = /^(?:yes|no)\b/i;
/** A further note answers something of the question's own, if it has that, or it is one paragraph too many. */
const holdsSomething = 0.3;
/** Two notes that share this much of their words say the same. */
const sameWords = 0.5;

export interface FittingNote {
  readonly note: AnswerNote;
  readonly score: number;
  /** It asks what the question asks beside the names in it, if that asks anything. */
  readonly asksIt: boolean;
  /** Just that is asked: in its words or nearly so, and by a wording that asks for its kind. */
  readonly exact: boolean;
  /** Share of what the question asks beside names that it holds. */
  readonly holds: number;
  /** Asked nearly in its own words: what it says needs no question before it. */
  readonly near: boolean;
  /** Log-odds that it answers what was asked; absent where meaning is off, or nothing is asked but what a name means. */
  readonly odds?: number;
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

/** Sets the subject against something the question doesn't mention, or tells its uses or a library's calls unasked. */
function strays(part: AskedPart, { concept, with: others, kind, question }: AnswerNote, likeness: number): boolean {
  if (namesLibrary(question) && !namesLibrary(part.question)) return part.intent !== "code";
  if (themes.before.test(question)) return !themes.before.test(part.question);
  if (likeness >= possibleKind) return false;
  const worded = kindsOfWording(part.question);
  if (kind === "confusion" && part.intent !== "compare" && !worded.has("confusion")) {
    const meant = new Set([...part.subjects, ...part.retrieval.mentions.map((mention) => mention.concept)]);
    return [concept, ...others].some((id) => !meant.has(id));
  }
  return themes.used.test(question) && part.intent !== "apply" && !worded.has("example");
}

const sideOfThan = /^(.*?)\b(?:than|over|instead of)\b(.*)$/i;

/**
 * "When would you rather have recall than precision" asks "When is recall more important than precision?", not the
 * same turned round. @returns 1, -1, or 0 where either sets nothing above another
 */
function sameOrder({ question, retrieval: { mentions } }: AskedPart, note: AnswerNote): number {
  const [, before, after] = sideOfThan.exec(question.toLowerCase()) ?? [];
  if (before === undefined || after === undefined || !sideOfThan.test(note.question)) return 0;
  const stands = (text: string, id: ConceptId): boolean =>
    mentions.some(({ concept, surface }) => concept === id && text.includes(surface.toLowerCase()));
  const follows = (first: string, second: string): boolean =>
    stands(first, note.concept) && !stands(second, note.concept) && note.with.some((id) => stands(second, id));
  return follows(before, after) ? 1 : follows(after, before) ? -1 : 0;
}

/** Nothing is asked but what the subject is, or what it is for. */
function onlyNames(graph: CourseGraph, part: AskedPart): boolean {
  const { intent, question } = part;
  if (intent !== "define" && intent !== "explain" && intent !== "why") return false;
  return askedTerms(graph, part).length === 0 && kindsOfWording(question).size === 0;
}

function scoredNotes(
  graph: CourseGraph,
  lexical: LexicalIndex,
  part: AskedPart,
  before: readonly ConceptId[],
): FittingNote[] {
  const { retrieval, subjects, intent } = part;
  const beside = new Set([...subjects, ...before]);
  const perhaps = part.leans ? new Set<ConceptId>() : mayBeMeant(part);
  const meant = new Set([...beside, ...perhaps, ...retrieval.mentions.map((mention) => mention.concept)]);
  if (onlyNames(graph, part))
    return retrieval.notes
      .filter(({ note, meaning }) => {
        const likely = intent !== "define" && kindLikeness(part.question, note.kind) >= likelyKind;
        if (!likely && !kindsOfIntent[intent].includes(note.kind)) return false;
        return meaning >= (likely || joins(note, beside) ? joinsByName : asksJustThat);
      })
      .filter(({ note }) => subjects.includes(note.concept))
      .map(({ note, meaning }) => ({
        note,
        score: meaning,
        asksIt: true,
        exact: true,
        holds: 0,
        near: meaning >= asksNearly,
      }));
  const vectors = noteVectors(graph, lexical, part);
  const askedOfOwn = askedTerms(graph, part).length > 0;
  const saysMore = askedOfOwn || kindsOfWording(part.question).size > 0;
  const lift = retrieval.meaning ? 0 : withoutMeaning;
  const ownAsks = retrieval.notes.some(({ note, meaning }) => isAbout(note, subjects) && meaning >= asksNearly);
  return retrieval.notes
    .map(({ note }, i) => {
      const found = vectors[i];
      if (!found) return { note, score: 0, asksIt: false, exact: false, holds: 0, near: false };
      const same = found.meaning >= asksTheSame && !ownAsks;
      const vector = same ? { ...found, about: 1 } : found;
      const grants =
        (note.kind === "is-it-true" && found.kind >= possibleKind) ||
        grantsOrDenies.test(graph.passage(note.passage)?.markdown ?? "");
      const holdsAny = !askedOfOwn || vector.askedTerms >= holdsNothing;
      const inKind = vector.kind >= likelyKind && !grants && holdsAny;
      const near = vector.meaning >= (inKind ? asksInKind : asksNearly);
      const holdsIt = vector.askedTerms >= (grants ? holdsItsTruth : holdsAsked) && vector.kind >= excludedKind;
      const asksIt = !saysMore || near || holdsIt;
      const together = isAbout(note, subjects) && joins(note, beside);
      const bonus = together && (intent === "compare" || found.kind >= possibleKind) ? joinsBonus : 0;
      const holdsAll = found.askedTerms >= exactShare && found.kind >= possibleKind && found.meaning >= joinsByName;
      const saysAll = holdsAll && found.covered >= coversNearly;
      const own = part.leans && subjects.includes(note.concept) && asksIt ? ownBonus : 0;
      const astray = strays(part, note, found.kind) || (grants && !asksIt) ? besideTheQuestion : 0;
      const third = !meant.has(note.concept) && found.meaning < asksTheSame ? ofThirdThing : 0;
      const empty = askedOfOwn && found.askedTerms < holdsNothing && found.meaning < joinsByName ? besidesTheWords : 0;
      const order = sameOrder(part, note);
      const off =
        astray + third + empty - order * (order > 0 ? joinsByName : besideTheQuestion) + (asksIt ? 0 : asksElse);
      const { askedTerms: holds, meaning } = found;
      const exact =
        asksIt && found.kind >= possibleKind && (meaning >= exactMeaning || (saysMore && holds >= exactShare));
      const score = noteScore(vector) + bonus + own + (saysAll ? asksNoMore : 0) + lift - off;
      const odds = retrieval.meaning ? { odds: answerOdds(found) } : {};
      return { note, score, asksIt, exact, holds, near: meaning >= asksNearly, ...odds };
    })
    .filter(({ note, score }) => score >= (isAbout(note, subjects) || perhaps.has(note.concept) ? fits : fitsBeside));
}

const bestFirst = (a: FittingNote, b: FittingNote): number => b.score - a.score || (a.note.id < b.note.id ? -1 : 1);

/** All that come near, best first, whether or not they say the same. */
export const closeNotes = (graph: CourseGraph, lexical: LexicalIndex, part: AskedPart): AnswerNote[] =>
  scoredNotes(graph, lexical, part, [])
    .sort(bestFirst)
    .map(({ note }) => note);

/** The best of one subject's own notes of the kinds that the part asks for, however well those of the other subjects fit. */
export function ownFittingNote(
  graph: CourseGraph,
  lexical: LexicalIndex,
  part: AskedPart,
  subject: ConceptId,
): AnswerNote | undefined {
  return scoredNotes(graph, lexical, part, [])
    .filter(({ note }) => note.concept === subject && kindsOfIntent[part.intent].includes(note.kind))
    .sort(bestFirst)[0]?.note;
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
  const found = scoredNotes(graph, lexical, part, before).sort(bestFirst);
  const [best] = found;
  const saysMore = askedTerms(graph, part).length > 0;
  const chosen: FittingNote[] = [];
  for (const candidate of found) {
    if (chosen.length >= limit || candidate.score < (best?.score ?? 0) - nearly) break;
    // What answers in full needs no other note below it.
    const beside =
      !candidate.asksIt ||
      (saysMore && candidate.holds < holdsSomething) ||
      (candidate.odds ?? 1) < Math.min(likelyOdds, best?.odds ?? 1);
    if (chosen.length > 0 && (best?.exact || beside)) continue;
    if (!chosen.some(({ note }) => saysTheSame(graph, note, candidate.note))) chosen.push(candidate);
  }
  return chosen;
}
