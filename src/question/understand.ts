/** What was asked: its parts, each with its intent and subjects; how sure that is; what it refers back to. */
import type { Answer, Intent, Subject } from "../domain/answer.ts";
import type { ConceptId } from "../domain/ids.ts";
import type { Level } from "../domain/settings.ts";
import type { LanguageRules } from "../language/language-rules.ts";
import { queryTerms } from "../language/terms.ts";
import type { RetrievalIndex } from "../retrieval/retrieval-index.ts";
import { type Retrieval, retrieve } from "../retrieval/retrieve.ts";
import { type CourseSureness, certainMention } from "../retrieval/sureness.ts";
import { chooseSubjects } from "./choose-subjects.ts";
import { detectForm, type Form } from "./detect-form.ts";
import { detectIntent } from "./detect-intent.ts";
import { detectRequest, type Request } from "./requests.ts";
import { resolveFollowUp } from "./resolve-follow-up.ts";
import { type ResolvedSides, resolveSides } from "./resolve-sides.ts";
import { sharedWordSubjects } from "./shared-words.ts";
import { splitParts } from "./split-parts.ts";
import { translateQuestion } from "./translate-question.ts";

export interface QuestionPart {
  readonly question: string;
  readonly intent: Intent;
  readonly form: Form;
  readonly retrieval: Retrieval;
  /** What it is about, in its order. */
  readonly subjects: readonly ConceptId[];
  /** For a comparison. */
  readonly sides?: ResolvedSides;
  /** Read with the subjects of the part before it, and no surer than that. */
  readonly leans?: true;
}

export interface Understanding {
  /** Said to the tutor rather than asked about the course. */
  readonly request?: Request;
  /** At least one. */
  readonly parts: readonly QuestionPart[];
  readonly intent: Intent;
  /** What the parts are about, each once. */
  readonly subjects: readonly ConceptId[];
  readonly sureness: CourseSureness;
  /** Log-odds that the course holds what was asked: what courses are compared by. */
  readonly evidence: number;
  /** For a follow-up: what it was taken to be about. */
  readonly about?: readonly Subject[];
  /** The subjects stand in an order that was chosen: the first leads, whatever matches best. */
  readonly inTurn?: boolean;
  readonly level?: Level;
  /** Asked in another language than English. */
  readonly language?: LanguageRules;
}

export interface Context {
  readonly history: readonly Answer[];
  /** The learner said what a follow-up is about. */
  readonly about?: ConceptId;
}

