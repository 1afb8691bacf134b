/** The passage of a concept that speaks most directly to the question. */
import type { Passage, SectionKind } from "../domain/course.ts";
import type { CourseGraph } from "../domain/course-graph.ts";
import type { ConceptId } from "../domain/ids.ts";
import { indexTerms, queryTerms } from "../language/terms.ts";
import { prose } from "../language/text.ts";
import type { LexicalIndex } from "../retrieval/lexical-index.ts";

/** Sections that explain; code, summaries and definitions have their own place in an answer. */
const explaining: ReadonlySet<SectionKind> = new Set([
  "why-it-matters",
  "intuition",
  "how-it-works",
  "architecture",
  "training",
  "math",
  "applications",
  "misconceptions",
]);

/** Below this share of the question's rare terms a passage is not an answer to it. */
const enough = 0.5;

/**
 * @param question the terms of the concept's own name don't count: every passage has them
 * @returns undefined when no passage covers at least half of what was asked
 */
export function bestPassage(
  graph: CourseGraph,
  lexical: LexicalIndex,
  concept: ConceptId,
  question: string,
): Passage | undefined {
  const own = graph.concept(concept);
  if (!own) return undefined;
  const nameTerms = new Set([own.title, ...own.aliases].flatMap(indexTerms));
  const asked = [...new Set(queryTerms(question))].filter((term) => !nameTerms.has(term) && lexical.knows(term));
  const total = asked.reduce((sum, term) => sum + lexical.inverseDocumentFrequency(term), 0);
  if (total === 0) return undefined;
  let best: { passage: Passage; score: number } | undefined;
  for (const section of own.sections) {
    if (!explaining.has(section.kind)) continue;
    for (const id of section.passages) {
      const passage = graph.passage(id);
      if (!passage) continue;
      const terms = new Set(indexTerms(prose(passage.markdown)));
      const score =
        asked.filter((term) => terms.has(term)).reduce((sum, term) => sum + lexical.inverseDocumentFrequency(term), 0) /
        total;
      if (score >= enough && (!best || score > best.score)) best = { passage, score };
    }
  }
  return best?.passage;
}
