/**
 * The one path that matters: question → understand → retrieve → expand → order → plan → compose.
 * Same course, question and settings give the same bytes.
 */

import { answerRequest, refuse } from "../answer/answer-without-concepts.ts";
import { chooseFigure, chooseSimulation } from "../answer/choose-figure.ts";
import { CitationList } from "../answer/citations.ts";
import { composeAnswer } from "../answer/compose-answer.ts";
import { findComputations } from "../answer/computed/computations.ts";
import { sayNotComputed } from "../answer/computed/computed-blocks.ts";
import type { loadCompute } from "../answer/computed/load-compute.ts";
import { withComputed } from "../answer/computed/with-computed.ts";
import { namesOnlyLeads } from "../answer/direct/closest-ideas.ts";
import { asksToDo, makeHints } from "../answer/hints.ts";
import { localise } from "../answer/localise.ts";
import { planAnswer } from "../answer/plan-answer.ts";
import type { Answer, Subject, Timings } from "../domain/answer.ts";
import type { CourseGraph } from "../domain/course-graph.ts";
import type { AppError } from "../domain/errors.ts";
import type { ConceptId } from "../domain/ids.ts";
import { orderConcepts } from "../domain/order-concepts.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { clampSettings, type Level, type RetrievalSettings } from "../domain/settings.ts";
import { cleanText } from "../language/clean-text.ts";
import { detectForm } from "../question/detect-form.ts";
import { type Understanding, understand } from "../question/understand.ts";
import type { RetrievalIndex } from "../retrieval/retrieval-index.ts";
import { candidateToSeed } from "../retrieval/retrieve.ts";
import { certainMention } from "../retrieval/sureness.ts";
import { selectConcepts } from "./select-concepts.ts";
import { stopwatch } from "./stopwatch.ts";

export interface Tutor {
  readonly graph: CourseGraph;
  readonly index: RetrievalIndex;
}

export interface Ask {
  readonly question: string;
  readonly settings: RetrievalSettings;
  readonly level: Level;
  readonly known: readonly ConceptId[];
  /** Solid by the learner's answers: what comes next goes on from these too. */
  readonly solid?: readonly ConceptId[];
  /** Earlier answers of the conversation, oldest first. */
  readonly history: readonly Answer[];
  /** The learner said what a follow-up is about. */
  readonly about?: ConceptId;
}

/** Long enough for a whole exercise, short enough to search at once. */
export const maxQuestionLength = 2_000;

export interface Answered {
  readonly answer: Answer;
  readonly timingsMs: Timings;
  /** Log-odds that the course holds what was asked. */
  readonly evidence: number;
}

