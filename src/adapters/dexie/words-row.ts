/** What was read out of a course's words as a row, checked when it is read back: what doesn't hold together is made anew. */
import * as v from "valibot";
import type { CourseWords } from "../../domain/course-words.ts";

export interface WordsRow extends CourseWords {
  readonly course: string;
  readonly contentHash: string;
}

const integers = v.instance(Uint32Array<ArrayBuffer>);

const schema = v.object({
  layout: v.number(),
  names: v.object({
    concepts: integers,
    own: v.number(),
    names: v.string(),
    keys: v.string(),
    sounds: v.string(),
    unspaced: v.string(),
  }),
  lexical: v.pipe(
    v.object({
      terms: v.string(),
      starts: integers,
      concepts: integers,
      frequencies: v.instance(Float32Array<ArrayBuffer>),
      strong: v.instance(Uint8Array<ArrayBuffer>),
    }),
    v.check(
      ({ starts, concepts, frequencies, strong }) =>
        starts.at(-1) === concepts.length &&
        frequencies.length === concepts.length &&
        strong.length === concepts.length,
    ),
  ),
  passages: v.optional(
    v.pipe(
      v.object({
        terms: v.string(),
        starts: integers,
        passages: integers,
        counts: v.instance(Uint8Array<ArrayBuffer>),
        lengths: v.instance(Uint16Array<ArrayBuffer>),
      }),
      v.check(({ starts, passages, counts }) => starts.at(-1) === passages.length && counts.length === passages.length),
    ),
  ),
  notes: v.string(),
  outside: v.string(),
  phrases: v.string(),
  words: v.string(),
});

export function wordsOf(row: unknown): CourseWords | undefined {
  const parsed = v.safeParse(schema, row);
  return parsed.success ? parsed.output : undefined;
}
