/** From the seeds to the concepts of one explanation: prerequisites by depth, then relatives, up to a cap. */
import type { ConceptRole } from "../domain/answer.ts";
import type { ConceptReason } from "../domain/answer-reasons.ts";
import type { CourseGraph } from "../domain/course-graph.ts";
import type { ConceptId } from "../domain/ids.ts";
import type { RetrievalSettings } from "../domain/settings.ts";
import type { Candidate } from "./fuse.ts";

export interface SelectedConcept {
  readonly id: ConceptId;
  readonly role: ConceptRole;
  readonly depth: number;
  readonly reason: ConceptReason;
}

interface Found {
  readonly id: ConceptId;
  readonly depth: number;
  readonly strength: number;
  readonly reason: ConceptReason;
}

/** A step back halves too fast: at 0.7 a key prerequisite's own prerequisite beats a minor direct one. */
const depthDecay = 0.7;
/** "Set" and "function" are behind everything: as a prerequisite's prerequisite they say little. */
const genericFactor = 0.6;
/** Share of a prerequisite's strength that closeness to the question can take away. */
const closenessShare = 0.6;
/** Share of the cap, after the seeds asked about, that goes to prerequisites first. */
const prerequisiteShare = 0.9;

/** Prerequisites of `roots`, strongest first: weight × distance × closeness to the question. */
function findPrerequisites(
  graph: CourseGraph,
  roots: readonly ConceptId[],
  maxDepth: number,
  closeness: ReadonlyMap<ConceptId, number>,
  known: ReadonlySet<ConceptId>,
): Found[] {
  const best = new Map<ConceptId, Found>();
  let frontier = roots.map((id) => ({ id, weight: 1 }));
  for (let depth = 1; depth <= maxDepth; depth++) {
    const next: { id: ConceptId; weight: number }[] = [];
    for (const { id, weight } of frontier) {
      for (const relation of graph.prerequisitesOf(id)) {
        if (roots.includes(relation.source)) continue;
        const carried = weight * relation.weight;
        const near = 1 - closenessShare + closenessShare * (closeness.get(relation.source) ?? 0);
        const generic = depth > 1 && graph.concept(relation.source)?.everyday ? genericFactor : 1;
        const strength = carried * depthDecay ** (depth - 1) * near * generic;
        const reason: ConceptReason =
          depth === 1
            ? relation.reason
            : { type: "needed-for", reason: relation.reason, concept: graph.nameInText(id) };
        const other = best.get(relation.source);
        if (!other || strength > other.strength)
          best.set(relation.source, { id: relation.source, depth: other?.depth ?? depth, strength, reason });
        // What the learner knows needs no further unfolding.
        if (!other && !known.has(relation.source)) next.push({ id: relation.source, weight: carried });
      }
    }
    frontier = next;
  }
  return [...best.values()].sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
}

/** One hop along other relations, nearest to the question first. */
function findRelated(
  graph: CourseGraph,
  roots: readonly ConceptId[],
  closeness: ReadonlyMap<ConceptId, number>,
): Found[] {
  const found = new Map<ConceptId, Found>();
  for (const root of roots) {
    for (const relation of graph.relatedTo(root)) {
      const id = relation.source === root ? relation.target : relation.source;
      if (!found.has(id) && !roots.includes(id))
        found.set(id, {
          id,
          depth: 1,
          strength: relation.weight * (0.5 + (closeness.get(id) ?? 0)),
          reason: relation.reason,
        });
    }
  }
  return [...found.values()].sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
}

/**
 * @param primary the concepts the question is about: always selected, in order
 * @param seeds every seed, best first
 * @param candidates everything retrieval found: how close each concept is to the question
 * @returns at most `maxConcepts`, in no particular order (see `orderConcepts`)
 */
export function expand(
  graph: CourseGraph,
  primary: readonly ConceptId[],
  seeds: readonly Candidate[],
  candidates: readonly Candidate[],
  settings: RetrievalSettings,
  known: ReadonlySet<ConceptId>,
): SelectedConcept[] {
  const closeness = new Map(candidates.map(({ concept, score }) => [concept, score]));
  const selected = new Map<ConceptId, SelectedConcept>();
  const seedIds = new Set(seeds.map(({ concept }) => concept));
  const add = (id: ConceptId, role: ConceptRole, depth: number, reason: ConceptReason, limit: number): void => {
    if (selected.size < limit && !selected.has(id))
      selected.set(id, { id, role: known.has(id) ? "known" : role, depth, reason });
  };
  const cap = settings.maxConcepts;
  for (const id of primary) add(id, "seed", 0, { type: "asked-about" }, cap);
  const prerequisites = findPrerequisites(graph, primary, settings.prerequisiteDepth, closeness, known);
  const share = selected.size + Math.ceil((cap - selected.size) * prerequisiteShare);
  const addPrerequisite = ({ id, depth, reason }: Found, limit: number): void =>
    seedIds.has(id) && depth === 0 ? add(id, "seed", 0, reason, limit) : add(id, "prerequisite", depth, reason, limit);
  for (const found of prerequisites) addPrerequisite(found, share);
  // Relatives only beside depth: with prerequisites switched off the answer stays on its subject.
  for (const { concept } of seeds) add(concept, "seed", 0, { type: "close-to-question" }, cap);
  for (const found of prerequisites) addPrerequisite(found, cap);
  for (const { id, depth, reason } of findRelated(graph, primary, closeness)) add(id, "related", depth, reason, cap);
  return [...selected.values()];
}
