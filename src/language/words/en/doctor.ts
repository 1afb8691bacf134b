/** What may be wrong with a course made from files, and putting it right. */
import type { GraphCorrection, LostReason } from "../../../domain/correction.ts";
import type { RelationType } from "../../../domain/course.ts";
import type { CorrectionEffect, FindingKind, TwinSign } from "../../../domain/finding.ts";
import { numbers, plural } from "./numbers.ts";

const kinds: { readonly [Kind in FindingKind]: { readonly title: string; readonly lead: string } } = {
  circle: {
    title: "Circles among prerequisites",
    lead: "Ideas that need each other have no order in which they could be explained. Each circle was opened where the least speaks for it; you may know better.",
  },
  merge: { title: "One idea that may be two", lead: "Its names may mean different things." },
  split: { title: "Two ideas that may be one", lead: "Their names, or your files, say so." },
  definition: {
    title: "No definition",
    lead: "No sentence was found that says what these are. What stands there merely names them.",
  },
  weak: { title: "Weak prerequisites", lead: "Little in your files speaks for these." },
  orphan: { title: "Ideas that stand alone", lead: "Nothing leads to them, and they lead nowhere." },
};

const signs: { readonly [Sign in TwinSign]: string } = {
  acronym: "One is made of the first letters of the other.",
  called: "Your files call one by the name of the other.",
  spelling: "They differ by one letter.",
  wording: "They are the same words, put otherwise.",
  "same-name": "They differ only in spelling, or in one and many.",
  "same-definition": "One sentence defines both.",
};

const lost: { readonly [Reason in LostReason]: string } = {
  "concept-gone": "the idea is no longer there.",
  "relation-gone": "the relation is no longer there.",
  "name-gone": "the idea no longer has that name.",
  "name-taken": "another idea has that name already.",
  "closes-circle": "it would close a circle.",
  "no-passage": "no passage uses that name.",
  "same-concept": "both are the same idea.",
  "last-concept": "a course needs at least one idea.",
};

const relations: { readonly [Type in RelationType]: (source: string, target: string) => string } = {
  prereq_of: (source, target) => `“${source}” is needed before “${target}”`,
  is_a: (source, target) => `“${source}” is a kind of “${target}”`,
  part_of: (source, target) => `“${source}” is part of “${target}”`,
  contrasts_with: (source, target) => `“${source}” stands in contrast to “${target}”`,
  sibling: (source, target) => `“${source}” is related to “${target}”`,
  near_transfer: (source, target) => `“${source}” carries over to “${target}”`,
  encompasses: (source, target) => `Practising “${target}” also practises “${source}”`,
};

const corrected: {
  readonly [Type in GraphCorrection["type"]]: (of: Extract<GraphCorrection, { type: Type }>) => string;
} = {
  "leave-out": ({ source, target }) => `Left out: “${source.title}” before “${target.title}”`,
  need: ({ source, target, instead }) =>
    instead.length > 0
      ? `“${source.title}” before “${target.title}”, in place of ${numbers.list(instead.map((pair) => `“${pair.source.title}” before “${pair.target.title}”`))}`
      : `“${source.title}” before “${target.title}”`,
  merge: ({ into, from }) => `“${from.title}” merged into “${into.title}”`,
  split: ({ concept, name }) => `“${name}” made an idea apart from “${concept.title}”`,
  rename: ({ concept, title }) =>
    concept.title === title ? `Names of “${title}” changed` : `“${concept.title}” renamed to “${title}”`,
  define: ({ concept }) => `Definition of “${concept.title}” chosen`,
  drop: ({ concept }) => `“${concept.title}” dropped`,
  fine: () => "A finding marked as fine",
};

const ideas = (count: number): string => plural(count, { one: (n) => `${n} idea`, other: (n) => `${n} ideas` });
const quoted = (titles: readonly string[]): string =>
  titles.length > 3
    ? `${numbers.list([...titles.slice(0, 3).map((title) => `“${title}”`), ideas(titles.length - 3)])}`
    : numbers.list(titles.map((title) => `“${title}”`));

function effectLines(effect: CorrectionEffect): string[] {
  const { conceptsGone, conceptsCome, conceptsChanged, relationsGone, relationsCome, passages, questions } = effect;
  const counted = (count: number, text: string): string[] => (count > 0 ? [text] : []);
  const lines = [
    ...counted(conceptsGone.length, `${quoted(conceptsGone)} goes as an idea of its own.`),
    ...counted(conceptsCome.length, `${quoted(conceptsCome)} comes as an idea of its own.`),
    ...counted(conceptsChanged.length, `${quoted(conceptsChanged)} changes.`),
    ...counted(
      relationsGone,
      plural(relationsGone, { one: (n) => `${n} relation goes.`, other: (n) => `${n} relations go.` }),
    ),
    ...counted(
      relationsCome,
      plural(relationsCome, { one: (n) => `${n} relation comes.`, other: (n) => `${n} relations come.` }),
    ),
    ...counted(
      passages,
      plural(passages, { one: (n) => `${n} passage changes hands.`, other: (n) => `${n} passages change hands.` }),
    ),
    ...counted(
      questions,
      plural(questions, { one: (n) => `${n} question changes hands.`, other: (n) => `${n} questions change hands.` }),
    ),
  ];
  return lines.length > 0 ? lines : ["Nothing of the course changes; this is not shown again."];
}

