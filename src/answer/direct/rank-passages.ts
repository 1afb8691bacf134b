/** The passages of a concept ranked against a question: by the question's rarer words, and by what kind of question it is. */
import type { Intent } from "../../domain/answer.ts";
import type { Passage, SectionKind } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { indexTerms, queryTerms } from "../../language/terms.ts";
import { prose } from "../../markdown/prose.ts";
import type { LexicalIndex } from "../../retrieval/lexical-index.ts";

export interface RankedPassage {
  readonly passage: Passage;
  /** Share of what was asked, beside the concept's own name, that the passage holds; in [0, 1]. */
  readonly coverage: number;
}

/** Where each kind of question is answered, best first. */
const preferred: Readonly<Record<Intent, readonly SectionKind[]>> = {
  define: ["why-it-matters", "intuition"],
  explain: ["intuition", "how-it-works", "why-it-matters"],
  why: ["why-it-matters", "how-it-works", "intuition", "misconceptions", "math"],
  how: ["how-it-works", "training", "architecture", "intuition"],
  compare: ["misconceptions", "how-it-works", "applications"],
  apply: ["applications", "why-it-matters"],
  code: ["code", "how-it-works"],
  math: ["math", "worked-example"],
  prerequisites: ["how-it-works"],
  path: ["why-it-matters"],
  list: ["how-it-works", "applications"],
  example: ["worked-example", "applications", "intuition"],
  smalltalk: [],
};

const readable: ReadonlySet<SectionKind> = new Set([
  "why-it-matters",
  "intuition",
  "how-it-works",
  "architecture",
  "training",
  "math",
  "worked-example",
  "applications",
  "misconceptions",
]);

/** What a preferred section is worth beside a passage that covers everything asked. */
const preferenceWeight = 0.35;

/** Terms of the question that are not the concept's own name: every passage of the concept has those. */
function askedTerms(graph: CourseGraph, lexical: LexicalIndex, concept: ConceptId, question: string): string[] {
  const own = graph.concept(concept);
  const nameTerms = new Set([own?.title ?? "", ...(own?.aliases ?? [])].flatMap(indexTerms));
  return queryTerms(question).filter((term) => !nameTerms.has(term) && lexical.knows(term));
}

/** Best first. Cost O(words of the concept's page). */
export function rankForAnswer(
  graph: CourseGraph,
  lexical: LexicalIndex,
  concept: ConceptId,
  question: string,
  intent: Intent,
): RankedPassage[] {
  const asked = askedTerms(graph, lexical, concept, question);
  const rarity = new Map(asked.map((term) => [term, lexical.inverseDocumentFrequency(term)]));
  const total = [...rarity.values()].reduce((sum, value) => sum + value, 0);
  const order = preferred[intent];
  const preference = (kind: SectionKind): number => {
    const place = order.indexOf(kind);
    return place < 0 ? 0 : preferenceWeight * (1 - place / Math.max(1, order.length));
  };
  return (graph.concept(concept)?.sections ?? [])
    .filter(({ kind }) => readable.has(kind))
    .flatMap(({ kind, passages }, section) =>
      passages.flatMap((id, place) => {
        const passage = graph.passage(id);
        if (!passage) return [];
        const held = new Set(indexTerms(prose(passage.markdown)));
        const found = asked.filter((term) => held.has(term)).reduce((sum, term) => sum + (rarity.get(term) ?? 0), 0);
        const coverage = total === 0 ? 0 : found / total;
        return [{ passage, coverage, rank: coverage + preference(kind), section, place }];
      }),
    )
    .sort((a, b) => b.rank - a.rank || a.section - b.section || a.place - b.place)
    .map(({ passage, coverage }) => ({ passage, coverage }));
}
