/** What a concept's own explanation of how it works rests on: for "how do neural networks learn?", and for why. */
import type { SectionKind } from "../domain/course.ts";
import type { CourseGraph } from "../domain/course-graph.ts";
import { type ConceptId, conceptId } from "../domain/ids.ts";
import { linkedConcepts } from "../markdown/course-links.ts";
import type { Candidate } from "./fuse.ts";

const explaining: readonly SectionKind[] = ["how-it-works", "training"];
const maxParts = 3;

/** The concepts its explanation links to that retrieval found as well, best match first. */
export function mechanismOf(graph: CourseGraph, subject: ConceptId, candidates: readonly Candidate[]): ConceptId[] {
  const linked = new Set(
    explaining
      .flatMap((section) => graph.sectionOf(subject, section))
      .flatMap(({ markdown }) => linkedConcepts(markdown).map(conceptId)),
  );
  return candidates
    .map(({ concept }) => concept)
    .filter((concept) => concept !== subject && linked.has(concept))
    .slice(0, maxParts);
}
