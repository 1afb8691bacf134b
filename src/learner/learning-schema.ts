/** Entries of the log of learning, each checked alone. */
import * as v from "valibot";
import { dayOfDate } from "../domain/calendar-day.ts";
import type { ConceptId, CourseId, QuizId } from "../domain/ids.ts";
import { type GoalEvent, grades, type LearningEvent, type ReviewEvent, type SeenEvent } from "../domain/learning.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { id, time } from "./answer-schema.ts";

const named = v.pipe(v.string(), v.nonEmpty());
/** No clock on Earth is further from UTC. */
const FURTHEST_ZONE = 18 * 60;

const seenSchema = v.looseObject({
  type: v.literal("seen"),
  id: named,
  course: id<CourseId>(),
  concept: id<ConceptId>(),
  at: time,
} satisfies Record<keyof SeenEvent, v.GenericSchema>);

const reviewSchema = v.looseObject({
  type: v.literal("review"),
  id: named,
  course: id<CourseId>(),
  concept: id<ConceptId>(),
  item: id<QuizId>(),
  grade: v.picklist(grades),
  at: time,
  zoneMinutes: v.fallback(v.pipe(v.number(), v.minValue(-FURTHEST_ZONE), v.maxValue(FURTHEST_ZONE)), 0),
  revision: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
} satisfies Record<keyof ReviewEvent, v.GenericSchema>);

/** Nobody names more ideas as what they want to know. */
const MOST_GOALS = 100;

const goalSchema = v.looseObject({
  type: v.literal("goal"),
  id: named,
  course: id<CourseId>(),
  concepts: v.pipe(v.array(id<ConceptId>()), v.maxLength(MOST_GOALS)),
  date: v.exactOptional(
    v.pipe(
      v.string(),
      v.check((date) => dayOfDate(date) !== undefined),
    ),
  ),
  retention: v.pipe(v.number(), v.minValue(0.5), v.maxValue(0.99)),
  at: time,
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
} satisfies Record<keyof GoalEvent, v.GenericSchema>);

const learningSchema = v.variant("type", [seenSchema, reviewSchema, goalSchema]);

/** @returns the field at fault, for one that can't be read */
export function parseLearning(record: unknown): Result<LearningEvent, string> {
  const parsed = v.safeParse(learningSchema, record);
  return parsed.success ? ok(parsed.output) : err(v.getDotPath(parsed.issues[0]) ?? "record");
}
