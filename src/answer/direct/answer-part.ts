/** One part of a question, answered: by a note where one fits, else by the passages that fit it best, else by the definition. */
import type { AnswerBlock, Intent } from "../../domain/answer.ts";
import type { ConceptId } from "../../domain/ids.ts";
import type { QuestionPart } from "../../question/understand.ts";
import { membersOf } from "../../retrieval/members.ts";
import { conceptLink, definitionOf, joinNames, type PartContext, writtenBlock } from "../parts/context.ts";
import { likelyOdds, ownQuestionBelow } from "./answer-odds.ts";
import { noteOnAskedLibrary } from "./asked-library.ts";
import { showBestPassages } from "./best-passages.ts";
import { type FittingNote, fittingNotes, ownFittingNote } from "./choose-notes.ts";
import { closestIdeas } from "./closest-ideas.ts";
import { compareSides } from "./compare-sides.ts";
import { inForm, sectionStart } from "./in-form.ts";
import { answersOtherwise, asksSomething, asksWhatItIs } from "./no-exact-answer.ts";
import { kindsOfWording } from "./note-kinds.ts";
import { askedTerms } from "./note-vectors.ts";
import { isPastedError, noteOnError } from "./pasted-error.ts";
import { rankForAnswer } from "./rank-passages.ts";
import { Screen } from "./screen.ts";
import { longNameAsked } from "./stands-for.ts";
import { askedTheme, type NoteTheme, noteOfTheme, themes } from "./themes.ts";

/** Words of the whole first screen, shared by the parts of a question. */
export const wordsOfScreen = 115;
/** So many notes are looked through for the library that was asked for. */
const mostLooked = 8;
/** A passage that covers less of what was asked does not answer it. */
const coversEnough = 0.45;

const mostPassages = 3;
/** A note that holds this share of what is asked answers it, and nothing has to be defined before. */
const holdsEnough = 0.35;
const definesFirst: ReadonlySet<Intent> = new Set(["define", "explain"]);
const themeOf: Partial<Record<Intent, NoteTheme>> = { apply: "used", how: "short", explain: "short", define: "short" };

function passagesFor(context: PartContext, screen: Screen, part: QuestionPart, subject: ConceptId): void {
  const ranked = rankForAnswer(context.graph, context.lexical, subject, part.retrieval.text, part.intent);
  const [best] = ranked;
  if (!best) return;
  if (best.coverage >= coversEnough || !definesFirst.has(part.intent)) screen.passage(best.passage, [], 40);
}

/** Which needs come first, nearest first: the names alone, the reasons stand below. */
function needs(context: PartContext, subject: ConceptId): AnswerBlock[] {
  const first = context.graph.prerequisitesOf(subject).map(({ source }) => source);
  if (first.length === 0)
    return [
      writtenBlock(
        context,
        `${conceptLink(context, subject)} needs nothing from this course first: start right there.`,
        definitionOf(context, subject),
      ),
    ];
  const links = joinNames(first.map((id) => conceptLink(context, id)));
  return [
    writtenBlock(
      context,
      `Before learning ${conceptLink(context, subject)} you need to know these first: ${links}.`,
      first.flatMap((id) => definitionOf(context, id)),
    ),
  ];
}

/** "Kinds of search": their names at once; what each is stands below. */
function memberNames(context: PartContext, subject: ConceptId): AnswerBlock[] {
  const members = membersOf(context.graph, subject);
  if (members.length < 2) return [];
  const links = joinNames(members.map((id) => conceptLink(context, id)));
  return [
    writtenBlock(
      context,
      `Under ${conceptLink(context, subject)} this course treats ${links}.`,
      members.flatMap((id) => definitionOf(context, id)),
    ),
  ];
}

/** One about more than one subject of the part. */
const onSeveral = (fitting: readonly FittingNote[], { subjects }: QuestionPart): FittingNote | undefined =>
  fitting.find(({ note }) => [note.concept, ...note.with].filter((id) => subjects.includes(id)).length > 1);

