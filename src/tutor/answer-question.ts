/**
 * The one path that matters: question → analyse → retrieve → expand → order → plan → compose.
 * Same course, question and settings give the same bytes.
 */

import { CitationList } from "../answer/citations.ts";
import { composeAnswer } from "../answer/compose-answer.ts";
import { asksToDo, makeHints } from "../answer/hints.ts";
import { refusal, smalltalk } from "../answer/parts/refusal.ts";
import { planAnswer } from "../answer/plan-answer.ts";
import type { Answer, Intent, OrderedConcept, Timings } from "../domain/answer.ts";
import type { CourseGraph } from "../domain/course-graph.ts";
import type { AppError } from "../domain/errors.ts";
import type { ConceptId } from "../domain/ids.ts";
import { orderConcepts } from "../domain/order-concepts.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { clampSettings, type Level, type RetrievalSettings } from "../domain/settings.ts";
import { choosePrimary, chooseSeeds } from "../question/choose-primary.ts";
import { detectIntent } from "../question/detect-intent.ts";
import { resolveFollowUp } from "../question/resolve-follow-up.ts";
import { expand, type SelectedConcept } from "../retrieval/expand.ts";
import { mechanismOf } from "../retrieval/mechanism.ts";
import { membersOf } from "../retrieval/members.ts";
import { candidateToSeed, type Retrieval, type RetrievalIndex, retrieve, round } from "../retrieval/retrieve.ts";

export interface Tutor {
  readonly graph: CourseGraph;
  readonly index: RetrievalIndex;
}

export interface Ask {
  readonly question: string;
  readonly settings: RetrievalSettings;
  readonly level: Level;
  readonly known: readonly ConceptId[];
  /** Earlier answers of the conversation, oldest first. */
  readonly history: readonly Answer[];
  /** The learner said what a follow-up is about. */
  readonly about?: ConceptId;
}

/** Long enough for a whole exercise, short enough to search at once. */
export const maxQuestionLength = 2_000;
const nearestCount = 3;

function toOrder(
  graph: CourseGraph,
  selected: readonly SelectedConcept[],
  groups: readonly (readonly ConceptId[])[],
): OrderedConcept[] {
  const byId = new Map(selected.map((concept) => [concept.id, concept]));
  return groups.flat().flatMap((id) => {
    const found = byId.get(id);
    const concept = graph.concept(id);
    if (!found || !concept) return [];
    return [
      {
        id,
        title: concept.title,
        role: found.role,
        depth: found.depth,
        difficulty: concept.difficulty,
        reason: found.reason,
      },
    ];
  });
}

/** A clock that adds up what each step took. */
function stopwatch(): { lap(step: string): void; timings: Record<string, number> } {
  const timings: Record<string, number> = {};
  let last = performance.now();
  return {
    timings,
    lap(step) {
      const now = performance.now();
      timings[step] = Math.round((now - last) * 1000) / 1000;
      last = now;
    },
  };
}