/** @param load what computes; of the build's own unless a test says otherwise */
export async function answerQuestion(
  tutor: Tutor,
  ask: Ask,
  load?: typeof loadCompute,
): Promise<Result<Answered, AppError>> {
  const { graph, index } = tutor;
  // Nothing but pictures is asked as it stands, and refused.
  const question = cleanText(ask.question) || ask.question.trim();
  if (question === "") return err({ type: "question-empty" });
  if (question.length > maxQuestionLength)
    return err({ type: "question-too-long", length: question.length, limit: maxQuestionLength });
  const settings = clampSettings(ask.settings);
  const watch = stopwatch();

  const inWords = await understand(index, question, ask);
  const asked = inWords.parts.map((part) => part.question);
  const computed = await findComputations(graph, question, asked, load);
  const understood = withComputed(graph, question, inWords, computed ?? []);
  const level = understood.level ?? ask.level;
  const frame = emptyAnswer(tutor, { question, level, settings }, understood);
  const { evidence } = understood;
  watch.lap("understand");
  const answered = (answer: Answer): Result<Answered, AppError> =>
    ok({ answer: localise(answer, graph, understood.language), timingsMs: watch.timings, evidence });
  const withResults = (answer: Answer): Answer => (computed ? answer : sayNotComputed(answer));

  if (understood.request) return answered(answerRequest(frame, understood.request, graph));
  if (understood.sureness === "outside" || understood.subjects.length === 0)
    return answered(withResults(refuse(frame, graph, understood.parts)));

  const { seeds, selected } = selectConcepts(graph, understood, settings, ask.known);
  watch.lap("expand");

  const groups = orderConcepts(
    graph,
    selected.map(({ id }) => id),
  );
  const order = groups.flat().flatMap((id) => selected.find((concept) => concept.id === id) ?? []);
  watch.lap("order");

  const citations = new CitationList(graph);
  const { intent, subjects, parts } = understood;
  const sections = composeAnswer(
    {
      graph,
      lexical: index.lexical,
      citations,
      question,
      intent,
      level,
      primary: subjects,
      firm: new Set([...ask.known, ...(ask.solid ?? [])]),
      order,
      groups: groups.filter((group) => group.length > 1),
      corrections: parts.flatMap(({ retrieval }) => retrieval.corrections),
      shown: new Set(),
    },
    planAnswer(intent === "smalltalk" ? "explain" : intent, level),
    { parts: answeredParts(understood), sure: understood.sureness === "sure", computed: computed ?? [] },
  );
  // After the sections, so that their citations keep their numbers.
  const hints = hintsFor(tutor, understood, question, citations);
  watch.lap("compose");

  const direct = sections.find(({ kind }) => kind === "answer");
  const sure = understood.sureness === "sure" && !namesOnlyLeads(direct?.blocks ?? []);
  const figure = chooseFigure(graph, answeredParts(understood), sure);
  const simulation = chooseSimulation(graph, answeredParts(understood), sure);
  const answer = {
    ...frame,
    sureness: sure ? ("sure" as const) : ("near" as const),
    inScope: true,
    seeds: seeds.map((seed) => candidateToSeed(seed, graph.title(seed.concept))),
    order,
    groups: groups.filter((group) => group.length > 1),
    sections,
    ...(figure ? { figure } : {}),
    ...(simulation ? { simulation } : {}),
    hints,
    citations: citations.all(),
  };
  return answered(withResults(answer));
}

/** A follow-up's or correction's subjects are the answer's, whatever the words alone would find. */
const answeredParts = ({ parts, subjects }: Understanding): Understanding["parts"] =>
  parts.length === 1 ? parts.map((part) => ({ ...part, subjects })) : parts;

function hintsFor(
  { graph }: Tutor,
  { about, intent, subjects, parts }: Understanding,
  question: string,
  citations: CitationList,
) {
  const [subject] = subjects;
  const named =
    about !== undefined ||
    parts.some(({ retrieval }) =>
      retrieval.mentions.some((mention) => mention.concept === subject && certainMention(mention)),
    );
  return subject && named && asksToDo(question, intent) ? makeHints({ graph, citations, intent }, subject) : [];
}

function emptyAnswer(
  { graph, index }: Tutor,
  { question, level, settings }: Pick<Ask, "question" | "level" | "settings">,
  { about, intent, parts, request, subjects, sureness }: Understanding,
): Answer {
  const { id, title, contentHash } = graph.course.meta;
  const named = (ids: readonly ConceptId[]): Subject[] =>
    ids.map((concept) => ({ id: concept, title: graph.title(concept) }));
  const [first] = about ?? [];
  return {
    question,
    ...(first
      ? { about: { id: first.id, title: about?.map((subject) => subject.title).join(", ") ?? first.title } }
      : {}),
    intent: request ? "smalltalk" : intent,
    inScope: false,
    sureness: request ? "smalltalk" : sureness,
    subjects: (request && request !== "quiz-chat") || sureness === "outside" ? [] : named(subjects),
    ...((request === undefined && detectForm(question).form === "quiz") || request === "quiz-chat"
      ? { quiz: true as const }
      : {}),
    parts: parts.map((part) => ({ question: part.question, intent: part.intent, subjects: named(part.subjects) })),
    language: "en",
    level,
    seeds: [],
    order: [],
    groups: [],
    sections: [],
    hints: [],
    citations: [],
    nearest: [],
    settings,
    course: { id, title, contentHash },
    search: {
      meaning: parts.every(({ retrieval }) => retrieval.meaning),
      embedder: index.meaning?.embedder.model.id ?? "none",
      indexBackend: index.meaning?.index.backend ?? "none",
      ...(index.preparing ? { preparing: true } : {}),
    },
  };
}
