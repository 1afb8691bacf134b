/** Everything of a course that names concepts, with some of them renamed or gone: nothing is left dangling. */
import type { Course, Relation } from "../../domain/course.ts";
import type { ConceptId } from "../../domain/ids.ts";

/** @returns undefined for a concept that is gone */
export type NewId = (id: ConceptId) => ConceptId | undefined;

const keyOf = ({ type, source, target }: Relation): string => `${type} ${source} ${target}`;

/** One of each, none from a concept to itself; of two that say the same the weightier stays, in the place of the first. */
export function distinctRelations(relations: readonly Relation[]): Relation[] {
  const byKey = new Map<string, Relation>();
  for (const relation of relations) {
    if (relation.source === relation.target) continue;
    const known = byKey.get(keyOf(relation));
    if (!known || relation.weight > known.weight) byKey.set(keyOf(relation), relation);
  }
  return [...byKey.values()];
}

function rewireRelations(relations: readonly Relation[], newId: NewId): Relation[] {
  return distinctRelations(
    relations.flatMap((relation) => {
      const [source, target] = [newId(relation.source), newId(relation.target)];
      return source === undefined || target === undefined ? [] : [{ ...relation, source, target }];
    }),
  );
}

/** What is about one concept goes with it. */
function owned<T extends { readonly concept: ConceptId }>(items: readonly T[], newId: NewId): T[] {
  return items.flatMap((item) => {
    const concept = newId(item.concept);
    return concept === undefined ? [] : [{ ...item, concept }];
  });
}

const several = (ids: readonly ConceptId[], newId: NewId): ConceptId[] => [
  ...new Set(ids.flatMap((id) => newId(id) ?? [])),
];

const ownedWith = <T extends { readonly concept: ConceptId; readonly with: readonly ConceptId[] }>(
  items: readonly T[],
  newId: NewId,
): T[] =>
  owned(items, newId).map((item) => ({
    ...item,
    with: several(item.with, newId).filter((id) => id !== item.concept),
  }));

/** All but the list of concepts itself. */
export function rewire(course: Course, newId: NewId): Course {
  const { opened, figures, simulations } = course;
  return {
    ...course,
    relations: rewireRelations(course.relations, newId),
    ...(opened ? { opened: rewireRelations(opened, newId) } : {}),
    examples: owned(course.examples, newId),
    // A comparison of a concept with itself, or with one that is gone, compares nothing.
    comparisons: course.comparisons.flatMap((comparison) => {
      const concepts = several(comparison.concepts, newId);
      return concepts.length < comparison.concepts.length ? [] : [{ ...comparison, concepts }];
    }),
    notes: ownedWith(course.notes, newId),
    quiz: owned(course.quiz, newId),
    ...(figures ? { figures: ownedWith(figures, newId) } : {}),
    ...(simulations
      ? {
          simulations: simulations
            .map((offer) => ({ ...offer, concepts: several(offer.concepts, newId) }))
            .filter(({ concepts }) => concepts.length > 0),
        }
      : {}),
    languages: course.languages.map((language) => ({
      ...language,
      concepts: Object.fromEntries(Object.entries(language.concepts).filter(([id]) => newId(id as ConceptId) === id)),
    })),
  };
}
