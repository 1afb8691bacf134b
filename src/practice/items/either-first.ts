/** Which of two concepts comes first, as far as the graph, the pages and the author agree. */
import type { Concept } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { pageOf } from "./course-text.ts";
import { conceptNames, usesName } from "./names.ts";

/** Whether the author says that either could be taught first. */
export const areEitherFirst = (graph: CourseGraph, a: ConceptId, b: ConceptId): boolean =>
  (graph.course.meta.eitherFirst ?? []).some((pair) => pair.includes(a) && pair.includes(b));

/** Whether the page of one says the other's name, and the other's says nothing of it: the texts agree with the graph. */
export const leansOn = (graph: CourseGraph, later: Concept, earlier: Concept): boolean =>
  usesName(pageOf(graph, later.id), conceptNames(earlier)) && !usesName(pageOf(graph, earlier.id), conceptNames(later));
