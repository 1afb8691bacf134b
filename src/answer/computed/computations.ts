/** What a question's own numbers come to, as far as the course has the concept. */
import type { CourseGraph } from "../../domain/course-graph.ts";
import { type ConceptId, conceptId } from "../../domain/ids.ts";
import type { Computed } from "../numeric/shape.ts";
import { type Compute, loadCompute } from "./load-compute.ts";
import { mayBeComputed } from "./marks.ts";

export const subjectsOf = (graph: CourseGraph, { about }: Computed): ConceptId[] =>
  about.map(conceptId).filter((id) => graph.concept(id) !== undefined);

/**
 * The results for each part, or for the whole question where its numbers are spread over the parts.
 * @returns undefined when there may be some, and what computes can't be had now
 */
export async function findComputations(
  graph: CourseGraph,
  question: string,
  parts: readonly string[],
  load: () => Promise<Compute | undefined> = loadCompute,
): Promise<readonly Computed[] | undefined> {
  if (![question, ...parts].some(mayBeComputed)) return [];
  const compute = await load();
  if (!compute) return undefined;
  const inCourse = (text: string): Computed[] =>
    compute(text).filter((computed) => subjectsOf(graph, computed).length > 0);
  const each = parts.flatMap(inCourse);
  if (parts.length === 1 && parts[0] === question) return each;
  const whole = inCourse(question);
  return each.length <= whole.length ? whole : each;
}