export const doctor = {
  title: "Look for mistakes",
  titleNamed: (course: string) => `Look for mistakes in ${course}`,
  heading: (course: string) => `Mistakes in “${course}”`,
  intro:
    "Erica made this course from your files without a language model, by what their words and letters say. Here is what may be wrong, and why it seems so. Each change is shown before it is made, and can be taken back. Your files are not touched.",
  bundled: "The course that comes with Erica can't be edited; courses made from your files can.",
  back: "Library",
  looking: "Looking at the course…",
  changing: (done: number, total: number) =>
    total > 0 ? `Changing the course: ${numbers.percent(done / total)} of what changed` : "Changing the course…",
  nothing: "Nothing suspicious was found.",
  found: (count: number) =>
    plural(count, { one: () => "One thing may be wrong.", other: (n) => `${n} things may be wrong.` }),
  kind: (kind: FindingKind) => kinds[kind],
  countOf: (title: string, count: number) => `${title} (${numbers.count(count)})`,
  more: (count: number) => `Show ${numbers.count(count)} more`,
  circle: (titles: readonly string[]) => `${titles.map((title) => `“${title}”`).join(" → ")}`,
  weakest: (source: string, target: string, weight: number, others: number) =>
    `Left out: “${source}” before “${target}”, weight ${weight.toFixed(2)} of 1. ${plural(others, {
      one: () => "The other step weighs as much or more.",
      other: (n) => `Each of the other ${n} steps weighs as much or more.`,
    })}`,
  weight: (text: string, weight: number) => `${text}: weight ${weight.toFixed(2)} of 1.`,
  because: (reason: string) => `Why: ${reason}`,
  noEvidence: "No passage says so.",
  relation: (type: RelationType, source: string, target: string) => relations[type](source, target),
  mixed: {
    "never-together": (a: string, b: string) => `“${a}” and “${b}” are never used in one passage.`,
    opposites: (a: string, b: string) => `“${a}” and “${b}” are opposites.`,
    "two-meanings": (a: string, b: string) => `Its acronym stands for “${a}” and for “${b}”.`,
  },
  uses: (name: string, passages: number) =>
    plural(passages, { one: (n) => `“${name}”, in ${n} passage:`, other: (n) => `“${name}”, in ${n} passages:` }),
  twins: (a: string, b: string) => `“${a}” and “${b}”`,
  sign: (sign: TwinSign) => signs[sign],
  now: (definition: string) => `Now: ${definition}`,
  lacks: {
    passages: "No passage of your files is on it.",
    relations: "It builds on nothing and nothing builds on it.",
  },
  whole: "The whole passage",
  from: (document: string, place: string) => (place === "" ? document : `${document}, ${place}`),
  fixes: {
    fine: "This is fine",
    leaveOut: "Leave it out",
    putBefore: (source: string, target: string) => `Put “${source}” before “${target}”`,
    putInstead: (source: string, target: string, notSource: string, notTarget: string) =>
      `Put “${source}” before “${target}”, not “${notSource}” before “${notTarget}”`,
    turn: (source: string, target: string) => `Turn it: “${target}” before “${source}”`,
    mergeInto: (from: string, into: string) => `Merge “${from}” into “${into}”`,
    splitOff: (name: string) => `Make “${name}” an idea of its own`,
    use: "Use this sentence",
    drop: (title: string) => `Drop “${title}”`,
    edit: (title: string) => `Edit “${title}”`,
  },
  preview: {
    lines: effectLines,
    yes: "Do it",
    no: "Not now",
    impossible: (reason: LostReason) => `That can't be done: ${lost[reason]}`,
    circle: (titles: readonly string[]) =>
      `That can't be done: it would close the circle ${titles.map((title) => `“${title}”`).join(" → ")}. Leave out one of these first.`,
  },
  /** What the text of a relation says that the learner put there. */
  addedByYou: "added by you.",
  history: {
    title: "What you changed",
    none: "Nothing yet.",
    say: (correction: GraphCorrection): string =>
      (corrected[correction.type] as (of: typeof correction) => string)(correction),
    lost: (reason: LostReason) => `No longer applies: ${lost[reason]}`,
    takeBack: "Take back",
    takeBackNamed: (what: string) => `Take back: ${what}`,
  },
  save: "Save as a course file",
  editor: {
    heading: (title: string) => `Edit “${title}”`,
    back: "All findings",
    open: "Edit this idea",
    name: "Title",
    aliases: "Other names, one on each line",
    rename: "Change the names",
    definition: "Definition",
    define: "Change the definition",
    candidates: "Sentences of your files that may define it",
    needs: "What it needs first",
    unlocks: "What it opens up",
    related: "Other relations",
    remove: (text: string) => `Leave out: ${text}`,
    none: "None.",
    search: "Add something it needs: search by name",
    results: "Ideas found",
    noResults: "No idea of this course has such a name.",
    merge: "Merge another idea into this one: search by name",
  },
  said: {
    done: (what: string) => `Done: ${what}`,
    takenBack: (what: string) => `Taken back: ${what}`,
  },
  undo: "Undo",
};
