/** A course's concepts as numbers, with what each needs: the structure that states of knowledge are drawn over. */
import { difficulties } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import { stronglyConnectedComponents } from "../../domain/graph.ts";
import type { ConceptId } from "../../domain/ids.ts";

/** A concept's place is its place in the course's own list. */
export interface KnowledgeSpace {
  readonly ids: readonly ConceptId[];
  readonly placeOf: ReadonlyMap<ConceptId, number>;
  readonly needs: readonly (readonly number[])[];
  readonly unlocks: readonly (readonly number[])[];
  /** All places, each after what it needs. */
  readonly order: readonly number[];
  /** Number of its topic. */
  readonly topic: readonly number[];
  readonly topics: number;
  /** 0 for the easiest to 1 for the hardest: by difficulty, then by how much lies beneath. */
  readonly hardness: readonly number[];
}

export function knowledgeSpaceOf(graph: CourseGraph): KnowledgeSpace {
  const { concepts, meta } = graph.course;
  const ids = concepts.map(({ id }) => id);
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const placesOf = (found: readonly ConceptId[]): readonly number[] => found.flatMap((id) => placeOf.get(id) ?? []);
  const beneath = concepts.map(({ id, difficulty }) => ({
    level: difficulties.indexOf(difficulty),
    needs: graph.ancestorsOf(id).size,
  }));
  const hardness = ids.map(() => 0);
  const byHardness = [...beneath.entries()].sort(([, a], [, b]) => a.level - b.level || a.needs - b.needs);
  for (const [rank, [place]] of byHardness.entries()) hardness[place] = rank / ids.length;
  return {
    ids,
    placeOf,
    needs: ids.map((id) => placesOf(graph.prerequisites.sourcesOf(id))),
    unlocks: ids.map((id) => placesOf(graph.prerequisites.targetsOf(id))),
    order: placesOf(stronglyConnectedComponents(graph.prerequisites).flat()),
    topic: concepts.map(({ topic }) => meta.topics.findIndex(({ id }) => id === topic)),
    topics: meta.topics.length,
    hardness,
  };
}
