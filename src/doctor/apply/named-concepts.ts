/** Concepts as corrections name them: by id while it still is that idea, else by a name that only one concept has. */

import type { ConceptName } from "../../domain/correction.ts";
import type { Concept, Course } from "../../domain/course.ts";
import { nameKey } from "../../importing/concepts/tokens.ts";

export const allNames = ({ title, aliases }: Pick<Concept, "title" | "aliases">): readonly string[] => [
  title,
  ...aliases,
];

export const named = ({ id, title }: Concept): ConceptName => ({ id, title });

/** @returns undefined when it is gone, or when several could be meant */
export function findNamed({ concepts }: Pick<Course, "concepts">, wanted: ConceptName): Concept | undefined {
  const key = nameKey(wanted.title);
  const hasName = (concept: Concept): boolean => allNames(concept).some((name) => nameKey(name) === key);
  const byId = concepts.find(({ id }) => id === wanted.id);
  if (byId && hasName(byId)) return byId;
  const titled = concepts.filter(({ title }) => nameKey(title) === key);
  const candidates = titled.length > 0 ? titled : concepts.filter(hasName);
  return candidates.length === 1 ? candidates[0] : undefined;
}
