/**
 * A course made anew → the same with the ids of the course before, wherever the text is the same: reviews, known
 * concepts and citations in stored answers go by them.
 */
import type { Concept, Course, Passage } from "../../domain/course.ts";
import {
  type ConceptId,
  conceptId,
  type DocumentId,
  documentId,
  noteId,
  type PassageId,
  passageId,
  quizId,
} from "../../domain/ids.ts";
import { nameKey } from "../concepts/tokens.ts";

/** An id that nothing else has or had. */
function fresh(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let i = 2; taken.has(id); i++) id = `${wanted}-${i}`;
  taken.add(id);
  return id;
}

function documentIds(
  course: Course,
  before: Course,
  earlier: ReadonlyMap<DocumentId, DocumentId>,
): Map<DocumentId, DocumentId> {
  const taken = new Set<string>(before.documents.map(({ id }) => id));
  return new Map(course.documents.map(({ id }) => [id, earlier.get(id) ?? documentId(fresh(id, taken))]));
}

/** Passages of one document with the same text, in their order; what is new gets a number that none had. */
function passageIds(
  course: Course,
  before: Course,
  documents: ReadonlyMap<DocumentId, DocumentId>,
): Map<PassageId, PassageId> {
  const known = new Map<string, PassageId[]>();
  const highest = new Map<DocumentId, number>();
  const keyOf = (document: DocumentId, { markdown }: Passage): string => `${document}\n${markdown}`;
  for (const passage of before.passages) {
    const key = keyOf(passage.document, passage);
    known.set(key, [...(known.get(key) ?? []), passage.id]);
    const number = Number(/#(\d+)$/.exec(passage.id)?.[1] ?? 0);
    highest.set(passage.document, Math.max(number, highest.get(passage.document) ?? 0));
  }
  const ids = new Map<PassageId, PassageId>();
  for (const passage of course.passages) {
    const document = documents.get(passage.document) ?? passage.document;
    const same = known.get(keyOf(document, passage))?.shift();
    const next = (highest.get(document) ?? 0) + 1;
    if (same === undefined) highest.set(document, next);
    ids.set(passage.id, same ?? passageId(`${document}#${next}`));
  }
  return ids;
}

type ConceptsByName = ReadonlyMap<string, readonly ConceptId[]>;

/** Two documents of one title may give two concepts of one. */
function byNames(concepts: readonly Concept[], namesOf: (concept: Concept) => readonly string[]): ConceptsByName {
  const found = new Map<string, ConceptId[]>();
  for (const concept of concepts)
    for (const key of new Set(namesOf(concept).map(nameKey))) found.set(key, [...(found.get(key) ?? []), concept.id]);
  return found;
}

/** By title, then by any of its names, each of which may be the title of the other. */
function conceptIds(course: Course, before: Course): Map<ConceptId, ConceptId> {
  const left = new Map<ConceptId, Concept>(before.concepts.map((concept) => [concept.id, concept]));
  const byTitle = byNames(before.concepts, ({ title }) => [title]);
  const byName = byNames(before.concepts, ({ title, aliases }) => [title, ...aliases]);
  const ids = new Map<ConceptId, ConceptId>();
  const claim = (concept: Concept, names: readonly string[], known: ConceptsByName): void => {
    if (ids.has(concept.id)) return;
    const found = names.flatMap((name) => known.get(nameKey(name)) ?? []).find((id) => left.has(id));
    if (found === undefined) return;
    ids.set(concept.id, found);
    left.delete(found);
  };
  for (const concept of course.concepts) claim(concept, [concept.title], byTitle);
  for (const concept of course.concepts) claim(concept, [concept.title, ...concept.aliases], byName);
  const taken = new Set<string>(before.concepts.map(({ id }) => id));
  for (const { id } of course.concepts) if (!ids.has(id)) ids.set(id, conceptId(fresh(id, taken)));
  return ids;
}

/** @param earlier by the new course's documents, which of the course before each is */
export function keepIds(course: Course, before: Course, earlier: ReadonlyMap<DocumentId, DocumentId>): Course {
  const documents = documentIds(course, before, earlier);
  const passages = passageIds(course, before, documents);
  const concepts = conceptIds(course, before);
  const document = (id: DocumentId): DocumentId => documents.get(id) ?? id;
  const passage = (id: PassageId): PassageId => passages.get(id) ?? id;
  const concept = (id: ConceptId): ConceptId => concepts.get(id) ?? id;
  /** "gradient#quiz-…" and "gradient/…" begin with their concept. */
  const ofConcept = (id: string, owner: ConceptId): string => `${concept(owner)}${id.slice(owner.length)}`;
  return {
    ...course,
    meta: { ...course.meta, id: before.meta.id, title: before.meta.title },
    documents: course.documents.map((one) => ({ ...one, id: document(one.id) })),
    passages: course.passages.map((one) => ({ ...one, id: passage(one.id), document: document(one.document) })),
    concepts: course.concepts.map((one) => ({
      ...one,
      id: concept(one.id),
      sections: one.sections.map((section) => ({ ...section, passages: section.passages.map(passage) })),
    })),
    relations: course.relations.map((one) => ({
      ...one,
      source: concept(one.source),
      target: concept(one.target),
      ...(one.evidence ? { evidence: passage(one.evidence) } : {}),
    })),
    examples: course.examples.map((one) => ({ ...one, concept: concept(one.concept), passage: passage(one.passage) })),
    notes: course.notes.map((one) => ({
      ...one,
      id: noteId(ofConcept(one.id, one.concept)),
      concept: concept(one.concept),
      with: one.with.map(concept),
      passage: passage(one.passage),
      standsOn: one.standsOn.map(passage),
    })),
    quiz: course.quiz.map((one) => ({
      ...one,
      id: quizId(ofConcept(one.id, one.concept)),
      concept: concept(one.concept),
      passages: one.passages.map(passage),
    })),
  };
}
