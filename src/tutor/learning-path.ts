/** The way from what a learner knows to a concept: every step after what it needs, with the time it takes. */
import type { CourseGraph } from "../domain/course-graph.ts";
import type { AppError } from "../domain/errors.ts";
import type { ConceptId } from "../domain/ids.ts";
import { orderConcepts } from "../domain/order-concepts.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { conceptMinutes } from "../markdown/concept-minutes.ts";
import type { LearningPath, PathLink, PathStep } from "../protocol/tutor-api.ts";

/**
 * Everything the goal needs, and why: the reason of the link nearest to the goal, the most essential among those.
 * The walk ends at what is known; what only that rests on is not a step.
 */
function collectSteps(
  graph: CourseGraph,
  goal: ConceptId,
  known: ReadonlySet<ConceptId>,
): ReadonlyMap<ConceptId, string> {
  const reasons = new Map<ConceptId, string>([[goal, ""]]);
  // A map hands out what is added while it is walked: nearest to the goal first.
  for (const id of reasons.keys()) {
    if (id !== goal && known.has(id)) continue;
    for (const { source, reason } of graph.prerequisitesOf(id)) {
      if (reasons.has(source)) continue;
      reasons.set(source, id === goal ? reason : `${reason.replace(/\.$/, "")} (for ${graph.nameInText(id)}).`);
    }
  }
  return reasons;
}

/** Steps from the start: a concept's layer lies one after the last of what it needs; a group shares one. */
function layersOf(groups: readonly (readonly ConceptId[])[], links: readonly PathLink[]): Map<ConceptId, number> {
  const layers = new Map<ConceptId, number>();
  const sources = new Map<ConceptId, ConceptId[]>();
  for (const { source, target } of links) sources.set(target, [...(sources.get(target) ?? []), source]);
  for (const group of groups) {
    const before = group.flatMap((id) => sources.get(id) ?? []).filter((id) => !group.includes(id));
    const layer = Math.max(-1, ...before.map((id) => layers.get(id) ?? -1)) + 1;
    for (const id of group) layers.set(id, layer);
  }
  return layers;
}

/** A path of at most this many steps is not worth cutting. */
const shortPath = 20;
/** Steps of a long path that count as essential, the goal included. */
const essentialSteps = 15;
/** Each step away from the goal counts this much less. */
const distanceDecay = 0.8;

/** The steps with the strongest chain of prerequisites to the goal: weights multiplied along it. */
function essentialsOf(graph: CourseGraph, goal: ConceptId, steps: ReadonlySet<ConceptId>): ReadonlySet<ConceptId> {
  if (steps.size <= shortPath) return steps;
  const strength = new Map<ConceptId, number>([[goal, 1]]);
  // Widest path: a chain found later can be stronger, and then its sources are looked at again.
  const waiting = [goal];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const carried = (strength.get(id) ?? 0) * distanceDecay;
    for (const { source, weight } of graph.prerequisitesOf(id)) {
      if (!steps.has(source) || carried * weight <= (strength.get(source) ?? 0)) continue;
      strength.set(source, carried * weight);
      waiting.push(source);
    }
  }
  const ranked = [...strength].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return new Set(ranked.slice(0, essentialSteps).map(([id]) => id));
}

/** @param knownIds what the learner said they know; the goal itself is always a step */
export function learningPath(
  graph: CourseGraph,
  goal: ConceptId,
  knownIds: readonly ConceptId[],
): Result<LearningPath, AppError> {
  if (!graph.concept(goal)) return err({ type: "not-found", what: `concept ${goal}` });
  const known = new Set(knownIds);
  const reasons = collectSteps(graph, goal, known);
  const ids = [...reasons.keys()];
  const groups = orderConcepts(graph, ids);
  const links = ids.flatMap((target): PathLink[] =>
    graph
      .prerequisitesOf(target)
      .filter(({ source }) => reasons.has(source))
      .map(({ source }) => ({ source, target })),
  );
  const layers = layersOf(groups, links);
  const essentials = essentialsOf(graph, goal, new Set(ids));
  const toStep = (id: ConceptId): PathStep[] => {
    const concept = graph.concept(id);
    if (!concept) return [];
    return [
      {
        id,
        title: concept.title,
        difficulty: concept.difficulty,
        reason: reasons.get(id) ?? "",
        minutes: conceptMinutes(graph, id),
        known: known.has(id),
        layer: layers.get(id) ?? 0,
        essential: essentials.has(id),
      },
    ];
  };
  const steps = groups.map((group) => group.flatMap(toStep));
  const left = steps.flat().filter((step) => !step.known);
  return ok({
    goal: { id: goal, title: graph.title(goal) },
    steps,
    links,
    toLearn: left.length,
    minutes: left.reduce((sum, { minutes }) => sum + minutes, 0),
    skipped: [...graph.ancestorsOf(goal)].filter((id) => !reasons.has(id)).length,
  });
}
