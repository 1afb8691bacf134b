/** Pieces that the schemas of all formats share. */
import * as v from "valibot";
import { difficulties, figureShapes, noteKinds, relationTypes, resourceKinds, sectionKinds } from "../domain/course.ts";
import { checkFigureData } from "../figures/check-figure.ts";
import { courseLimits, textLimits } from "./limits.ts";

/** At most `most` of them, counted before the first is looked at. */
export const listOf = <T>(item: v.GenericSchema<unknown, T>, most: number = courseLimits.perItem) =>
  v.pipe(
    v.custom<readonly unknown[]>(Array.isArray, "is no list"),
    v.maxLength(most, `has more than ${most} entries`),
    v.array(item),
  );

export const boundedText = v.pipe(v.string(), v.maxLength(textLimits.text, "is too long"));
const line = v.pipe(v.string(), v.maxLength(textLimits.line, "is too long"));
/** What a learner picks something by, or the program finds it by. */
export const name = v.pipe(line, v.regex(/\S/, "is empty"));
export const finite = v.pipe(v.number(), v.finite("is beyond all numbers"));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Web links only: a pack can't smuggle in `javascript:`. */
export const url = v.pipe(line, v.regex(/^https?:\/\/\S+$/, "is not a web address"));
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "is no SHA-256"));

export const locator = v.variant("type", [
  v.object({ type: v.literal("heading"), path: listOf(boundedText) }),
  v.object({ type: v.literal("page"), page: count }),
  v.object({ type: v.literal("slide"), slide: count }),
  v.object({ type: v.literal("cell"), cell: count }),
  v.object({ type: v.literal("time"), startSeconds: finite, endSeconds: finite }),
]);

const concept = v.object({
  id: name,
  title: name,
  nameInText: name,
  aliases: listOf(line),
  asked: listOf(boundedText),
  translations: listOf(line),
  everyday: v.boolean(),
  definition: boundedText,
  difficulty: v.picklist(difficulties),
  topic: line,
  sections: listOf(v.object({ kind: v.picklist(sectionKinds), passages: listOf(line) })),
  furtherReading: listOf(v.object({ resource: line, where: v.exactOptional(boundedText) })),
});

const figure = v.pipe(
  v.object({
    id: name,
    concept: line,
    with: listOf(line),
    shapes: v.exactOptional(listOf(v.picklist(figureShapes))),
    title: name,
    caption: name,
    alternative: name,
    kind: name,
    data: v.unknown(),
  }),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const checked = checkFigureData(dataset.value.kind, dataset.value.data);
    if ("data" in checked) return { ...dataset.value, data: checked.data };
    addIssue({ message: `${checked.place} ${checked.fault} (in the figure ${dataset.value.id})` });
    return NEVER;
  }),
);

const simulation = v.object({
  id: name,
  concepts: v.pipe(listOf(line), v.minLength(1, "names no concept")),
  shapes: v.exactOptional(listOf(v.picklist(figureShapes))),
  title: name,
  caption: name,
});

/** Entries that every format writes alike. */
export const sharedEntries = {
  meta: v.object({
    id: name,
    title: name,
    version: line,
    licence: line,
    authors: listOf(line),
    language: line,
    description: boundedText,
    topics: listOf(v.object({ id: name, title: name }), courseLimits.topics),
    programsRun: v.exactOptional(v.literal(true)),
    stepsInOrder: v.exactOptional(listOf(line, courseLimits.concepts)),
    plainNames: v.exactOptional(listOf(line, courseLimits.concepts)),
    eitherFirst: v.exactOptional(listOf(listOf(line, 2), courseLimits.concepts)),
    unasked: v.exactOptional(listOf(line, courseLimits.concepts)),
    contentHash: line,
  }),
  concepts: listOf(concept, courseLimits.concepts),
  resources: listOf(
    v.object({ id: name, title: name, kind: v.picklist(resourceKinds), url: v.exactOptional(url) }),
    courseLimits.resources,
  ),
  examples: listOf(
    v.object({
      concept: line,
      type: v.picklist(["code", "math", "case_study", "walkthrough", "diagram"]),
      passage: line,
    }),
    courseLimits.examples,
  ),
  comparisons: listOf(
    v.object({
      id: name,
      title: name,
      concepts: listOf(line),
      lead: boundedText,
      rows: listOf(v.object({ aspect: boundedText, cells: listOf(boundedText) })),
      whenToUse: boundedText,
      passages: v.object({ lead: line, table: line, whenToUse: line }),
    }),
    courseLimits.comparisons,
  ),
  languages: listOf(
    v.object({
      tag: name,
      concepts: v.pipe(
        v.record(line, v.object({ title: line, definition: v.exactOptional(boundedText) })),
        v.maxEntries(courseLimits.concepts, "names too many concepts"),
      ),
    }),
    courseLimits.languages,
  ),
  outside: v.exactOptional(listOf(boundedText, courseLimits.outside)),
  figures: v.exactOptional(listOf(figure, courseLimits.figures)),
  simulations: v.exactOptional(listOf(simulation, courseLimits.simulations)),
  notes: listOf(
    v.object({
      id: name,
      concept: line,
      with: listOf(line),
      kind: v.picklist(noteKinds),
      question: name,
      asked: listOf(boundedText),
      passage: line,
      standsOn: listOf(line),
    }),
    courseLimits.notes,
  ),
} as const;

export const relation = {
  source: line,
  target: line,
  type: v.picklist(relationTypes),
  weight: v.pipe(finite, v.gtValue(0, "must be above 0"), v.maxValue(1, "must be at most 1")),
  reason: boundedText,
} as const;

export const quizItem = {
  concept: line,
  question: name,
  answer: boundedText,
  wrong: listOf(v.object({ text: boundedText, why: boundedText })),
  passages: listOf(line),
} as const;

export const embeddingModel = v.object({
  id: name,
  revision: name,
  dimensions: v.pipe(count, v.minValue(1), v.maxValue(4096)),
});
