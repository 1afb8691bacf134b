/** What was found between ideas, and what graphs say → the relations of a course, without circles among prerequisites. */
import type { Relation } from "../../domain/course.ts";
import type { ConceptId, PassageId } from "../../domain/ids.ts";
import type { Idea } from "../concepts/select.ts";
import type { CleanGraph } from "../graph/clean-graph.ts";
import { breakCircles } from "../relations/break-circles.ts";
import type { FoundKind } from "../relations/kinds.ts";
import type { FoundRelation } from "../relations/prerequisites.ts";
import type { CourseWording } from "./wording.ts";

export interface RelationSources {
  readonly ideas: readonly Idea[];
  readonly ids: readonly ConceptId[];
  readonly passageIds: readonly PassageId[];
  readonly found: readonly FoundRelation[];
  readonly kinds: readonly FoundKind[];
  readonly graph: CleanGraph;
  /** Places of ideas by the key of their node. */
  readonly ofNode: ReadonlyMap<string, number>;
  readonly words: CourseWording;
}

export interface MadeRelations {
  readonly relations: readonly Relation[];
  readonly circles: readonly Relation[];
}

/** What a graph says counts before what was found in texts. */
const graphFirst = 10;

function* everyRelation({
  ideas,
  ids,
  passageIds,
  found,
  kinds,
  graph,
  ofNode,
  words,
}: RelationSources): Generator<Relation> {
  const title = (place: number): string => ideas[place]?.title ?? "";
  const id = (place: number): ConceptId => ids[place] as ConceptId;
  const evidence = (place: number | undefined) => {
    const passage = place === undefined ? undefined : passageIds[place];
    return passage === undefined ? {} : { evidence: passage };
  };
  for (const edge of graph.edges) {
    const [source, target] = [ofNode.get(edge.source), ofNode.get(edge.target)];
    if (source === undefined || target === undefined || source === target) continue;
    const reason =
      edge.reason?.slice(0, 500) ??
      (edge.type === "prereq_of"
        ? words.explainedWith(title(target))
        : edge.type === "is_a"
          ? words.kindOf(title(source), title(target))
          : words.related(title(source), title(target)));
    yield { source: id(source), target: id(target), type: edge.type, weight: Math.max(0.01, edge.weight), reason };
  }
  for (const { source, target, weight, passage, sign } of found) {
    const reason = sign === "definition" ? words.definedWith(title(target)) : words.explainedWith(title(target));
    yield { source: id(source), target: id(target), type: "prereq_of", weight, reason, ...evidence(passage) };
  }
  for (const { source, target, passage } of kinds) {
    const reason = words.kindOf(title(source), title(target));
    yield { source: id(source), target: id(target), type: "is_a", weight: 0.7, reason, ...evidence(passage) };
  }
}

export function toRelations(sources: RelationSources): MadeRelations {
  const seen = new Set<string>();
  const relations: Relation[] = [];
  let fromGraph = 0;
  for (const relation of everyRelation(sources)) {
    const key = `${relation.type} ${relation.source} ${relation.target}`;
    if (seen.has(key)) continue;
    seen.add(key);
    relations.push(relation);
    if (relation.evidence === undefined) fromGraph = relations.length;
  }
  const prerequisites = relations.flatMap((relation, place) =>
    relation.type === "prereq_of"
      ? [
          {
            source: relation.source,
            target: relation.target,
            weight: relation.weight + (place < fromGraph ? graphFirst : 0),
            relation,
          },
        ]
      : [],
  );
  const { kept, left } = breakCircles(prerequisites);
  const staying = new Set(kept.map(({ relation }) => relation));
  return {
    relations: relations.filter((relation) => relation.type !== "prereq_of" || staying.has(relation)),
    circles: left.map(({ relation }) => relation),
  };
}
