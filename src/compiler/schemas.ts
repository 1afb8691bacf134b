/** The authoring format of `src/courses/README.md` as schemas. */
import * as v from "valibot";
import { difficulties, figureShapes, noteKinds } from "../domain/course.ts";

const text = v.pipe(v.string("must be a string"), v.trim(), v.minLength(1, "is empty"));
const reasons = v.record(text, text);

const webAddress = v.pipe(text, v.regex(/^https?:\/\/[^\s]+$/, "is not a web address"));

const resource = v.union([
  v.strictObject({ ref: text, where: v.optional(text) }),
  v.strictObject({
    title: text,
    kind: v.picklist(["web", "pdf", "video", "notebook", "slides"]),
    url: webAddress,
    where: v.optional(text),
  }),
]);

const slug = v.pipe(text, v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens"));

const quizItem = v.strictObject({
  id: v.optional(slug),
  question: text,
  answer: text,
  wrong: v.pipe(v.array(v.strictObject({ text, why: text })), v.minLength(2, "needs at least two wrong answers")),
  section: text,
});

export const conceptSchema = v.strictObject({
  title: text,
  aliases: v.optional(v.array(text), []),
  difficulty: v.picklist(difficulties, `must be one of ${difficulties.join(", ")}`),
  prerequisites: v.optional(v.nullish(reasons), {}),
  relations: v.optional(
    v.nullish(
      v.strictObject({
        is_a: v.optional(reasons),
        part_of: v.optional(reasons),
        contrasts_with: v.optional(reasons),
        sibling: v.optional(reasons),
        near_transfer: v.optional(reasons),
        encompasses: v.optional(reasons),
      }),
    ),
    {},
  ),
  asked: v.optional(v.array(text), []),
  resources: v.optional(v.array(resource), []),
  quiz: v.optional(v.array(quizItem), []),
});
export type ConceptFrontMatter = v.InferOutput<typeof conceptSchema>;

export const comparisonSchema = v.strictObject({
  title: text,
  between: v.pipe(v.array(text), v.minLength(2, "needs at least two concepts"), v.maxLength(4)),
});

/** A file of `notes/`: the answer notes of one concept. */
export const notesSchema = v.array(
  v.strictObject({
    id: slug,
    kind: v.picklist(noteKinds, `must be one of ${noteKinds.join(", ")}`),
    question: text,
    asked: v.pipe(v.array(text), v.minLength(1, "needs at least one other wording")),
    with: v.optional(v.array(text), []),
    "stands-on": v.pipe(v.array(text), v.minLength(1, "names no section")),
    answer: text,
  }),
);

const shortTitle = v.pipe(text, v.maxLength(80, "is longer than 80 characters"));
const shapes = v.exactOptional(v.array(v.picklist(figureShapes, `must be some of ${figureShapes.join(", ")}`)));

/** A file of `figures/`: the figures of one concept. Their data are checked by kind. */
export const figuresSchema = v.array(
  v.strictObject({
    id: slug,
    kind: text,
    title: shortTitle,
    caption: text,
    alternative: text,
    with: v.optional(v.array(text), []),
    shapes,
    data: v.unknown(),
  }),
);

/** A file of `simulations/`: where one is offered. */
export const simulationSchema = v.strictObject({
  concepts: v.pipe(v.array(text), v.minLength(1, "names no concept")),
  title: shortTitle,
  caption: text,
  shapes,
});

export const courseSchema = v.strictObject({
  id: v.pipe(text, v.regex(/^[a-z0-9-]+$/, "must be lower-case letters, digits and hyphens")),
  title: text,
  version: text,
  licence: text,
  authors: v.array(text),
  language: text,
  description: text,
  topics: v.record(text, text),
  everydayNames: v.optional(v.array(text), []),
  stepsInOrder: v.optional(v.array(text), []),
  plainNames: v.optional(v.array(text), []),
  eitherFirst: v.optional(v.array(v.pipe(v.array(text), v.length(2))), []),
  unasked: v.optional(v.array(text), []),
});
export type CourseFile = v.InferOutput<typeof courseSchema>;

export const resourcesSchema = v.record(
  text,
  v.strictObject({
    title: text,
    kind: v.picklist(["web", "pdf", "video", "notebook", "slides"]),
    url: webAddress,
  }),
);
export type SharedResources = v.InferOutput<typeof resourcesSchema>;

/** `outside.yaml`. */
export const outsideSchema = v.array(text);

/** A file of `languages/`: concept id → its names and definition in that language. */
export const languageSchema = v.record(
  text,
  v.strictObject({ title: text, aliases: v.optional(v.array(text), []), definition: v.optional(text) }),
);

/** Concept id → language code → title in that language. */
export const translationsSchema = v.record(text, v.record(text, v.union([text, v.array(text)])));
