/** A course in numbers. */
import { type Course, relationTypes } from "../domain/course.ts";
import { DirectedGraph, longestPath } from "../domain/graph.ts";

/** What `check` reports of a course. */
export function summarizeCourse(course: Course) {
  const prerequisites = course.relations.filter(({ type }) => type === "prereq_of");
  return {
    concepts: course.concepts.length,
    relations: Object.fromEntries(
      relationTypes.map((type) => [type, course.relations.filter((relation) => relation.type === type).length]),
    ),
    examples: course.examples.length,
    resources: course.resources.length,
    passages: course.passages.length,
    comparisons: course.comparisons.length,
    quiz: course.quiz.length,
    longestPath: longestPath(
      new DirectedGraph(
        course.concepts.map(({ id }) => id),
        prerequisites,
      ),
    ),
  };
}

/** Of a course that could not be read. */
export const emptySummary = {
  concepts: 0,
  relations: {},
  examples: 0,
  resources: 0,
  passages: 0,
  comparisons: 0,
  quiz: 0,
  longestPath: 0,
};
