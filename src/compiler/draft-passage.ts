/** A passage while its page is compiled: it still knows where it stands. */
import type { Passage } from "../domain/course.ts";
import type { Claim } from "../domain/course-graph.ts";
import { type DocumentId, documentId } from "../domain/ids.ts";

export interface DraftPassage extends Passage {
  readonly claim: Claim;
}

/** The course's own text is one document: citations name the course, their heading path names the page. */
export const courseTextId: DocumentId = documentId("course-text");
