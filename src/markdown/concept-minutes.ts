/** How long a concept's page takes to read. */
import type { CourseGraph } from "../domain/course-graph.ts";
import type { ConceptId } from "../domain/ids.ts";
import { readingMinutes } from "../domain/reading-time.ts";
import { prose } from "./prose.ts";

/** @returns whole minutes, at least 1. Cost: the reading of its text. */
export function conceptMinutes(graph: CourseGraph, id: ConceptId): number {
  const sections = graph.concept(id)?.sections ?? [];
  const text = sections.flatMap(({ kind }) => graph.sectionOf(id, kind).map(({ markdown }) => prose(markdown)));
  return readingMinutes(text.join(" "));
}
