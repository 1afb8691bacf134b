/** What a pack must look like. A pack may come from anyone: nothing in it is trusted before this. */
import * as v from "valibot";
import { type Course, difficulties, noteKinds, relationTypes, resourceKinds, sectionKinds } from "../domain/course.ts";

const text = v.string();
/** What a learner picks something by, or the program finds it by. */
const name = v.pipe(text, v.regex(/\S/, "is empty"));
const finite = v.pipe(v.number(), v.finite("is beyond all numbers"));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Web links only: a pack can't smuggle in `javascript:`. */
const url = v.pipe(text, v.regex(/^https?:\/\/\S+$/, "is not a web address"));

const locator = v.variant("type", [
  v.object({ type: v.literal("heading"), path: v.array(text) }),
  v.object({ type: v.literal("page"), page: count }),
  v.object({ type: v.literal("slide"), slide: count }),
  v.object({ type: v.literal("cell"), cell: count }),
  v.object({ type: v.literal("time"), startSeconds: finite, endSeconds: finite }),
]);

const weight = v.pipe(finite, v.gtValue(0, "must be above 0"), v.maxValue(1, "must be at most 1"));

const concept = v.object({
  id: name,
  title: name,
  nameInText: name,
  aliases: v.array(text),
  asked: v.array(text),
  translations: v.array(text),
  everyday: v.boolean(),
  definition: text,
  difficulty: v.picklist(difficulties),
  topic: text,
  sections: v.array(v.object({ kind: v.picklist(sectionKinds), passages: v.array(text) })),
  furtherReading: v.array(v.object({ resource: text, where: v.optional(text) })),
});

const courseSchema = v.object({
  meta: v.object({
    id: name,
    title: name,
    version: text,
    licence: text,
    authors: v.array(text),
    language: text,
    description: text,
    topics: v.array(v.object({ id: name, title: name })),
    contentHash: text,
  }),
  concepts: v.array(concept),
  passages: v.array(
    v.object({ id: name, concept: text, section: v.picklist(sectionKinds), markdown: text, resource: text, locator }),
  ),
  relations: v.array(v.object({ source: text, target: text, type: v.picklist(relationTypes), weight, reason: text })),
  resources: v.array(v.object({ id: name, title: name, kind: v.picklist(resourceKinds), url: v.optional(url) })),
  examples: v.array(
    v.object({
      concept: text,
      type: v.picklist(["code", "math", "case_study", "walkthrough", "diagram"]),
      passage: text,
    }),
  ),
  comparisons: v.array(
    v.object({
      id: name,
      title: name,
      concepts: v.array(text),
      lead: text,
      rows: v.array(v.object({ aspect: text, cells: v.array(text) })),
      whenToUse: text,
      passages: v.object({ lead: text, table: text, whenToUse: text }),
    }),
  ),
  /** Packs of format 1 have none. */
  languages: v.optional(
    v.array(v.object({ tag: text, concepts: v.record(text, v.object({ title: text, definition: v.optional(text) })) })),
    [],
  ),
  notes: v.optional(
    v.array(
      v.object({
        id: name,
        concept: text,
        with: v.array(text),
        kind: v.picklist(noteKinds),
        question: name,
        asked: v.array(text),
        passage: text,
        standsOn: v.array(text),
      }),
    ),
    [],
  ),
  quiz: v.array(
    v.object({
      concept: text,
      question: name,
      answer: text,
      wrong: v.array(v.object({ text, why: text })),
      passages: v.array(text),
    }),
  ),
});

const sha256 = v.pipe(text, v.regex(/^[0-9a-f]{64}$/));
const manifestSchema = v.object({
  format: count,
  courseSha256: sha256,
  vectors: v.optional(
    v.object({
      model: v.object({ id: text, revision: text, dimensions: v.pipe(count, v.minValue(1), v.maxValue(4096)) }),
      layout: count,
      rows: count,
      sha256,
    }),
  ),
});
export type PackManifest = v.InferOutput<typeof manifestSchema>;

const problem = (issues: readonly v.BaseIssue<unknown>[]): string =>
  issues
    .slice(0, 3)
    .map((issue) => `${(issue.path ?? []).map((item) => String(item.key)).join(".")}: ${issue.message}`)
    .join("; ");

/** @returns the course, or what is wrong with it in words */
export function parseCourse(value: unknown): Course | string {
  const parsed = v.safeParse(courseSchema, value);
  // The brands of ids are compile-time only; the schema has checked everything they stand on.
  return parsed.success ? (parsed.output as unknown as Course) : problem(parsed.issues);
}

/** @returns the manifest, or what is wrong with it in words */
export function parseManifest(value: unknown): PackManifest | string {
  const parsed = v.safeParse(manifestSchema, value);
  return parsed.success ? parsed.output : problem(parsed.issues);
}