/** "Are they related?", "which one is faster?": what is said of both, else of one of them; each was defined before. */
function ofAllTogether(context: PartContext, screen: Screen, part: QuestionPart): void {
  const { graph, lexical } = context;
  const fitting = fittingNotes(graph, lexical, part, 6, part.subjects);
  const both = onSeveral(fitting, part);
  // "Are they related?" asks nothing of one alone.
  const ofOne = askedTerms(graph, part).length > 0 ? fitting[0] : undefined;
  if (screen.note((both ?? ofOne)?.note)) return;
  compareSides(context, screen, part);
}

/** "Why are A and B used" asks of each; "why does A need B" is one question. */
const listsThem = /,|\b(?:and|or)\b/i;

/** "How do A and B work?": each answered by its own best note, else defined. */
function eachInTurn(context: PartContext, screen: Screen, part: QuestionPart, subject: ConceptId): void {
  const { graph, lexical } = context;
  const own = ownFittingNote(graph, lexical, part, subject);
  if (!(own && !definesFirst.has(part.intent) && screen.note(own)))
    screen.passage(definitionOf(context, subject)[0], [], wordsOfScreen);
}

/** Nothing longer stands beside three bullets or numbered steps, or beside simple words where nothing but the thing itself was asked for. */
const isWhole = ({ form: { form }, intent }: QuestionPart): boolean =>
  form === "short" ||
  form === "bullets" ||
  form === "steps" ||
  ((form === "simple" || form === "analogy") && definesFirst.has(intent));
