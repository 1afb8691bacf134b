/**
 * The messages a language model answers from: rules, a little history, and the course's passages fenced as data.
 * Pure: the same request gives the same bytes.
 */

import { CitationList } from "../../answer/citations.ts";
import type { Answer } from "../../domain/answer.ts";
import type { Passage } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import { formatLocator } from "../../domain/locator.ts";
import type { ChatMessage } from "../../ports/language-model.ts";
import type { PromptReply, PromptRequest } from "../../protocol/generation-api.ts";
import { estimateChatTokens, estimateTokens } from "./estimate-tokens.ts";
import { afterMaterial, beforeMaterial, shortSystemMessage, systemMessage, taskText } from "./instructions.ts";
import { keyFor, type Material, materialText, type Source, sourceInPrompt } from "./material.ts";
import { neutralise, neutraliseLine } from "./neutralise.ts";
import { asksForOrder, outlineFor, rankForPrompt } from "./rank-passages.ts";
import { trimHistory } from "./trim-history.ts";

/** Kept free for the answer: this share of the window, but no more than a long answer takes. */
const answerShare = 0.35;
const answerTokens = 1_000;
/** The least that is still an answer. */
const leastAnswerTokens = 200;
/** A model that never ends is ended here. */
const mostAnswerTokens = 2_000;
const historyShare = 0.12;
/** More than this takes a modest GPU too long to read, and a small model loses the thread. */
const mostSourceTokens = 2_400;
const mostSources = 16;
/** Characters: no longer passage could fit, so it isn't even looked at. */
const longestPassage = 20_000;
const mostNames = 12;

/** From the full prompt to the barest; the first that holds enough sources is used. */
const forms = ["full", "bare", "barest"] as const;
type Form = (typeof forms)[number];
/** With fewer, the room that rules and history take is better spent on sources. */
const enoughSources = 3;

/** Nothing for a model to write: the composed answer stands. */
const nothing: PromptReply = { messages: [], sources: [], maxTokens: 0 };

interface Candidate {
  readonly passage: Passage;
  readonly source: Source;
}

/**
 * No prompt is made, and `messages` is empty, for a refusal, for small talk, and when the window doesn't hold the
 * whole question with one whole source and room for an answer.
 */
export function buildPrompt(graph: CourseGraph, request: PromptRequest): PromptReply {
  if (!request.answer.inScope) return nothing;
  const candidates = rankForPrompt(graph, request.answer)
    .filter(({ markdown }) => markdown.length <= longestPassage)
    .map((passage) => ({ passage, source: toSource(graph, passage) }));
  for (const form of forms) {
    const reply = fill(graph, request, candidates, form);
    if (reply) return reply;
  }
  return nothing;
}

/** @returns undefined when too few sources fit this form */
function fill(
  graph: CourseGraph,
  request: PromptRequest,
  candidates: readonly Candidate[],
  form: Form,
): PromptReply | undefined {
  const { answer, contextWindow } = request;
  const full = form === "full";
  const room = Math.min(form === "barest" ? leastAnswerTokens : answerTokens, Math.ceil(contextWindow * answerShare));
  const history = full ? trimHistory(request.history, contextWindow * historyShare) : [];
  const question = neutralise(answer.question);
  const frame = full ? framing(graph, request, candidates) : bareFraming(answer);
  const key = keyFor([
    question,
    ...history.map(({ content }) => content),
    ...[frame.subject ?? "", ...frame.known, ...frame.order, ...frame.outline],
    ...candidates.flatMap(({ source }) => [source.heading, source.text]),
  ]);
  const messagesWith = (material: Material): readonly ChatMessage[] => [
    { role: "system", content: full ? systemMessage(answer.level) : shortSystemMessage },
    ...history,
    {
      role: "user",
      content: [
        beforeMaterial,
        materialText(material, key),
        afterMaterial,
        taskText(answer, material, room),
        `Question: ${question}`,
      ].join("\n\n"),
    },
  ];

  const free = contextWindow - room - estimateChatTokens(messagesWith(frame));
  const chosen = pack(candidates, Math.min(free, mostSourceTokens), key);
  const enough = full ? Math.min(enoughSources, candidates.length) : 1;
  if (chosen.length === 0 || chosen.length < enough) return undefined;

  const citations = new CitationList(graph);
  const sources = chosen.map(({ passage, source }) => ({ ...source, number: citations.numberOf(passage) }));
  const outline = headings(answer, chosen).filter((heading) => frame.outline.includes(heading));
  const messages = messagesWith({ ...frame, outline, sources });
  const left = Math.floor(contextWindow) - estimateChatTokens(messages);
  return { messages, sources: citations.all(), maxTokens: Math.min(left, mostAnswerTokens) };
}

/** Whole passages, most relevant first; one too long for what is left makes way for the next. */
function pack(candidates: readonly Candidate[], tokens: number, key: string): readonly Candidate[] {
  const chosen: Candidate[] = [];
  let left = tokens;
  for (const candidate of candidates) {
    if (chosen.length === mostSources) break;
    // Two digits for the number, two line ends around it.
    const cost = estimateTokens(`\n${sourceInPrompt({ ...candidate.source, number: mostSources }, key)}\n`);
    if (cost > left) continue;
    left -= cost;
    chosen.push(candidate);
  }
  return chosen;
}

function toSource(graph: CourseGraph, { id, document, locator, markdown }: Passage): Source {
  const concept = graph.subjectOf(id);
  const title = concept ? graph.title(concept) : (graph.document(document)?.title ?? "");
  const place = formatLocator(locator);
  // A comparison's place names both sides.
  const heading = locator.type === "heading" ? place : `${title}, ${place}`;
  return { number: 0, heading: neutraliseLine(heading), text: neutralise(markdown) };
}

const headings = (answer: Answer, candidates: readonly Candidate[]): readonly string[] =>
  outlineFor(answer, new Set(candidates.map(({ passage }) => passage.id))).map(neutraliseLine);

const bareFraming = ({ about }: Answer): Material => ({
  ...(about ? { subject: neutraliseLine(about.title) || neutraliseLine(about.id) } : {}),
  known: [],
  order: [],
  outline: [],
  sources: [],
});

/** The outline is the longest it can become, so that what is packed beside it fits. */
function framing(graph: CourseGraph, { answer, known }: PromptRequest, candidates: readonly Candidate[]): Material {
  const knownIds = new Set(known);
  const names = (concepts: Answer["order"]): readonly string[] =>
    concepts.slice(-mostNames).map(({ id }) => neutraliseLine(graph.title(id)));
  return {
    ...bareFraming(answer),
    known: names(answer.order.filter(({ id, role }) => role === "known" || (knownIds.has(id) && role !== "seed"))),
    order: asksForOrder(answer) ? names(answer.order.filter(({ role }) => role !== "related")) : [],
    outline: headings(answer, candidates),
  };
}
