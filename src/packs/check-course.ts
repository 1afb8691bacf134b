/** Whether a course holds together: a file may come from anyone, and its parts must find each other. */
import type { Course } from "../domain/course.ts";

/** @returns what is wrong with it, in words; `undefined` when nothing is */
export function courseProblem(course: Course): string | undefined {
  if (course.concepts.length === 0) return "it has no concepts";
  const concepts = new Set<string>(course.concepts.map(({ id }) => id));
  const passages = new Set<string>(course.passages.map(({ id }) => id));
  const resources = new Set<string>(course.resources.map(({ id }) => id));
  const topics = new Set(course.meta.topics.map(({ id }) => id));
  if (concepts.size < course.concepts.length) return "two of its concepts have the same id";
  if (passages.size < course.passages.length) return "two of its passages have the same id";

  const missing = (kind: string, known: ReadonlySet<string>, ids: readonly string[]): string | undefined => {
    const id = ids.find((candidate) => !known.has(candidate));
    return id === undefined ? undefined : `it points to the ${kind} “${id}”, which it lacks`;
  };
  return (
    missing("concept", concepts, [
      ...course.passages.map(({ concept }) => concept),
      ...course.relations.flatMap(({ source, target }) => [source, target]),
      ...course.examples.map(({ concept }) => concept),
      ...course.comparisons.flatMap((comparison) => comparison.concepts),
      ...course.quiz.map(({ concept }) => concept),
    ]) ??
    missing("passage", passages, [
      ...course.concepts.flatMap(({ sections }) => sections.flatMap((section) => section.passages)),
      ...course.examples.map(({ passage }) => passage),
      ...course.comparisons.flatMap((comparison) => Object.values(comparison.passages)),
      ...course.quiz.flatMap((item) => item.passages),
    ]) ??
    missing("resource", resources, [
      ...course.passages.map(({ resource }) => resource),
      ...course.concepts.flatMap(({ furtherReading }) => furtherReading.map(({ resource }) => resource)),
    ]) ??
    missing(
      "topic",
      topics,
      course.concepts.map(({ topic }) => topic),
    )
  );
}
