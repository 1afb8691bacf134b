/** Concepts that a composed text names by their links. */
import type { Subject } from "../../domain/answer.ts";
import { conceptId } from "../../domain/ids.ts";
import { type LinkedConcept, leadingLink, listedLinks } from "../../markdown/course-links.ts";

const subjectOf = ({ id, title }: LinkedConcept): Subject => ({ id: conceptId(id), title });

/** Those that a list's points begin with. */
export const listedConcepts = (markdown: string): readonly Subject[] => listedLinks(markdown).map(subjectOf);

/** The one that a line is about: it begins with it. */
export function leadingConcept(markdown: string): Subject | undefined {
  const found = leadingLink(markdown);
  return found && subjectOf(found);
}