const pronoun = /\b(?:it|its|it's|they|them|their|these|those|this|that|both)\b/i;
/** A note that asks so nearly the same says what the part is about. */
const asksTheSame = 0.75;
const mostSubjects = 4;
const setsSideBySide =
  /\b(?:or|vs\.?|versus|instead of|rather than|the same as|better than|unlike|to do with|and not|opposite of|which(?: one)? (?:is|are|should))\b|\bwhich(?: one)?\W*$|\bover\b[^,]{2,40},? (?:when|why)\b/i;
/** Kinds of question that keep their kind even with two things side by side. */
const sideIntents: ReadonlySet<Intent> = new Set(["why", "code", "math", "example", "prerequisites", "path", "list"]);

/** An intent word inside a concept's own name asks for nothing: "temporal difference learning", "code generation". */
function intentOf(question: string, { mentions, text }: Retrieval): Intent {
  let bare = text;
  for (const { surface, from, to } of mentions)
    if (to - from > 1 || surface.includes("-")) bare = bare.replace(surface, "it");
  const whole = detectIntent(question);
  const without = detectIntent(bare.length > 0 ? bare : question);
  return without === "smalltalk" || bare === text ? whole : without;
}

/** "Explain L1 and L2 regularization": what is asked about is both, though one is named in half. */
function besideEachOther(index: RetrievalIndex, retrieval: Retrieval): ConceptId[] {
  const chosen = chooseSubjects(retrieval);
  const shared = sharedWordSubjects(index.names, retrieval);
  return chosen.length === 1 && shared.some((id) => chosen.includes(id)) ? shared : chosen;
}

async function understandPart(index: RetrievalIndex, question: string, retrieval: Retrieval): Promise<QuestionPart> {
  const read = intentOf(question, retrieval);
  const compares = read === "compare" || setsSideBySide.test(retrieval.text);
  const sides = await resolveSides(index, retrieval, !compares);
  const found = sides?.sides.flatMap(({ concept }) => concept ?? []) ?? [];
  // "Stemming or lemmatization for sentiment analysis?" compares, though no word says so.
  const intent = found.length > 1 && !sideIntents.has(read) ? "compare" : read;
  const subjects = found.length > 0 ? [...new Set(found)] : besideEachOther(index, retrieval);
  const form = detectForm(question);
  return { question, intent, form, retrieval, subjects: subjects.slice(0, mostSubjects), ...(sides ? { sides } : {}) };
}

/** Asks of several that were named before: "are they related", "which one is faster", "one from the other". */
const ofAll =
  /\b(?:both|each(?: other)?|they|them|their|these|those|together|either|the two|related|connected|trade-?offs?|dilemma)\b|\bwhich\W*$|\bwhich (?:one|of|is|are|should|would|do|does|can|to|trains?|works?|performs?|needs?|runs?|gives?)\b/i;
/** What else it names is said of the two. */
const oneAndTheOther = /\bone\b.*\bthe other\b/i;
/** So few words of its own ask of what was said. */
const fewTerms = 2;

/** A part that can't stand alone is read with the subjects of the part before it, or of all where it asks of several. */
async function understandParts(index: RetrievalIndex, questions: readonly string[]): Promise<QuestionPart[]> {
  const parts: QuestionPart[] = [];
  for (const question of questions) {
    const alone = await retrieve(index, question);
    const all = [...new Set(parts.flatMap(({ subjects }) => subjects))].slice(0, mostSubjects);
    const asksOfAll = ofAll.test(question) || oneAndTheOther.test(question);
    const before = asksOfAll ? all : (parts.at(-1)?.subjects ?? []);
    const refers = asksOfAll || pronoun.test(question);
    if (before.length === 0 || !(leansBack(alone, refers) || oneAndTheOther.test(question))) {
      parts.push(await understandPart(index, question, alone));
      continue;
    }
    const titles = before.map((id) => index.graph.title(id)).join(", ");
    const read = await retrieve(index, `${question.replace(/[\s?.!]+$/, "")} (${titles})`);
    const part = await understandPart(index, question, read);
    parts.push({ ...part, leans: true, subjects: refers || part.subjects.length === 0 ? before : part.subjects });
  }
  return parts;
}

function leansBack(alone: Retrieval, refers: boolean): boolean {
  if (alone.mentions.some(certainMention)) return false;
  if (refers || queryTerms(alone.text).length <= fewTerms) return true;
  return alone.sureness === "outside" && (alone.notes[0]?.score ?? 0) < asksTheSame;
}

/** Short parts look like much; without a certain name in one of them the question as a whole decides. */
function surenessOf(parts: readonly QuestionPart[], whole: Retrieval): CourseSureness {
  const named = parts.some(
    ({ retrieval, leans, sides }) =>
      !leans && (sides?.named === true || (retrieval.sureness === "sure" && retrieval.mentions.some(certainMention))),
  );
  return named ? "sure" : whole.sureness;
}

/** @param question cleaned (`cleanText`), not empty */
export async function understand(index: RetrievalIndex, question: string, context: Context): Promise<Understanding> {
  const translated = translateQuestion(index, question);
  if (!translated) return understandEnglish(index, question, context);
  const greets = [...translated.language.greetings, ...translated.language.thanks].includes(
    question.toLowerCase().replace(/[!.?¡¿،。！？\s]+$/u, ""),
  );
  const asked = translated.question === "" ? question : translated.question;
  const understood = await understandEnglish(index, asked, context);
  return { ...understood, ...(greets ? { request: "greeting" as const } : {}), language: translated.language };
}

async function understandEnglish(index: RetrievalIndex, question: string, context: Context): Promise<Understanding> {
  const request = detectRequest(question);
  const whole = await retrieve(index, question);
  const corrected = context.about === undefined ? undefined : index.graph.concept(context.about);
  if (corrected) {
    const retrieval = await retrieve(index, `${question.replace(/[\s?.!]+$/, "")} (${corrected.title})`);
    const read = await understandPart(index, question, retrieval);
    const part: QuestionPart = { ...read, subjects: [corrected.id] };
    const about = [{ id: corrected.id, title: corrected.title }];
    const { evidence } = retrieval;
    return { parts: [part], intent: part.intent, subjects: part.subjects, sureness: "sure", evidence, about };
  }
  if (request === "quiz-chat") {
    // The latest first.
    const met = [...context.history].reverse().flatMap(({ subjects: own }) => own ?? []);
    const about = [...new Set(met.map(({ id }) => id))].filter((id) => index.graph.concept(id));
    const subjects = about.slice(0, mostSubjects);
    return { request, parts: [], intent: "explain", subjects, sureness: "sure", evidence: whole.evidence };
  }
  const followUp =
    request && request !== "quiz" ? undefined : await resolveFollowUp(index, question, whole, context.history);
  if (followUp) {
    const { inTurn, about, level } = followUp;
    const part = await understandPart(index, question, followUp.retrieval);
    const subjects = [...new Set(followUp.subjects)].slice(0, mostSubjects);
    const intent = followUp.intent ?? part.intent;
    return {
      parts: [{ ...part, intent, subjects }],
      intent,
      subjects,
      sureness: "sure",
      evidence: followUp.retrieval.evidence,
      about,
      inTurn,
      ...(level ? { level } : {}),
    };
  }
  const questions = splitParts(question);
  const parts =
    questions.length === 1 ? [await understandPart(index, question, whole)] : await understandParts(index, questions);
  const subjects = [...new Set(parts.flatMap((part) => part.subjects))].slice(0, mostSubjects);
  const intent = parts.length === 1 ? (parts[0]?.intent ?? "explain") : intentOf(question, whole);
  const sureness = surenessOf(parts, whole);
  return { ...(request ? { request } : {}), parts, intent, subjects, sureness, evidence: whole.evidence };
}
