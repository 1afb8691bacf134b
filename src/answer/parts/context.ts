/** What every part of an answer is made from, and how its blocks are written. */

import type { AnswerBlock, AnswerSection, AnswerSectionKind, Intent, OrderedConcept } from "../../domain/answer.ts";
import type { Heading } from "../../domain/answer-reasons.ts";
import type { Passage, SectionKind } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { ConceptId, PassageId } from "../../domain/ids.ts";
import type { Level } from "../../domain/settings.ts";
import { hasFormula } from "../../markdown/find-blocks.ts";
import type { LexicalIndex } from "../../retrieval/lexical-index.ts";
import type { Correction } from "../../retrieval/spelling.ts";
import type { CitationList } from "../citations.ts";
import { firstSentence } from "../first-sentence.ts";

export interface PartContext {
  readonly graph: CourseGraph;
  readonly lexical: LexicalIndex;
  readonly citations: CitationList;
  readonly question: string;
  readonly intent: Intent;
  readonly level: Level;
  /** What the question is about, in its order. */
  readonly primary: readonly ConceptId[];
  /** What the learner knows by their word or their answers. */
  readonly firm: ReadonlySet<ConceptId>;
  /** Everything selected, simple before advanced. */
  readonly order: readonly OrderedConcept[];
  readonly groups: readonly (readonly ConceptId[])[];
  readonly corrections: readonly Correction[];
  /** Passages already shown: a passage is not shown twice in one answer. */
  readonly shown: Set<PassageId>;
}

/** A block that shows passages as they are. */
export function passageBlock({ citations, shown }: PartContext, passage: Passage): AnswerBlock {
  shown.add(passage.id);
  return { markdown: passage.markdown, citations: [citations.numberOf(passage)] };
}

/** A block the program wrote from what the cited passages say. */
export function writtenBlock({ citations }: PartContext, markdown: string, sources: readonly Passage[]): AnswerBlock {
  return { markdown, citations: [...new Set(sources.map((passage) => citations.numberOf(passage)))] };
}

/** The passages of a concept's section that the answer hasn't shown yet. */
export function unshown(context: PartContext, concept: ConceptId, kind: SectionKind): Passage[] {
  return context.graph.sectionOf(concept, kind).filter(({ id }) => !context.shown.has(id));
}

/** The passage that holds a concept's definition: what a mention of the concept cites. */
export const definitionOf = ({ graph }: PartContext, concept: ConceptId): readonly Passage[] =>
  graph.sectionOf(concept, "definition").slice(0, 1);

/** A concept in one sentence, its formulas drawn: the plain definition has lost their marks. */
export function inOneSentence({ graph }: PartContext, concept: ConceptId): string {
  const written = firstSentence(graph.sectionOf(concept, "definition")[0]?.markdown ?? "");
  return hasFormula(written) ? written : (graph.concept(concept)?.definition ?? "");
}

export const conceptLink = ({ graph }: PartContext, concept: ConceptId): string =>
  `[${graph.title(concept)}](concept:${concept})`;

export function section(
  kind: AnswerSectionKind,
  heading: Heading,
  blocks: readonly AnswerBlock[],
  concept?: ConceptId,
): AnswerSection[] {
  if (blocks.length === 0) return [];
  return [{ id: concept ? `${kind}-${concept}` : kind, heading, kind, blocks, ...(concept ? { concept } : {}) }];
}

/** "a", "a and b", "a, b and c". */
export function joinNames(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
