/** How well the concepts of a map are known, one by one and counted for each area. */
import type { ConceptId } from "../../domain/ids.ts";
import type { ConceptKnowledge, KnowledgeStage } from "../../domain/knowledge.ts";
import type { CourseMap } from "../../protocol/course-map.ts";

/** `new`: never met. */
export type MapStage = KnowledgeStage | "new";

export type Tally = Readonly<Record<MapStage, number>> & {
  /** The learner said so. */
  readonly known: number;
};

export interface MapKnowledge {
  /** By place in the map's concepts. */
  readonly stages: readonly MapStage[];
  readonly known: readonly boolean[];
  /** By place in the map's areas. */
  readonly tallies: readonly Tally[];
}

export function knowledgeOnMap(
  { areas, concepts }: CourseMap,
  knowledge: readonly ConceptKnowledge[],
  saidKnown: ReadonlySet<ConceptId>,
): MapKnowledge {
  const stageOf = new Map(knowledge.map(({ concept, stage }) => [concept, stage]));
  const stages = concepts.map(({ id }): MapStage => stageOf.get(id) ?? "new");
  const known = concepts.map(({ id }) => saidKnown.has(id));
  const tallies = areas.map(({ from, count }): Tally => {
    const tally = { new: 0, seen: 0, practised: 0, solid: 0, fading: 0, known: 0 };
    for (let at = from; at < from + count; at++) {
      tally[stages[at] ?? "new"]++;
      tally.known += Number(known[at]);
    }
    return tally;
  });
  return { stages, known, tallies };
}
