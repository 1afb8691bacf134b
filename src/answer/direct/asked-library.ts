/** The course's programs use NumPy alone: whoever asks for another library is told how it is done there. */
import type { AnswerNote } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";

const libraries: readonly RegExp[] = [
  /\b(?:sklearn|scikit[- ]?learn)\b/i,
  /\b(?:py)?torch\b/i,
  /\b(?:tensorflow|keras)\b/i,
  /\bpandas\b/i,
];

export const namesLibrary = (text: string): boolean => libraries.some((library) => library.test(text));

/** "from scratch, no sklearn" */
const without =
  /\b(?:no|not|without|instead of)(?: (?:any|using|the))* (?:sklearn|scikit[- ]?learn|(?:py)?torch|tensorflow|keras|pandas)\b/gi;

/** Whether the text speaks of the library that the question names. */
export function tellsOfAskedLibrary(question: string, text: string): boolean {
  const wanted = question.replace(without, "");
  return libraries.some((library) => library.test(wanted) && library.test(text));
}

/** @returns the first of the notes that speaks of the library that the question names */
export function noteOnAskedLibrary(
  graph: CourseGraph,
  question: string,
  notes: readonly AnswerNote[],
): AnswerNote | undefined {
  return notes.find(({ passage }) => tellsOfAskedLibrary(question, graph.passage(passage)?.markdown ?? ""));
}
