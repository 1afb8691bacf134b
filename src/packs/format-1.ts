/**
 * Courses as format 1 held them: each passage belonged to one concept and came from one resource, and the
 * course's own text was a resource too. Databases of versions 1 and 2 hold the same.
 */
import * as v from "valibot";
import type { Course, Document, Passage, QuizItem } from "../domain/course.ts";
import { documentId, quizId, type ResourceId } from "../domain/ids.ts";
import { quizSlug } from "../domain/quiz-slug.ts";
import { checkShape } from "./in-words.ts";
import { courseLimits } from "./limits.ts";
import { boundedText, listOf, locator, name, quizItem, relation, sharedEntries } from "./schema-parts.ts";

const format1Schema = v.object({
  ...sharedEntries,
  passages: listOf(v.object({ id: name, resource: name, markdown: boundedText, locator }), courseLimits.passages),
  relations: listOf(v.object(relation), courseLimits.relations),
  /** Only the last of them had any of these. */
  languages: v.optional(sharedEntries.languages, []),
  notes: v.optional(sharedEntries.notes, []),
  quiz: listOf(v.object(quizItem), courseLimits.quiz),
});

/** What format 1 says of a course, its ids branded. */
type Format1Course = Omit<Course, "documents" | "assets" | "passages" | "quiz"> & {
  readonly passages: readonly (Omit<Passage, "document"> & { readonly resource: ResourceId })[];
  readonly quiz: readonly Omit<QuizItem, "id">[];
};

/** Resources that passages come from become documents; those that are only pointed to stay what they are. */
function toDocuments({ meta, passages, resources }: Format1Course): Document[] {
  const used = new Set(passages.map(({ resource }) => resource));
  return resources
    .filter(({ id }) => used.has(id))
    .map(({ id, ...resource }) => ({
      ...resource,
      id: documentId(id),
      authors: resource.kind === "course" ? meta.authors : [],
      ...(resource.kind === "course" ? { licence: meta.licence } : {}),
    }));
}

/** Items had no ids: their question names them, and where two share its words, their order. */
function withIds(quiz: Format1Course["quiz"]): QuizItem[] {
  const taken = new Map<string, number>();
  return quiz.map((item) => {
    const id = `${item.concept}#quiz-${quizSlug(item.question)}`;
    const earlier = taken.get(id) ?? 0;
    taken.set(id, earlier + 1);
    return { id: quizId(earlier === 0 ? id : `${id}-${earlier + 1}`), ...item };
  });
}

/** @returns the course as it is today, with the hash it was written with, or what is wrong with it in words */
export function parseFormat1(value: unknown): Course | string {
  const checked = checkShape(format1Schema, value);
  if (typeof checked === "string") return checked;
  const old = checked.value as unknown as Format1Course;
  const pointedTo = new Set(
    old.concepts.flatMap(({ furtherReading }) => furtherReading.map(({ resource }) => resource)),
  );
  return {
    ...old,
    documents: toDocuments(old),
    assets: [],
    passages: old.passages.map(({ resource, ...passage }) => ({ ...passage, document: documentId(resource) })),
    resources: old.resources.filter(({ id, kind }) => kind !== "course" || pointedTo.has(id)),
    quiz: withIds(old.quiz),
  };
}
