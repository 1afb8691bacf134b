/**
 * What is embedded of a concept: its title, its definition, each way students ask for it, and the
 * two sections that explain it. One pooled vector hurts; several recover it. Aliases and the other
 * sections were measured to add nothing beside the words side (`npm run eval`).
 */
import type { Course, SectionKind } from "../domain/course.ts";
import type { ConceptId } from "../domain/ids.ts";
import { prose } from "../language/text.ts";

export type EmbeddedPart = "title" | "definition" | "asked" | "section" | "note" | "answer" | "outside";

export interface EmbeddingText {
  /** What it speaks for; absent for what an answer note says, and for a question that the course doesn't answer. */
  readonly concept?: ConceptId;
  readonly part: EmbeddedPart;
  readonly text: string;
  /** Place of its answer note in the course's list, for the parts "note" and "answer". */
  readonly note?: number;
}

/** What keeps the bundled course below 30,000 rows (DESIGN, budgets): further wordings gain little and cost every first visit. */
const phrasingsPerConcept = 14;
const wordingsPerNote = 2;

export type EmbeddedCourse = Pick<Course, "concepts" | "passages" | "notes" | "outside">;

const embeddedSections: ReadonlySet<SectionKind> = new Set(["intuition", "how-it-works"]);

/**
 * The texts of a course in a fixed order: row `i` of its vectors belongs to entry `i`.
 * Change it only together with `VECTOR_LAYOUT`.
 */
export function embeddingTexts({ concepts, passages, notes, outside = [] }: EmbeddedCourse): EmbeddingText[] {
  const byId = new Map(passages.map(({ id, markdown }) => [id, markdown]));
  const ofConcepts = concepts.flatMap(({ id, title, definition, asked, sections }) => {
    const entry = (part: EmbeddedPart, text: string): EmbeddingText => ({ concept: id, part, text });
    return [
      entry("title", title),
      entry("definition", definition),
      ...asked.slice(0, phrasingsPerConcept).map((text) => entry("asked", text)),
      ...sections
        .filter(({ kind }) => embeddedSections.has(kind))
        .map((section) => entry("section", prose(section.passages.map((passage) => byId.get(passage)).join("\n\n")))),
    ];
  });
  const ofNotes = notes.flatMap(({ concept, question, asked, passage }, note): EmbeddingText[] => [
    ...[question, ...asked]
      .slice(0, wordingsPerNote)
      .map((text): EmbeddingText => ({ concept, part: "note", text, note })),
    { part: "answer", text: prose(byId.get(passage) ?? ""), note },
  ]);
  return [...ofConcepts, ...ofNotes, ...outside.map((text): EmbeddingText => ({ part: "outside", text }))];
}

/** Version of the row order above: stored vectors of another layout are rebuilt. */
export const VECTOR_LAYOUT = 6;
