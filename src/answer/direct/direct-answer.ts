/**
 * The first screen: what was asked, answered. An answer note where one fits, else the passages that fit the question
 * best, else the definition; in the form that was asked for.
 */
import type { AnswerBlock, AnswerSection, Intent } from "../../domain/answer.ts";
import type { ConceptId } from "../../domain/ids.ts";
import type { QuestionPart } from "../../question/understand.ts";
import { membersOf } from "../../retrieval/members.ts";
import { computedBlocks } from "../numeric/compute.ts";
import {
  conceptLink,
  definitionOf,
  inOneSentence,
  joinNames,
  type PartContext,
  section,
  writtenBlock,
} from "../parts/context.ts";
import { noteOnAskedLibrary } from "./asked-library.ts";
import { passageAnswers, showBestPassages } from "./best-passages.ts";
import { type FittingNote, fittingNotes, ownFittingNote } from "./choose-notes.ts";
import { inForm, sectionStart } from "./in-form.ts";
import { kindsOfWording } from "./note-kinds.ts";
import { askedTerms } from "./note-vectors.ts";
import { rankForAnswer } from "./rank-passages.ts";
import { Screen } from "./screen.ts";
import { type NoteTheme, noteOfTheme, themes } from "./themes.ts";

/** Words of the whole first screen, shared by the parts of a question. */
const room = 115;
/** What was asked for is a part of its own, right below: code, a formula, a list. */
const roomAbovePart = 55;
const inPartBelow: ReadonlySet<Intent> = new Set(["code", "math", "example"]);
/** So many notes are looked through for the library that was asked for. */
const mostLooked = 8;
/** A passage that covers less of what was asked does not answer it. */
const coversEnough = 0.45;

const mostPassages = 3;

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

const asksForChoice = /\b(?:which|should|better|best|when|choose|pick|prefer|or)\b/i;

