/** Records of the learner's data, from the database or a file: each is checked alone, so that a bad one costs only itself. */
import * as v from "valibot";
import { type ConversationMeta, defaultProfile, type Exchange, type LearnerProfile } from "../domain/conversation.ts";
import type { ConceptId, ConversationId, CourseId, QuizId } from "../domain/ids.ts";
import type { MemoryFit } from "../domain/learning.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { clampSettings, levels } from "../domain/settings.ts";
import { answerSchema, anyText, generatedSchema, id, time } from "./answer-schema.ts";

/** More questions than this in one conversation nobody asks; a larger number would leave no place after it. */
const LAST_PLACE = 1e9;

/** More new items a day nobody keeps up with, and more that come back nobody wants. */
const MOST_NEW = 100;
const MOST_REVIEWS = 1_000;
/** FSRS keeps no sense beyond these. */
const RETENTIONS = [0.7, 0.97] as const;
const WEIGHTS = 21;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_PLACE));

const exchangeSchema = v.looseObject({
  id: v.pipe(anyText, v.nonEmpty()),
  place: count,
  question: anyText,
  answer: v.exactOptional(answerSchema),
  askedAt: time,
  generated: v.exactOptional(generatedSchema),
  hintsShown: v.exactOptional(count),
  revision: v.exactOptional(count),
} satisfies Record<keyof Exchange, v.GenericSchema>);

const metaSchema = v.looseObject({
  id: v.pipe(
    id<ConversationId>(),
    v.check((value) => value !== ""),
  ),
  title: anyText,
  renames: v.exactOptional(count),
  createdAt: time,
  updatedAt: time,
} satisfies Record<keyof ConversationMeta, v.GenericSchema>);

const finite = v.pipe(v.number(), v.finite());
const fitSchema = v.object({
  weights: v.exactOptional(v.pipe(v.array(finite), v.length(WEIGHTS))),
  reviews: count,
  standardLoss: finite,
  fittedLoss: finite,
} satisfies Record<keyof MemoryFit, v.GenericSchema>);

const profileSchema = v.object({
  settings: v.fallback(
    v.object({
      topK: v.fallback(v.number(), Number.NaN),
      prerequisiteDepth: v.fallback(v.number(), Number.NaN),
      maxConcepts: v.fallback(v.number(), Number.NaN),
    }),
    defaultProfile.settings,
  ),
  level: v.fallback(v.picklist(levels), defaultProfile.level),
  hintFirst: v.fallback(v.boolean(), defaultProfile.hintFirst),
  openAll: v.fallback(v.boolean(), defaultProfile.openAll),
  singleKeys: v.fallback(v.boolean(), defaultProfile.singleKeys),
  theme: v.fallback(v.picklist(["system", "light", "dark"]), defaultProfile.theme),
  newPerDay: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_NEW)), defaultProfile.newPerDay),
  reviewsPerDay: v.fallback(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_REVIEWS)),
    defaultProfile.reviewsPerDay,
  ),
  retention: v.fallback(
    v.pipe(v.number(), v.minValue(RETENTIONS[0]), v.maxValue(RETENTIONS[1])),
    defaultProfile.retention,
  ),
  easyDays: v.fallback(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))), []),
  leftOut: v.fallback(v.array(id<QuizId>()), []),
  ownMemory: v.fallback(v.boolean(), defaultProfile.ownMemory),
  memoryFit: v.fallback(v.optional(fitSchema), undefined),
  known: v.fallback(v.array(v.unknown()), []),
  course: v.fallback(v.optional(id<CourseId>()), undefined),
  embedder: v.fallback(anyText, defaultProfile.embedder),
  languageModel: v.fallback(anyText, defaultProfile.languageModel),
  modelMirror: v.fallback(anyText, defaultProfile.modelMirror),
} satisfies Record<keyof LearnerProfile, v.GenericSchema>);

/** The field a check stumbled over. */
type Fault = string;

function check<T>(schema: v.GenericSchema<unknown, T>, record: unknown): Result<T, Fault> {
  const parsed = v.safeParse(schema, record);
  return parsed.success ? ok(parsed.output) : err(v.getDotPath(parsed.issues[0]) ?? "record");
}

export const parseExchange = (record: unknown): Result<Exchange, Fault> => check(exchangeSchema, record);

export const parseMeta = (record: unknown): Result<ConversationMeta, Fault> => check(metaSchema, record);

/** What can be read of a damaged record, enough to open the conversation by. */
export function repairMeta(record: unknown, conversation: ConversationId): ConversationMeta {
  const title = v.safeParse(v.looseObject({ title: anyText }), record);
  const updated = v.safeParse(v.looseObject({ updatedAt: time }), record);
  return {
    id: conversation,
    title: title.success ? title.output.title : "",
    createdAt: 0,
    updatedAt: updated.success ? updated.output.updatedAt : 0,
  };
}

export function parseKnown(value: unknown): value is ConceptId {
  return typeof value === "string" && value !== "";
}

/** Fields an older or damaged profile lacks get their defaults. */
export function parseProfile(record: unknown): LearnerProfile {
  const { course, known, settings, memoryFit, ...profile } = v.parse(profileSchema, record ?? {});
  return {
    ...profile,
    settings: clampSettings(settings),
    known: known.filter(parseKnown),
    ...(course === undefined ? {} : { course }),
    ...(memoryFit === undefined ? {} : { memoryFit }),
  };
}
