/** What a course must look like. A pack may come from anyone: nothing in it is trusted before this. */
import * as v from "valibot";
import { type Course, type CourseMeta, resourceKinds } from "../domain/course.ts";
import { checkShape } from "./in-words.ts";
import { courseLimits, packLimits } from "./limits.ts";
import {
  boundedText,
  count,
  listOf,
  locator,
  name,
  quizItem,
  relation,
  sha256,
  sharedEntries,
  url,
} from "./schema-parts.ts";

/** It names a file in the pack: no path, nothing hidden. */
const assetId = v.pipe(name, v.regex(/^[a-z0-9][a-z0-9.-]{0,119}$/, "is no plain file name"));
const stored = { id: assetId, bytes: v.pipe(count, v.maxValue(packLimits.asset, "is too large")), sha256 };

const asset = v.variant("kind", [
  // Pictures a browser shows without running anything in them.
  v.object({
    ...stored,
    kind: v.literal("figure"),
    mediaType: v.picklist(["image/png", "image/jpeg", "image/webp", "image/svg+xml"]),
  }),
  v.object({
    ...stored,
    kind: v.literal("source"),
    mediaType: v.pipe(name, v.regex(/^[a-z]+\/[a-z0-9.+-]+$/, "is no media type")),
  }),
]);

const document = v.object({
  id: name,
  title: name,
  kind: v.picklist(resourceKinds),
  authors: listOf(boundedText),
  licence: v.exactOptional(boundedText),
  url: v.exactOptional(url),
  file: v.exactOptional(assetId),
  hash: v.exactOptional(sha256),
});

const evidenced = v.object({ ...relation, evidence: v.exactOptional(name) });

const courseSchema = v.object({
  ...sharedEntries,
  documents: listOf(document, courseLimits.documents),
  assets: listOf(asset, courseLimits.assets),
  passages: listOf(v.object({ id: name, document: name, markdown: boundedText, locator }), courseLimits.passages),
  relations: listOf(evidenced, courseLimits.relations),
  opened: v.exactOptional(listOf(evidenced, courseLimits.relations)),
  quiz: listOf(v.object({ id: name, ...quizItem }), courseLimits.quiz),
});

/** @returns undefined when it says too little to list the course by */
export function parseCourseMeta(value: unknown): CourseMeta | undefined {
  const checked = checkShape(sharedEntries.meta, value);
  return typeof checked === "string" ? undefined : (checked.value as unknown as CourseMeta);
}

/** @returns the course, or what is wrong with it in words */
export function parseCourse(value: unknown): Course | string {
  const checked = checkShape(courseSchema, value);
  // The brands of ids are compile-time only; the schema has checked everything they stand on.
  return typeof checked === "string" ? checked : (checked.value as unknown as Course);
}
