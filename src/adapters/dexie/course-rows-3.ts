/** A course as rows of versions 3 to 5 of its database, and back: what upgrades to and from them read and write. */
import type { Concept, Course, Passage } from "../../domain/course.ts";
import type { CourseId } from "../../domain/ids.ts";
import { parseCourse } from "../../packs/schema.ts";
import type { CourseOrigin } from "../../ports/course-store.ts";

interface CourseHeadRow extends Omit<Course, "concepts" | "passages"> {
  readonly id: CourseId;
  readonly origin: CourseOrigin;
}

interface ConceptRow {
  readonly course: string;
  readonly id: string;
  /** Place in the course: IndexedDB returns rows by key, not as written. */
  readonly place: number;
  readonly concept: Concept;
}

interface PassageRow {
  readonly course: string;
  /** Place of the first of them in the course. */
  readonly start: number;
  readonly passages: readonly Passage[];
}

export interface CourseRows {
  readonly course: CourseHeadRow;
  readonly concepts: readonly ConceptRow[];
  readonly passages: readonly PassageRow[];
}

/** Rows cost more than what is in them: a course of 10,000 passages is read in a few. */
const passagesPerRow = 500;

export function toRows({ concepts, passages, ...rest }: Course, origin: CourseOrigin): CourseRows {
  const course = rest.meta.id;
  const starts = Array.from({ length: Math.ceil(passages.length / passagesPerRow) }, (_, i) => i * passagesPerRow);
  return {
    course: { ...rest, id: course, origin },
    concepts: concepts.map((concept, place) => ({ course, id: concept.id, place, concept })),
    passages: starts.map((start) => ({ course, start, passages: passages.slice(start, start + passagesPerRow) })),
  };
}

/** @returns the course, or what is wrong with it in words */
export function fromRows({ course: row, concepts, passages }: CourseRows): Course | string {
  return parseCourse({
    ...row,
    concepts: [...concepts].sort((a, b) => a.place - b.place).map(({ concept }) => concept),
    passages: [...passages].sort((a, b) => a.start - b.start).flatMap((chunk) => chunk.passages),
  });
}
