/** What is known of each answer note that retrieval found, beside the question. */
import type { AnswerNote, NoteKind } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { indexTerms, queryTerms } from "../../language/terms.ts";
import { prose } from "../../markdown/prose.ts";
import type { QuestionPart } from "../../question/understand.ts";
import type { LexicalIndex } from "../../retrieval/lexical-index.ts";
import { kindsOfIntent } from "./note-kinds.ts";
import type { NoteVector } from "./note-weights.ts";
import { kindShares } from "./question-kind.ts";
import { themes } from "./themes.ts";

export type AskedPart = Pick<QuestionPart, "question" | "retrieval" | "subjects" | "intent" | "leans">;

/** A kind that the wording excludes is not worse than one that it makes unlikely. */
const leastShare = 0.05;
/** 0 for a kind that the wording excludes, 1 for the only one. */
const likeness = (share: number): number =>
  Math.log((share + leastShare) / leastShare) / Math.log((1 + leastShare) / leastShare);
/** "I still don't understand how …", "but what does it actually do": what was read before did not help. */
const notUnderstood =
  /\b(?:don'?t|do not|can'?t|cannot|never) (?:really |quite )?(?:get|understand|grasp|follow)\b|\bconfused\b|\bactually (?:do|mean)\b/i;
export const kindLikeness = (question: string, kind: NoteKind): number => likeness(kindShares(question).get(kind) ?? 0);
/** "What value should I use": the number is asked for, which "which" and "should" would make a choice. */
const asksValue =
  /\b(?:what|which|good|best|typical|default|right|sensible) (?:\w+ )?(?:values?|numbers?|sizes?|rates?|ranges?|settings?)\b/i;
/** "How do I deal with …": what goes wrong is known, and its remedy is asked for. */
const asksRemedy =
  /\b(?:deal|cope) with\b|\b(?:avoid|prevent|fix|overcome|handle|tackle|combat|counter|get rid of|remed(?:y|ies))\b/i;
/** "Why is A better than B": what tells the two apart says that. */
const asksAdvantage = /\bwhy\b.*\b(?:better|worse|faster|slower|cheaper|safer|more \w+) than\b/i;
/** "How do you update the table, with alpha 0.5": the way is asked for, and numbers that are given are no question. */
const asksWay =
  /^(?:(?:turn|translate|convert|express|rewrite) |how (?:do|does|can) (?:i|you|we|one|they|it)\b)(?!.*\b(?:choose|pick|set|tune|many|much|know|tell)\b)/i;
/** "How big does it get". */
const asksSize =
  /\bhow (?:many|much|long|large|big|small|deep|high|low) (?:\w+ )?(?:do|does|is|are|can|should|must|may)\b/i;
const pooled: readonly (readonly [RegExp, NoteKind, readonly NoteKind[]])[] = [
  [asksValue, "how-many", ["how-many", "which", "what"]],
  [asksRemedy, "debug", ["debug", "how", "which"]],
  [asksSize, "how-many", ["how-many", "how", "when", "which"]],
  [asksWay, "how", ["how", "how-many"]],
  [asksAdvantage, "confusion", ["confusion", "why", "which"]],
  [/\btrue or false\b|^is it true\b/i, "is-it-true", ["is-it-true", "confusion", "when", "which"]],
];
/** An exam's own words ask for nothing of the subject. */
const ofExam = new Set(queryTerms("discuss state mark marks points exam briefly justify outline"));
/** "Why does A need B" asks nothing beside the two. */
const asksNeed = /\bwhy\b.*\bneed(?:s|ed)?\b/i;
const [need] = queryTerms("need");
/** A wording of nothing but names: how much of what it asks the question says, can't be told. */
const nothingOfItsOwn = 0.3;
const kindsOfSeveral: readonly NoteKind[] = [...kindsOfIntent.compare, "is-it-true"];
/** Concepts found this far ahead are likely meant. */
const foundFirst = 5;

export const isAbout = ({ concept, with: others }: AnswerNote, subjects: readonly ConceptId[]): boolean =>
  subjects.includes(concept) || others.some((other) => subjects.includes(other));

