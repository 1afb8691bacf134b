/** From what was understood to the concepts of one explanation: seeds, then what they rest on. */
import type { OrderedConcept } from "../domain/answer.ts";
import type { CourseGraph } from "../domain/course-graph.ts";
import type { ConceptId } from "../domain/ids.ts";
import type { RetrievalSettings } from "../domain/settings.ts";
import { chooseSeeds } from "../question/choose-subjects.ts";
import type { Understanding } from "../question/understand.ts";
import { expand } from "../retrieval/expand.ts";
import type { Candidate } from "../retrieval/fuse.ts";
import { mechanismOf } from "../retrieval/mechanism.ts";
import { membersOf } from "../retrieval/members.ts";

/** The parts' candidates in turn, each once: every part has its say among the first. */
function mergeCandidates(lists: readonly (readonly Candidate[])[]): Candidate[] {
  const merged = new Map<ConceptId, Candidate>();
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let place = 0; place < longest; place++)
    for (const list of lists) {
      const candidate = list[place];
      if (candidate && !merged.has(candidate.concept)) merged.set(candidate.concept, candidate);
    }
  return [...merged.values()];
}

export interface SelectedConcepts {
  readonly seeds: readonly Candidate[];
  readonly selected: readonly OrderedConcept[];
}

export function selectConcepts(
  graph: CourseGraph,
  { intent, subjects, parts, inTurn: chosen = false }: Understanding,
  settings: RetrievalSettings,
  knownIds: readonly ConceptId[],
): SelectedConcepts {
  const candidates = mergeCandidates(parts.map(({ retrieval }) => retrieval.candidates));
  const [subject] = subjects;
  const members = intent === "list" && subject ? membersOf(graph, subject) : [];
  const asksForReasons = intent === "how" || intent === "why";
  const mechanism = asksForReasons && subject ? mechanismOf(graph, subject, candidates) : [];
  const inTurn = chosen || parts.length > 1 || intent === "compare";
  const seeds = chooseSeeds({ subjects, members, mechanism }, candidates, settings.topK, inTurn);
  const known = new Set(knownIds.filter((id) => !subjects.includes(id)));
  const selected = expand(graph, subjects, seeds, candidates, settings, known).flatMap((found): OrderedConcept[] => {
    const concept = graph.concept(found.id);
    return concept ? [{ ...found, title: concept.title, difficulty: concept.difficulty }] : [];
  });
  return { seeds, selected };
}
