/** The passages of a whole course that answer a question best, whichever concept claims them. */
import type { Passage } from "../domain/course.ts";
import type { CourseGraph } from "../domain/course-graph.ts";
import type { ConceptId } from "../domain/ids.ts";
import { asksOnly } from "../language/asks-only.ts";
import type { Candidate } from "./fuse.ts";
import type { PassageHit, PassageIndex } from "./passage-index.ts";

export interface FoundPassage {
  readonly passage: Passage;
  /** Beside the best by words, which has 1, and what its concept adds. */
  readonly score: number;
  /** As of `PassageHit`. */
  readonly coverage: number;
  readonly surprise: number;
}

/** So many are looked at again. */
const looked = 30;
const kept = 8;
/** What the concept that was found by names, words and meaning adds to its passages; measured by `bench extract`. */
const conceptWeight = 0.15;

/** A question that stands in the text is answered by what follows it, if that isn't another one. */
function answering({ passages }: CourseGraph["course"], place: number): Passage | undefined {
  const passage = passages[place];
  if (!passage || !asksOnly(passage.markdown)) return passage;
  const next = passages[place + 1];
  const follows = next?.document === passage.document && sameSection(next, passage) && !asksOnly(next.markdown);
  return follows ? next : undefined;
}

const sameSection = (a: Passage, b: Passage): boolean => JSON.stringify(a.locator) === JSON.stringify(b.locator);

/** Best first. */
export function findPassages(
  index: PassageIndex,
  graph: CourseGraph,
  question: string,
  candidates: readonly Candidate[],
): FoundPassage[] {
  const hits = index.search(question, looked);
  const bestScore = hits[0]?.score ?? 1;
  const bestConcept = Math.max(...candidates.map(({ score }) => score), Number.EPSILON);
  const concepts = new Map<ConceptId, number>(candidates.map(({ concept, score }) => [concept, score / bestConcept]));
  const found = new Map<Passage, FoundPassage>();
  const scored = (passage: Passage, { score, coverage, surprise }: PassageHit): FoundPassage => {
    const claims = graph.claimsOf(passage.id).map(({ concept }) => concepts.get(concept) ?? 0);
    return { passage, score: score / bestScore + conceptWeight * Math.max(0, ...claims), coverage, surprise };
  };
  for (const hit of hits) {
    const passage = answering(graph.course, hit.place);
    if (passage && !found.has(passage)) found.set(passage, scored(passage, hit));
  }
  return [...found.values()].sort((a, b) => b.score - a.score).slice(0, kept);
}
