/**
 * The shape of stored answers. Objects keep fields that this version doesn't know: what a newer one stored goes
 * through an older one unchanged.
 */
import * as v from "valibot";
import {
  type AnswerBlock,
  type AnswerSection,
  type AskedAcross,
  answerSectionKinds,
  type Citation,
  intents,
} from "../domain/answer.ts";
import { closeParts, headingParts } from "../domain/answer-reasons.ts";
import { difficulties } from "../domain/course.ts";
import type { GeneratedAnswer } from "../domain/generated-answer.ts";
import type { ConceptId, FigureId, PassageId, SimulationId } from "../domain/ids.ts";
import { levels } from "../domain/settings.ts";
import type { StoredAnswer } from "../domain/stored-answer.ts";

/** A schema for every field of `T`: one that gains a field doesn't compile until the field has a schema. */
type Fields<T> = Record<keyof T, v.GenericSchema>;

export const anyText = v.string();
export const id = <Id extends string>() => v.custom<Id>((value) => typeof value === "string", "not text");
/** A time that isn't a number is unknown; the record is worth more than its date. */
export const time = v.fallback(v.number(), 0);

const concept = { id: id<ConceptId>(), title: anyText };
const subject = v.looseObject(concept);
const locator = v.variant("type", [
  v.looseObject({ type: v.literal("heading"), path: v.array(anyText) }),
  v.looseObject({ type: v.literal("page"), page: v.number() }),
  v.looseObject({ type: v.literal("slide"), slide: v.number() }),
  v.looseObject({ type: v.literal("cell"), cell: v.number() }),
  v.looseObject({ type: v.literal("time"), startSeconds: v.number(), endSeconds: v.number() }),
]);
const heading = v.union([
  anyText,
  v.looseObject({ part: v.picklist(headingParts), concept: v.exactOptional(anyText) }),
]);
const seedReasons = v.union([
  anyText,
  v.array(
    v.variant("type", [
      v.looseObject({ type: v.literal("named"), surface: anyText }),
      v.looseObject({ type: v.literal("shared-words"), words: v.array(anyText) }),
      v.looseObject({ type: v.literal("close-in-meaning"), part: v.picklist(closeParts) }),
      v.looseObject({ type: v.literal("filed-under-subject") }),
    ]),
  ),
]);
const conceptReason = v.union([
  anyText,
  v.looseObject({ type: v.literal("asked-about") }),
  v.looseObject({ type: v.literal("close-to-question") }),
  v.looseObject({ type: v.literal("needed-for"), reason: anyText, concept: anyText }),
]);
const block = v.looseObject({
  markdown: anyText,
  citations: v.array(v.number()),
  lead: v.exactOptional(anyText),
} satisfies Fields<AnswerBlock>);
const citation = v.looseObject({
  number: v.number(),
  id: id<PassageId>(),
  concept: v.exactOptional(id<ConceptId>()),
  title: anyText,
  locator,
  url: v.exactOptional(anyText),
  quote: anyText,
} satisfies Fields<Citation>);

export const answerSchema = v.looseObject({
  question: anyText,
  about: v.exactOptional(subject),
  intent: v.picklist(intents),
  inScope: v.boolean(),
  quiz: v.exactOptional(v.literal(true)),
  sureness: v.exactOptional(v.picklist(["sure", "near", "outside", "smalltalk"])),
  subjects: v.exactOptional(v.array(subject)),
  parts: v.exactOptional(
    v.array(v.looseObject({ question: anyText, intent: v.picklist(intents), subjects: v.array(subject) })),
  ),
  language: v.exactOptional(anyText),
  level: v.picklist(levels),
  seeds: v.array(
    v.looseObject({ ...concept, score: v.number(), why: seedReasons, words: v.number(), meaning: v.number() }),
  ),
  order: v.array(
    v.looseObject({
      ...concept,
      role: v.picklist(["seed", "prerequisite", "related", "known"]),
      depth: v.number(),
      difficulty: v.picklist(difficulties),
      reason: conceptReason,
    }),
  ),
  groups: v.array(v.array(id<ConceptId>())),
  sections: v.array(
    v.looseObject({
      id: anyText,
      heading,
      kind: v.picklist(answerSectionKinds),
      concept: v.exactOptional(id<ConceptId>()),
      blocks: v.array(block),
      open: v.exactOptional(v.boolean()),
    } satisfies Fields<AnswerSection>),
  ),
  figure: v.exactOptional(v.looseObject({ id: id<FigureId>(), title: anyText, alternative: anyText })),
  simulation: v.exactOptional(v.looseObject({ id: id<SimulationId>(), title: anyText })),
  hints: v.exactOptional(v.array(block)),
  citations: v.array(citation),
  nearest: v.array(v.looseObject({ ...concept, score: v.number() })),
  settings: v.looseObject({ topK: v.number(), prerequisiteDepth: v.number(), maxConcepts: v.number() }),
  course: v.looseObject({ id: anyText, title: anyText, contentHash: anyText }),
  across: v.exactOptional(
    v.looseObject({
      courses: v.number(),
      alsoIn: v.array(v.looseObject({ id: anyText, title: anyText })),
      unread: v.array(anyText),
    } satisfies Fields<AskedAcross>),
  ),
  search: v.looseObject({
    meaning: v.boolean(),
    embedder: anyText,
    indexBackend: anyText,
    preparing: v.exactOptional(v.boolean()),
  }),
} satisfies Fields<StoredAnswer>);

export const generatedSchema = v.looseObject({
  model: v.looseObject({ id: anyText, title: anyText, engine: v.picklist(["web-llm", "browser"]) }),
  status: v.picklist(["streaming", "complete", "length", "stopped", "interrupted", "failed"]),
  text: anyText,
  sentences: v.array(
    v.looseObject({
      start: v.number(),
      end: v.number(),
      verdict: v.picklist(["supported", "partly", "absent", "unchecked"]),
      citations: v.array(v.number()),
      missing: v.array(anyText),
    }),
  ),
  sources: v.array(citation),
  startedAt: time,
} satisfies Fields<GeneratedAnswer>);
