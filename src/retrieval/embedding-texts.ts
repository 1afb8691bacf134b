/**
 * What is embedded of a concept: its title, its definition, each way students ask for it, and the
 * two sections that explain it. One pooled vector hurts; several recover it. Aliases and the other
 * sections were measured to add nothing beside the words side (`npm run eval`).
 */
import type { Course, SectionKind } from "../domain/course.ts";
import type { ConceptId, PassageId } from "../domain/ids.ts";
import { prose } from "../markdown/prose.ts";

export type EmbeddedPart = "title" | "definition" | "asked" | "section" | "note" | "answer" | "outside";

/** What a row of a course's vectors stands for. */
export interface EmbeddedRow {
  /** What it speaks for; absent for what an answer note says, and for a question that the course doesn't answer. */
  readonly concept?: ConceptId;
  readonly part: EmbeddedPart;
  /** Place of its answer note in the course's list, for the parts "note" and "answer". */
  readonly note?: number;
}

export interface EmbeddingText extends EmbeddedRow {
  readonly text: string;
}

/** Markdown of a section is made into prose only for what is embedded. */
type Source = string | readonly PassageId[];

/** What keeps the bundled course near 30,000 rows (DESIGN, budgets): further wordings gain little and cost every first visit. */
const phrasingsPerConcept = 10;
const wordingsPerNote = 2;

export type EmbeddedCourse = Pick<Course, "concepts" | "passages" | "notes" | "outside">;

const embeddedSections: ReadonlySet<SectionKind> = new Set(["intuition", "how-it-works"]);

/**
 * The rows of a course in a fixed order, each with what it is made from.
 * Change it only together with `VECTOR_LAYOUT`.
 */
function sourcesOf({ concepts, notes, outside = [] }: Omit<EmbeddedCourse, "passages">): [EmbeddedRow, Source][] {
  const ofConcepts = concepts.flatMap(({ id, title, definition, asked, sections }) => {
    const entry = (part: EmbeddedPart, source: Source): [EmbeddedRow, Source] => [{ concept: id, part }, source];
    return [
      entry("title", title),
      entry("definition", definition),
      ...asked.slice(0, phrasingsPerConcept).map((text) => entry("asked", text)),
      ...sections.filter(({ kind }) => embeddedSections.has(kind)).map((section) => entry("section", section.passages)),
    ];
  });
  const ofNotes = notes.flatMap(({ concept, question, asked, passage }, note): [EmbeddedRow, Source][] => [
    ...[question, ...asked]
      .slice(0, wordingsPerNote)
      .map((text): [EmbeddedRow, Source] => [{ concept, part: "note", note }, text]),
    [{ part: "answer", note }, [passage]],
  ]);
  return [...ofConcepts, ...ofNotes, ...outside.map((text): [EmbeddedRow, Source] => [{ part: "outside" }, text])];
}

/** What row `i` of a course's vectors stands for, at entry `i`. */
export const embeddedRows = (course: Omit<EmbeddedCourse, "passages">): EmbeddedRow[] =>
  sourcesOf(course).map(([row]) => row);

/** The same with the texts that the rows are made from; takes several times as long. */
export function embeddingTexts(course: EmbeddedCourse): EmbeddingText[] {
  const markdown = new Map(course.passages.map((passage) => [passage.id, passage.markdown]));
  const toText = (source: Source): string =>
    typeof source === "string" ? source : prose(source.map((id) => markdown.get(id)).join("\n\n"));
  return sourcesOf(course).map(([row, source]) => ({ ...row, text: toText(source) }));
}

/** Version of the row order above: stored vectors of another layout are rebuilt. */
export const VECTOR_LAYOUT = 8;
