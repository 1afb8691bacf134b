/** What is embedded of a concept. One pooled vector hurts; the best of several recovers it. */
import type { Concept, Passage } from "../domain/course.ts";
import { groupBy } from "../domain/group-by.ts";
import type { ConceptId } from "../domain/ids.ts";
import { prose } from "../domain/text.ts";

export type EmbeddedPart = "title" | "alias" | "definition" | "asked" | "section";

export interface EmbeddingText {
  readonly concept: ConceptId;
  readonly part: EmbeddedPart;
  readonly text: string;
}

/** Sections whose prose says what the concept is about; code and summaries repeat it. */
const embeddedSections = new Set(["why-it-matters", "intuition", "how-it-works", "applications"]);

/**
 * The texts of a course in a fixed order: row `i` of its vectors belongs to entry `i`.
 * Change it only together with `VECTOR_LAYOUT`.
 */
export function embeddingTexts(concepts: readonly Concept[], passages: readonly Passage[]): EmbeddingText[] {
  const passagesByConcept = groupBy(passages, (passage) => passage.concept);
  return concepts.flatMap((concept) => {
    const own = passagesByConcept.get(concept.id) ?? [];
    const sections = groupBy(
      own.filter((passage) => embeddedSections.has(passage.section)),
      (passage) => passage.section,
    );
    const entry = (part: EmbeddedPart, text: string): EmbeddingText => ({ concept: concept.id, part, text });
    return [
      entry("title", concept.title),
      ...concept.aliases.map((alias) => entry("alias", alias)),
      entry("definition", `${concept.title}. ${concept.definition}`),
      ...concept.asked.map((asked) => entry("asked", asked)),
      ...[...sections.values()].map((section) =>
        entry("section", `${concept.title}. ${prose(section.map((passage) => passage.markdown).join("\n\n"))}`),
      ),
    ];
  });
}

/** Version of the row order above: stored vectors of another layout are rebuilt. */
export const VECTOR_LAYOUT = 1;
