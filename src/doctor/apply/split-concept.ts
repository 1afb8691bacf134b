/** One concept becomes two: what its passages say under one of its names goes with that name. */
import type { Concept, Course, Passage, Section } from "../../domain/course.ts";
import { type ConceptId, conceptId, type PassageId } from "../../domain/ids.ts";
import { NameFinder } from "../../importing/concepts/name-finder.ts";
import { phraseOf, tokenise } from "../../importing/concepts/tokens.ts";
import { createIds } from "../../importing/unique-ids.ts";
import { bestDefinition } from "../find/defining.ts";
import { allNames } from "./named-concepts.ts";

interface Parting {
  /** Passages that use the new concept's name. */
  readonly its: ReadonlySet<PassageId>;
  /** Those of them that use none of the names that stay. */
  readonly alone: ReadonlySet<PassageId>;
}

function part(passages: readonly Passage[], name: string, staying: readonly string[]): Parting {
  const finder = new NameFinder<"its" | "staying">();
  finder.add(name, "its");
  for (const other of staying) finder.add(other, "staying");
  const its = new Set<PassageId>();
  const alone = new Set<PassageId>();
  for (const { id, markdown } of passages) {
    const found = new Set(finder.findIn(tokenise(markdown)).map(({ value }) => value));
    if (!found.has("its")) continue;
    its.add(id);
    if (!found.has("staying")) alone.add(id);
  }
  return { its, alone };
}

const pick = (sections: readonly Section[], belongs: (id: PassageId) => boolean): Section[] =>
  sections
    .map(({ kind, passages }) => ({ kind, passages: passages.filter(belongs) }))
    .filter(({ passages }) => passages.length > 0);

/** @returns undefined when no passage of the concept uses the name */
export function splitConcept(course: Course, concept: Concept, name: string): Course | undefined {
  const claimed = new Set(concept.sections.flatMap(({ passages }) => passages));
  const own = course.passages.filter(({ id }) => claimed.has(id));
  const staying = allNames(concept).filter((other) => phraseOf(other) !== phraseOf(name));
  const { its, alone } = part(own, name, staying);
  if (its.size === 0 || staying.length === 0) return undefined;
  const newId = createIds();
  for (const { id } of course.concepts) newId(id);
  const id = conceptId(newId(name));
  const definition = bestDefinition(
    name,
    own.filter((passage) => its.has(passage.id)),
  );
  const [title = concept.title, ...aliases] = staying;
  const ofRest = (passage: PassageId): boolean => !alone.has(passage);
  // Whoever loses every passage keeps what it had: a concept without any can't be shown.
  const rest = pick(concept.sections, ofRest);
  const lead = concept.sections[0]?.passages[0];
  const restDefinition =
    lead !== undefined && alone.has(lead)
      ? bestDefinition(
          title,
          own.filter((passage) => ofRest(passage.id)),
        ).text
      : concept.definition;
  const made: Concept = {
    ...concept,
    id,
    title: name.charAt(0).toUpperCase() + name.slice(1),
    nameInText: name,
    aliases: [],
    asked: [],
    translations: [],
    definition: definition.text,
    sections: pick(concept.sections, (passage) => its.has(passage)),
    furtherReading: [],
  };
  const kept: Concept = {
    ...concept,
    title,
    nameInText: title === concept.title ? concept.nameInText : title,
    aliases,
    definition: restDefinition || concept.definition,
    sections: rest.length > 0 ? rest : concept.sections,
  };
  return {
    ...goWith(course, { from: concept.id, to: id }, (passage) => passage !== undefined && alone.has(passage)),
    concepts: course.concepts.flatMap((other) => (other.id === concept.id ? [kept, made] : [other])),
  };
}

/** What stands on passages that are the new concept's alone is about the new concept. */
function goWith(
  course: Course,
  { from, to }: { readonly from: ConceptId; readonly to: ConceptId },
  goes: (passage: PassageId | undefined) => boolean,
): Course {
  const moved = <T extends { readonly concept: ConceptId }>(item: T, passage: PassageId | undefined): T =>
    item.concept === from && goes(passage) ? { ...item, concept: to } : item;
  return {
    ...course,
    relations: course.relations.map((relation) => {
      if (!goes(relation.evidence)) return relation;
      const end = (id: ConceptId): ConceptId => (id === from ? to : id);
      return { ...relation, source: end(relation.source), target: end(relation.target) };
    }),
    examples: course.examples.map((example) => moved(example, example.passage)),
    notes: course.notes.map((note) => moved(note, note.passage)),
    quiz: course.quiz.map((item) => moved(item, item.passages[0])),
  };
}
