/** The course's programs use NumPy alone: whoever asks for another library is told how it is done there. */
import type { AnswerNote } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";

const libraries: readonly RegExp[] = [
  /\b(?:sklearn|scikit[- ]?learn)\b/i,
  /\b(?:py)?torch\b/i,
  /\b(?:tensorflow|keras)\b/i,
  /\bpandas\b/i,
];

/** @returns the first of the notes that speaks of the library that the question names */
export function noteOnAskedLibrary(
  graph: CourseGraph,
  question: string,
  notes: readonly AnswerNote[],
): AnswerNote | undefined {
  const asked = libraries.filter((library) => library.test(question));
  return notes.find(({ passage }) => asked.some((library) => library.test(graph.passage(passage)?.markdown ?? "")));
}