/** What is compared: the choice where a note makes it, then what each side is. */
function compareSides(context: PartContext, screen: Screen, part: QuestionPart): void {
  const { graph, lexical } = context;
  const fitting = fittingNotes(graph, lexical, part, 4);
  // A third thing that holds them both is no choice between them.
  const isSide = (id: ConceptId): boolean => part.subjects.includes(id);
  const ofSides = fitting.filter(({ note }) => isSide(note.concept));
  const ofBoth = ofSides.find(({ note }) => note.with.some(isSide));
  // One that sets a side against a third thing chooses nothing between the two.
  const ofOne = ofSides.find(({ note }) => note.with.every(isSide));
  const joined = graph.course.comparisons.find(
    ({ concepts }) => part.subjects.length > 1 && part.subjects.every((id) => concepts.includes(id)),
  );
  const chooses = asksForChoice.test(part.question);
  // "How is X different from Y?" asks for no choice, and the course says the difference itself.
  const asked = joined && !chooses && ofBoth?.note.kind === "which" ? undefined : ofBoth;
  const chosen = asked ?? (joined ? undefined : (ofOne ?? fitting[0]));
  screen.note(chosen?.note);
  if (joined) {
    const { lead, whenToUse } = joined.passages;
    const order = chooses ? [whenToUse, lead] : [lead, whenToUse];
    for (const id of order) if (!screen.full) screen.passage(graph.passage(id));
  }
  for (const id of part.subjects) if (!screen.full) screen.passage(definitionOf(context, id)[0]);
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

/** "How do A and B work?": each answered by its own best note, else defined. */
function eachInTurn(context: PartContext, screen: Screen, part: QuestionPart, subject: ConceptId): void {
  const { graph, lexical } = context;
  const own = ownFittingNote(graph, lexical, part, subject);
  if (!(own && !definesFirst.has(part.intent) && screen.note(own)))
    screen.passage(definitionOf(context, subject)[0], [], room);
}

/** Nothing longer stands beside three bullets, or beside simple words where nothing but the thing itself was asked for. */
const isWhole = ({ form: { form }, intent }: QuestionPart): boolean =>
  form === "short" || form === "bullets" || ((form === "simple" || form === "analogy") && definesFirst.has(intent));
/** "What is X, and when is it best?", "explain X with an example": more is asked, but not before what X is. */
const asksWhatItIs =
  /\b(?:explain|describe|define|tell me about)\b|^(?:(?:and|so|but|ok(?:ay)?) )*what(?:'s| is| are) (?!.*\b(?:used|good|useful) for\b)(?!the (?:point|(?:dis)?advantages?|pros|cons|strengths?|weakness(?:es)?|benefits?|drawbacks?|limit\w*|risks?|best|right|usual|typical|default)\b)/i;
const refersBack = /\b(?:it|they|this|these|those|them)\b/i;

interface Room {
  readonly words: number;
  /** One of several parts: the answer alone, nothing beside it. */
  readonly brief: boolean;
  /** What the parts before it are about. */
  readonly before: readonly ConceptId[];
}

/** More is asked than what a thing is, and the course has no notes to answer it. */
const asksPassages = ({ graph }: PartContext, part: QuestionPart): boolean =>
  part.retrieval.passages.length > 0 && (!definesFirst.has(part.intent) || askedTerms(graph, part).length > 0);

function answerPart(context: PartContext, part: QuestionPart, { words, brief, before }: Room): AnswerBlock[] {
  const screen = new Screen(context, words);
  const { graph } = context;
  const { notes } = graph.course;
  const [subject] = part.subjects;
  if (!subject) return [];
  const begins = part.intent === "prerequisites" || part.intent === "path";
  if (begins) screen.blocks.push(...needs(context, subject));
  if (part.intent === "list") screen.blocks.push(...memberNames(context, subject));
  const shaped = inForm(context, screen, part, subject);
  if (shaped && isWhole(part)) return screen.blocks;
  const listed = part.intent === "list" && screen.blocks.length > 0;
  const passages = (): boolean =>
    fittingNotes(graph, context.lexical, part, 1, before).length === 0 &&
    showBestPassages(context, screen, part, brief ? 1 : mostPassages);
  if (asksPassages(context, part) && !shaped && !begins && !listed && passages()) return screen.blocks;
  if (part.intent === "compare" && part.subjects.length > 1 && !shaped) {
    compareSides(context, screen, part);
    return screen.blocks;
  }
  if (brief && !shaped && part.subjects.length > 1) {
    if (part.leans) ofAllTogether(context, screen, part);
    if (screen.blocks.length > 0) return screen.blocks;
    const both = onSeveral(fittingNotes(graph, context.lexical, part, 3, before), part);
    if (both?.exact && !definesFirst.has(part.intent) && screen.note(both.note)) return screen.blocks;
    for (const id of part.subjects) eachInTurn(context, screen, part, id);
    return screen.blocks;
  }
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
  // A beginner meets the picture before the exact words.
  if (!shaped && context.level === "beginner" && definesFirst.has(part.intent))
    screen.passage(sectionStart(context, subject, "in-plain-words"));
  const onlyNamed = askedTerms(graph, part).length === 0;
  // "My loss is nan", "could an app …": the answer comes first, not what a loss is.
  const worded = kindsOfWording(part.question);
  const [best] = found;
  const fits = worded.size > 0 ? best?.asksIt : !onlyNamed && best?.exact;
  const answered = fits === true && !asksWhatItIs.test(part.question);
  const troubled =
    answered || worded.has("is-it-true") || worded.has("what-if") || (part.intent !== "define" && worded.has("debug"));
  if (part.intent === "code") {
    const fit = fittingNotes(graph, context.lexical, part, mostLooked, before).map(({ note }) => note);
    if (screen.note(noteOnAskedLibrary(graph, part.question, fit))) return screen.blocks;
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
  if (above && !onlyNamed && best?.exact) screen.note(best.note);
  if (!shaped && (defines || brings) && screen.blocks.length === 0) screen.passage(definition);
  if ((above || (brief && defines)) && screen.blocks.length > 0) return screen.blocks;
  for (const note of fitting) if (!screen.full) screen.note(note);
  if (brief && screen.blocks.length > 0) return screen.blocks;
  const theme = themeOf[part.intent];
  if (!shaped && fitting.length === 0 && theme) screen.note(noteOfTheme(notes, subject, theme));
  if (fitting.length === 0 && !screen.full && part.intent !== "list" && !begins)
    passagesFor(context, screen, part, subject);
  const onlyDefines = definesFirst.has(part.intent) && onlyNamed && worded.size === 0;
  // What answers in full needs no definition below it.
  if (!onlyDefines && best?.exact && screen.blocks.length > 0) return screen.blocks;
  for (const id of part.subjects) if (!screen.full) screen.passage(definitionOf(context, id)[0]);
  if (!screen.full && definesFirst.has(part.intent)) screen.passage(sectionStart(context, subject, "why-it-matters"));
  if (screen.blocks.length === 0) screen.passage(definition, [], room);
  return screen.blocks;
}

/** "Reading “gradiant” as “gradient”". */
function corrections({ corrections: made }: PartContext): AnswerBlock[] {
  if (made.length === 0) return [];
  const readings = made.map(({ from, to }) => `“${from}” as “${to}”`).join(", ");
  return [{ markdown: `*Reading ${readings}.*`, citations: [] }];
}

/** So far ahead of the second, in the second look's score, that it is answered at once. */
const clearLead = 1;

function leadsClearly([part, ...others]: readonly QuestionPart[]): boolean {
  const [first, second] = part?.retrieval.candidates ?? [];
  return others.length === 0 && (first?.rank ?? 0) - (second?.rank ?? 0) >= clearLead;
}

/** Not certain: the closest ideas, each with its definition, to choose from. */
function closest(context: PartContext, parts: readonly QuestionPart[]): AnswerBlock[] {
  const ids = [
    ...new Set(parts.flatMap(({ retrieval }) => retrieval.candidates.slice(0, 3).map(({ concept }) => concept))),
  ].slice(0, 3);
  const lines = ids.map((id) => `- **${conceptLink(context, id)}**: ${inOneSentence(context, id)}`);
  return [
    writtenBlock(
      context,
      `I'm not sure which idea you mean. The closest in this course:\n\n${lines.join("\n")}`,
      ids.flatMap((id) => definitionOf(context, id)),
    ),
  ];
}

/** "What does temperature do? And for logits 2, 1, 0 …": what no number answers. */
const asksBeside = /\b(?:why|explain|what do(?:es)?|what (?:is|are) (?!the\b))/i;

export function directAnswer(context: PartContext, parts: readonly QuestionPart[], sure: boolean): AnswerSection[] {
  const share = Math.max(40, Math.floor(room / Math.max(1, parts.length)));
  const leads = leadsClearly(parts) || parts.every(passageAnswers);
  const computed = computedBlocks(context, parts);
  const answered = parts.flatMap((part, i) => {
    // Beside the learner's own numbers, those of another example only confuse.
    if (computed.length > 0 && (parts.length === 1 || !asksBeside.test(part.question) || /\d/.test(part.question)))
      return [];
    const words = inPartBelow.has(part.intent) ? Math.min(share, roomAbovePart) : share;
    const before = parts.slice(0, i).flatMap(({ subjects }) => subjects);
    return answerPart(context, part, { words, brief: parts.length > 1, before });
  });
  return section("answer", { part: "answer" }, [
    ...computed,
    ...corrections(context),
    ...(sure || leads ? [] : closest(context, parts)),
    ...answered,
    ...(!sure && leads ? closest(context, parts) : []),
  ]);
}
