/** What a learner corrected, read back: checked like any stored data. */
import * as v from "valibot";
import type { CourseCorrections } from "../domain/correction.ts";
import { relationTypes } from "../domain/course.ts";
import { checkShape } from "./in-words.ts";
import { courseLimits } from "./limits.ts";
import { parseCourse } from "./schema.ts";
import { boundedText, listOf, name } from "./schema-parts.ts";

const concept = v.object({ id: name, title: name });
const pair = { source: concept, target: concept };

const correction = v.variant("type", [
  v.object({ type: v.literal("leave-out"), ...pair, relation: v.picklist(relationTypes) }),
  v.object({ type: v.literal("need"), ...pair, reason: boundedText, instead: listOf(v.object(pair)) }),
  v.object({ type: v.literal("merge"), into: concept, from: concept }),
  v.object({ type: v.literal("split"), concept, name }),
  v.object({ type: v.literal("rename"), concept, title: name, aliases: listOf(name) }),
  v.object({ type: v.literal("define"), concept, definition: boundedText, passage: v.exactOptional(name) }),
  v.object({ type: v.literal("drop"), concept }),
  v.object({ type: v.literal("fine"), finding: name }),
]);

const schema = v.object({ corrections: listOf(correction, courseLimits.relations), made: v.looseObject({}) });

/** @returns them, or what is wrong with them in words */
export function parseCorrections(value: unknown): CourseCorrections | string {
  const checked = checkShape(schema, value);
  if (typeof checked === "string") return checked;
  const course = parseCourse({ ...checked.value.made, passages: [] });
  if (typeof course === "string") return course;
  const { passages: _none, ...made } = course;
  // The brands of ids are compile-time only.
  return { corrections: checked.value.corrections as unknown as CourseCorrections["corrections"], made };
}
