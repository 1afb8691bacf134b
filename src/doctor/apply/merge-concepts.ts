/** Two concepts become one: names, passages, relations and questions of both. */
import { type Concept, type Course, type Section, sectionKinds } from "../../domain/course.ts";
import { phraseOf } from "../../importing/concepts/tokens.ts";
import { openCircles } from "./circles.ts";
import { allNames } from "./named-concepts.ts";
import { rewire } from "./rewire.ts";

/** Each once, the title left out; the first way of writing stays. */
export function otherNames(title: string, names: readonly string[]): string[] {
  const seen = new Set([phraseOf(title)]);
  return names.filter((name) => {
    const phrase = phraseOf(name);
    if (seen.has(phrase) || phrase === "") return false;
    seen.add(phrase);
    return true;
  });
}

/** In reading order; the first one's definition leads. */
function joinSections(into: readonly Section[], from: readonly Section[]): Section[] {
  const [lead, ...rest] = into[0]?.kind === "definition" ? into : [undefined, ...into];
  const all = [...rest.flatMap((section) => section ?? []), ...from];
  return [
    ...(lead ? [lead] : []),
    ...sectionKinds.flatMap((kind): Section[] => {
      const passages = new Set(all.filter((section) => section.kind === kind).flatMap((section) => section.passages));
      return passages.size > 0 ? [{ kind, passages: [...passages] }] : [];
    }),
  ];
}

export function mergeConcepts(course: Course, into: Concept, from: Concept): Course {
  const merged: Concept = {
    ...into,
    aliases: otherNames(into.title, [...into.aliases, ...allNames(from)]),
    asked: [...new Set([...into.asked, ...from.asked])],
    translations: [...new Set([...into.translations, ...from.translations])],
    everyday: into.everyday && from.everyday,
    sections: joinSections(into.sections, from.sections),
    furtherReading: [...into.furtherReading, ...from.furtherReading],
  };
  const rewired = rewire(course, (id) => (id === from.id ? into.id : id));
  return openCircles({
    ...rewired,
    concepts: course.concepts.flatMap((concept) =>
      concept.id === from.id ? [] : [concept.id === into.id ? merged : concept],
    ),
  });
}
