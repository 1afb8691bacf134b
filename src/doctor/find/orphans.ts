/** Concepts that nothing leads to: no passage on them, or no relation to any other. */
import type { Concept } from "../../domain/course.ts";
import type { ConceptId } from "../../domain/ids.ts";
import type { Finding } from "../../protocol/doctor-api.ts";
import { allNames } from "../apply/named-concepts.ts";
import { type CourseText, passagesOf } from "./course-text.ts";
import type { Quoting } from "./quotes.ts";

const mostNear = 3;

/** Concepts named where this one is, most often first; those it is related to already aside. */
function nearOf({ course, mentions, places }: CourseText, concept: Concept, at: number): ConceptId[] {
  const counts = new Map<number, number>();
  for (const id of passagesOf(concept))
    for (const [other, { count }] of mentions.ofPassage[places.get(id) ?? -1] ?? [])
      if (other !== at) counts.set(other, (counts.get(other) ?? 0) + count);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostNear)
    .flatMap(([place]) => course.concepts[place]?.id ?? []);
}

export function findOrphans(text: CourseText, quoting: Quoting): Finding[] {
  const { course, mentions } = text;
  const related = new Set(course.relations.flatMap(({ source, target }) => [source, target]));
  const found = course.concepts.flatMap((concept, place) => {
    const passages = passagesOf(concept);
    const lacks = passages.length === 0 ? "passages" : related.has(concept.id) ? undefined : "relations";
    if (!lacks) return [];
    const [first] = passages;
    const quote = first && quoting.naming(first, allNames(concept));
    const finding: Finding = {
      kind: "orphan",
      key: `orphan ${concept.id}`,
      concept: quoting.concept(concept.id),
      lacks,
      ...(quote ? { quote } : {}),
      near: nearOf(text, concept, place).map(quoting.concept),
    };
    return [{ finding, rank: mentions.frequency[place] ?? 0 }];
  });
  // What is hardly spoken of is likelier no concept of its own.
  return found.sort((a, b) => a.rank - b.rank).map(({ finding }) => finding);
}