/** "Will more data help?" names nothing: what was found first is a guess, and what was found with it may be meant as well. */
export function mayBeMeant({ retrieval, subjects }: Pick<AskedPart, "retrieval" | "subjects">): ReadonlySet<ConceptId> {
  const named = retrieval.mentions.some(({ concept, weak }) => subjects.includes(concept) && !weak);
  return new Set(named ? [] : retrieval.candidates.slice(0, foundFirst).map(({ concept }) => concept));
}

function namesOfConcept(graph: CourseGraph, id: ConceptId): string[] {
  const concept = graph.concept(id);
  return concept ? [concept.title, ...concept.aliases] : [];
}

/** Terms of the question beside the names of what it is about: every note of the concept has those. */
export function askedTerms(
  graph: CourseGraph,
  { retrieval, subjects }: Pick<AskedPart, "retrieval" | "subjects">,
): string[] {
  const called = retrieval.mentions.filter(({ concept }) => subjects.includes(concept)).map(({ surface }) => surface);
  const names = subjects.flatMap((id) => namesOfConcept(graph, id));
  const named = new Set([...called, ...names].flatMap(indexTerms));
  const saysNothing = asksNeed.test(retrieval.text) ? need : undefined;
  return queryTerms(retrieval.text).filter((term) => !named.has(term) && !ofExam.has(term) && term !== saysNothing);
}

/** @returns one vector for each of `part.retrieval.notes`. Cost O(words of those notes). */
export function noteVectors(graph: CourseGraph, lexical: LexicalIndex, part: AskedPart): NoteVector[] {
  const { question, retrieval, subjects, intent } = part;
  const share = (terms: readonly string[], held: ReadonlySet<string>): number => {
    const rarity = terms.map((term) => lexical.inverseDocumentFrequency(term));
    const total = rarity.reduce((sum, value) => sum + value, 0);
    return total === 0 ? 0 : terms.reduce((sum, term, i) => sum + (held.has(term) ? (rarity[i] ?? 0) : 0), 0) / total;
  };
  const asked = askedTerms(graph, part);
  const all = queryTerms(retrieval.text);
  const shares = kindShares(question);
  // "Can I combine them?": what is said of several together is of any of these kinds.
  const ofSeveral = part.leans === true && subjects.length > 1;
  const comparing = ofSeveral ? kindsOfSeveral : intent === "compare" ? kindsOfIntent.compare : [];
  const sumOf = (kinds: readonly NoteKind[]): number => kinds.reduce((sum, kind) => sum + (shares.get(kind) ?? 0), 0);
  const compares = sumOf(comparing);
  const together = new Map(
    pooled.flatMap(([asks, kind, kinds]) => (asks.test(question) ? [[kind, sumOf(kinds)] as const] : [])),
  );
  const valued = asksValue.test(question);
  const shareOf = (kind: NoteKind): number => {
    if (comparing.includes(kind)) return compares;
    return together.get(kind) ?? (valued && kind === "which" ? 0 : (shares.get(kind) ?? 0));
  };
  const found = new Set(retrieval.candidates.slice(0, foundFirst).map(({ concept }) => concept));
  const perhaps = part.leans ? new Set<ConceptId>() : mayBeMeant(part);
  const inQuestion = new Set(all);
  const namesOf = ({ concept, with: others }: AnswerNote): ReadonlySet<string> =>
    new Set([concept, ...others].flatMap((id) => namesOfConcept(graph, id)).flatMap(indexTerms));
  const covered = (note: AnswerNote): number => {
    const names = namesOf(note);
    return Math.max(
      ...[note.question, ...note.asked].map((wording) => {
        const own = queryTerms(wording).filter((term) => !names.has(term));
        return own.length === 0 ? nothingOfItsOwn : share(own, inQuestion);
      }),
    );
  };
  const asksSimply = themes.simple.test(question) || notUnderstood.test(question);
  return retrieval.notes.map(({ note, meaning, answer }) => {
    const text = prose(graph.passage(note.passage)?.markdown ?? "");
    const held = new Set([note.question, ...note.asked, text].flatMap(indexTerms));
    return {
      meaning,
      answer,
      askedTerms: share(asked, held),
      allTerms: share(all, held),
      kind: likeness(shareOf(note.kind)),
      covered: covered(note),
      about: isAbout(note, subjects) || perhaps.has(note.concept) ? 1 : 0,
      found: found.has(note.concept) ? 1 : 0,
      simple: !asksSimply && themes.simple.test(note.question) ? 1 : 0,
    };
  });
}
