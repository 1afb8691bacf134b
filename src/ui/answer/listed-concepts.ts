/** Concepts that a composed text names by their links. */
import type { Subject } from "../../domain/answer.ts";
import { conceptId } from "../../domain/ids.ts";

const listed = /^- \*\*\[([^\]]+)\]\(concept:([\w-]+)\)/gm;
const leading = /^\*\*\[([^\]]+)\]\(concept:([\w-]+)\)/;

/** Those that a list's points begin with. */
export const listedConcepts = (markdown: string): readonly Subject[] =>
  [...markdown.matchAll(listed)].map(([, title = "", id = ""]) => ({ id: conceptId(id), title }));

/** The one that a line is about: it begins with it. */
export function leadingConcept(markdown: string): Subject | undefined {
  const [, title, id] = leading.exec(markdown) ?? [];
  return title && id ? { id: conceptId(id), title } : undefined;
}