export async function answerQuestion(
  tutor: Tutor,
  ask: Ask,
): Promise<Result<{ answer: Answer; timingsMs: Timings }, AppError>> {
  const { graph, index } = tutor;
  const question = ask.question.trim().replace(/\s+/g, " ");
  if (question === "") return err({ type: "question-empty" });
  if (question.length > maxQuestionLength)
    return err({ type: "question-too-long", length: question.length, limit: maxQuestionLength });
  const settings = clampSettings(ask.settings);
  const watch = stopwatch();

  const followUp = analyseFollowUp(tutor, ask, question);
  const intent = detectIntent(question);
  const level = followUp?.level ?? ask.level;
  watch.lap("analyse");

  const retrieval = await retrieve(index, followUp?.question ?? question);
  watch.lap("retrieve");

  const frame = {
    graph,
    index,
    question,
    intent,
    level,
    settings,
    retrieval,
    ...(followUp ? { about: followUp.about } : {}),
  };
  if (intent === "smalltalk" && !followUp)
    return ok({ answer: answerWithoutConcepts(frame, true), timingsMs: watch.timings });
  if (!retrieval.inScope) return ok({ answer: answerWithoutConcepts(frame, false), timingsMs: watch.timings });

  const primary = followUp ? [followUp.about.id] : choosePrimary(question, intent, retrieval);
  const [subject] = primary;
  const members = intent === "list" && subject ? membersOf(graph, subject) : [];
  const asksForReasons = intent === "how" || intent === "why";
  const mechanism = asksForReasons && subject ? mechanismOf(graph, subject, retrieval.candidates) : [];
  const seeds = chooseSeeds({ primary, members, mechanism }, retrieval.candidates, settings.topK);
  const known = new Set(ask.known.filter((id) => !primary.includes(id)));
  const selected = expand(graph, primary, seeds, retrieval.candidates, settings, known);
  watch.lap("expand");

  const groups = orderConcepts(
    graph,
    selected.map(({ id }) => id),
  );
  const order = toOrder(graph, selected, groups);
  const together = groups.filter((group) => group.length > 1);
  watch.lap("order");

  const plan = planAnswer(intent === "smalltalk" ? "explain" : intent, level);
  const citations = new CitationList(graph);
  const { corrections } = retrieval;
  const sections = composeAnswer(
    {
      graph,
      lexical: index.lexical,
      citations,
      question,
      intent,
      level,
      primary,
      order,
      groups: together,
      corrections,
      shown: new Set(),
    },
    plan,
  );
  // After the sections, so that their citations keep their numbers.
  const named = followUp !== undefined || retrieval.mentions.some(({ concept, weak }) => concept === subject && !weak);
  const hints = subject && named && asksToDo(question, intent) ? makeHints({ graph, citations, intent }, subject) : [];
  watch.lap("compose");

  return ok({
    answer: {
      ...emptyAnswer(frame),
      inScope: true,
      seeds: seeds.map((seed) => candidateToSeed(seed, graph.title(seed.concept))),
      order,
      groups: together,
      sections,
      hints,
      citations: citations.all(),
    },
    timingsMs: watch.timings,
  });
}

function analyseFollowUp({ graph, index }: Tutor, ask: Ask, question: string) {
  const corrected = ask.about && graph.concept(ask.about);
  if (corrected)
    return {
      about: { id: corrected.id, title: corrected.title },
      question: `${question} (${corrected.title})`,
      level: undefined,
    };
  return resolveFollowUp(question, ask.history, index.names);
}

interface Frame {
  readonly graph: CourseGraph;
  readonly index: RetrievalIndex;
  readonly question: string;
  readonly intent: Intent;
  readonly level: Level;
  readonly settings: RetrievalSettings;
  readonly retrieval: Retrieval;
  readonly about?: Answer["about"];
}

function emptyAnswer({ graph, index, question, intent, level, settings, retrieval, about }: Frame): Answer {
  const { id, title, contentHash } = graph.course.meta;
  return {
    question,
    ...(about ? { about } : {}),
    intent,
    inScope: false,
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
      meaning: retrieval.meaning,
      embedder: index.meaning?.embedder.model.id ?? "none",
      indexBackend: index.meaning?.index.backend ?? "none",
    },
  };
}

/** Small talk, or a refusal with the nearest concepts. */
function answerWithoutConcepts(frame: Frame, greeting: boolean): Answer {
  const { graph, retrieval } = frame;
  if (greeting) return { ...emptyAnswer(frame), sections: smalltalk(graph.course) };
  const nearest = retrieval.candidates
    .slice(0, nearestCount)
    .map(({ concept, score }) => ({ id: concept, title: graph.title(concept), score: round(score) }));
  return { ...emptyAnswer(frame), nearest, sections: refusal(graph.course, retrieval.meaning) };
}