/** Asked in so many words, its definition stands above its code, not a note on something near it. */
const asksWhatIs = /\bwhat(?:'s| is| are)\b/i;
const namesKinds = /\b(?:kinds|types|sorts|variants|families|main|common|(?:are|is) there|exist)\b/i;
const refersBack = /\b(?:it|they|this|these|those|them)\b/i;

export interface Room {
  readonly words: number;
  /** One of several parts: the answer alone, nothing beside it. */
  readonly brief: boolean;
  /** What the parts before it are about. */
  readonly before: readonly ConceptId[];
}

/** More is asked than what a thing is, and the course has no notes to answer it. */
const asksPassages = ({ graph }: PartContext, part: QuestionPart): boolean =>
  part.retrieval.passages.length > 0 && (!definesFirst.has(part.intent) || askedTerms(graph, part).length > 0);

/** Answered by itself, whatever else the course says of the subject: a pasted error, and what a short name stands for. */
function answersOutright(context: PartContext, screen: Screen, part: QuestionPart, subject: ConceptId): boolean {
  const { graph } = context;
  if (isPastedError(part.question)) {
    if (!screen.note(noteOnError(graph, context.lexical, part), true))
      screen.blocks.push(...closestIdeas(context, [part], "No note of this course explains this error."));
    return true;
  }
  const called = longNameAsked(graph, part.question, subject);
  if (called) {
    const sentence = `${called.short} stands for *${called.long}*.`;
    screen.blocks.push(writtenBlock(context, sentence, definitionOf(context, subject)));
    screen.passage(definitionOf(context, subject)[0]);
    return true;
  }
  return false;
}

/** "Are they related?", "how do A and B work?": one of several parts that is about more than one idea. */
function answersSeveral(
  context: PartContext,
  screen: Screen,
  part: QuestionPart,
  before: readonly ConceptId[],
): AnswerBlock[] {
  if (part.leans) ofAllTogether(context, screen, part);
  if (screen.blocks.length > 0) return screen.blocks;
  const fitting = fittingNotes(context.graph, context.lexical, part, 3, before);
  const both = onSeveral(fitting, part);
  if (both?.exact && !definesFirst.has(part.intent) && screen.note(both.note)) return screen.blocks;
  const [best] = fitting;
  const ofOne = part.intent === "why" && !listsThem.test(part.question) && best?.exact && best.near;
  if (ofOne && screen.note(best.note, true)) return screen.blocks;
  for (const id of part.subjects) eachInTurn(context, screen, part, id);
  return screen.blocks;
}

/** The note that names the kinds, else what the course files under the subject; what it is stands below. */
function listKinds(context: PartContext, screen: Screen, subject: ConceptId, found: readonly FittingNote[]): void {
  const lists = found.find(({ asksIt, note }) => asksIt && note.concept === subject && namesKinds.test(note.question));
  if (!lists || !screen.note(lists.note, lists.near)) screen.blocks.push(...memberNames(context, subject));
}

/** Perhaps another question's answer. How a thing works, or what it is put simply, is none that could mislead. */
const isPerhapsOther = ({ odds = 0, note: { question } }: FittingNote): boolean =>
  odds < ownQuestionBelow && !themes.short.test(question) && !themes.simple.test(question);

interface OneSubject extends Omit<Room, "words"> {
  readonly subject: ConceptId;
  /** Where to start was asked, and stands there. */
  readonly begins: boolean;
  /** The form that was asked for stands there. */
  readonly shaped: boolean;
}

/** The best note, with the definition above, below or not at all, as the question needs it. */
function answerOne(
  context: PartContext,
  screen: Screen,
  part: QuestionPart,
  { subject, begins, shaped, brief, before }: OneSubject,
): AnswerBlock[] {
  const { graph } = context;
  const { notes } = graph.course;
  // Where to start is answered by what comes first: no other note of the subject is.
  if (begins) screen.note(noteOfTheme(notes, subject, "before"));
  const found = begins ? [] : fittingNotes(graph, context.lexical, part, brief ? 1 : 2, before);
  const fitting = found.map(({ note }) => note);
  // "… and how is it used?": where no note of what was named fits, the one on its uses does, not another idea's.
  const ownUses = part.leans && part.intent === "apply" && fitting[0]?.concept !== subject;
  const asksUses = part.intent === "apply" && themes.used.test(part.question);
  const tellsUses = fitting[0]?.concept === subject && fitting[0].kind === "example";
  if ((ownUses || (asksUses && !tellsUses)) && !shaped)
    screen.note(noteOfTheme(notes, subject, "used")) ||
      (asksUses && screen.passage(sectionStart(context, subject, "applications")));
  const definition = definitionOf(context, subject)[0];
  const onlyNamed = askedTerms(graph, part).length === 0;
  const theme = askedTheme(part.question);
  const asksJustThat = !onlyNamed && found[0]?.exact;
  if (theme && !shaped && !asksJustThat && screen.note(noteOfTheme(notes, subject, theme))) return screen.blocks;
  // The worked example stands right below what the thing is.
  if (part.intent === "example" && onlyNamed && graph.sectionOf(subject, "worked-example").length > 0) {
    if (!shaped) screen.passage(definition);
    return screen.blocks;
  }
  if (!shaped && !onlyNamed && answersOtherwise(context, screen, part, { subject, best: found[0], brief }))
    return screen.blocks;
  // A beginner meets the picture before the exact words.
  if (!shaped && context.level === "beginner" && definesFirst.has(part.intent))
    screen.passage(sectionStart(context, subject, "in-plain-words"));
  // "My loss is nan", "could an app …": the answer comes first, not what a loss is.
  const worded = kindsOfWording(part.question);
  const [best] = found;
  if (part.intent === "list" && !shaped) {
    listKinds(context, screen, subject, found);
    if (screen.blocks.length > 0) return screen.blocks;
  }
  const holds = best?.exact || (best?.asksIt && best.holds >= holdsEnough && asksSomething.test(part.question));
  const fits = worded.size > 0 ? best?.asksIt : !onlyNamed && holds;
  const likely = !onlyNamed && (best?.odds ?? 0) >= likelyOdds && asksSomething.test(part.question);
  const answered = (fits === true || likely) && !asksWhatItIs.test(part.question);
  const troubled =
    answered || worded.has("is-it-true") || worded.has("what-if") || (part.intent !== "define" && worded.has("debug"));
  if (part.intent === "code") {
    const fit = fittingNotes(graph, context.lexical, part, mostLooked, before).map(({ note }) => note);
    if (screen.note(noteOnAskedLibrary(graph, part.question, fit))) return screen.blocks;
    // "… and can you provide a python example?": what it is was said, and the code stands right below.
    if (brief && before.includes(subject) && !worded.has("debug")) return screen.blocks;
  }
  // Code stands right below what the thing is, and is explained there.
  const above = part.intent === "code" && !troubled;
  const defines =
    above || (definesFirst.has(part.intent) && ((onlyNamed && !answered) || fitting.length === 0 || !troubled));
  // What was answered already gains nothing by a note that answers something else.
  if (before.includes(subject) && !onlyNamed && best?.asksIt === false && part.intent === "explain") return [];
  // "… and how it relates to X": X must be said before anything is made of it.
  const brings = brief && !before.includes(subject) && refersBack.test(part.question);
  // "… with scaling, and fix the code": the note that says that, else what the thing is.
  const says =
    best?.asksIt &&
    best.holds >= holdsEnough &&
    best.note.concept === subject &&
    !themes.simple.test(best.note.question);
  if (above && !onlyNamed && says && !asksWhatIs.test(part.question)) screen.note(best.note, best.near);
  if (!shaped && (defines || brings) && screen.blocks.length === 0) screen.passage(definition);
  if ((above || (brief && defines)) && screen.blocks.length > 0) return screen.blocks;
  for (const one of found) if (!screen.full) screen.note(one.note, one.near, isPerhapsOther(one));
  if (brief && screen.blocks.length > 0) return screen.blocks;
  // One paragraph too many below what was asked.
  if (found.length > 0 && !onlyNamed && asksSomething.test(part.question) && part.intent !== "define")
    return screen.blocks;
  const usual = themeOf[part.intent];
  if (!shaped && fitting.length === 0 && usual) screen.note(noteOfTheme(notes, subject, usual));
  if (fitting.length === 0 && !screen.full && part.intent !== "list" && !begins)
    passagesFor(context, screen, part, subject);
  const onlyDefines = definesFirst.has(part.intent) && onlyNamed && worded.size === 0;
  // What answers in full needs no definition below it.
  const asked = !definesFirst.has(part.intent) || (!onlyNamed && (best?.holds ?? 0) >= holdsEnough);
  const inFull = best?.exact || (best?.asksIt && asked);
  if (!onlyDefines && inFull && screen.blocks.length > 0) return screen.blocks;
  for (const id of part.subjects) if (!screen.full) screen.passage(definitionOf(context, id)[0]);
  if (!screen.full && definesFirst.has(part.intent)) screen.passage(sectionStart(context, subject, "why-it-matters"));
  if (screen.blocks.length === 0) screen.passage(definition, [], wordsOfScreen);
  return screen.blocks;
}

export function answerPart(context: PartContext, part: QuestionPart, room: Room): AnswerBlock[] {
  const screen = new Screen(context, room.words);
  const [subject] = part.subjects;
  if (!subject) return [];
  if (answersOutright(context, screen, part, subject)) return screen.blocks;
  const begins = part.intent === "prerequisites" || part.intent === "path";
  if (begins) screen.blocks.push(...needs(context, subject));
  const shaped = inForm(context, screen, part, subject);
  if (shaped && isWhole(part)) return screen.blocks;
  const listed = part.intent === "list" && screen.blocks.length > 0;
  const passages = (): boolean =>
    fittingNotes(context.graph, context.lexical, part, 1, room.before).length === 0 &&
    showBestPassages(context, screen, part, room.brief ? 1 : mostPassages);
  if (asksPassages(context, part) && !shaped && !begins && !listed && passages()) return screen.blocks;
  if (part.intent === "compare" && part.subjects.length > 1 && !shaped) {
    compareSides(context, screen, part);
    return screen.blocks;
  }
  if (room.brief && !shaped && part.subjects.length > 1) return answersSeveral(context, screen, part, room.before);
  return answerOne(context, screen, part, { ...room, subject, begins, shaped });
}
