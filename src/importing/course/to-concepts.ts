/** Ideas with their passages → the concepts of a course. */
import {
  type Concept,
  type Difficulty,
  type Relation,
  type Section,
  sectionKinds,
  type Topic,
} from "../../domain/course.ts";
import { DirectedGraph, stronglyConnectedComponents } from "../../domain/graph.ts";
import { type ConceptId, conceptId, type PassageId } from "../../domain/ids.ts";
import { plainText } from "../../markdown/plain-text.ts";
import type { PassageClaim } from "../concepts/claims.ts";
import type { FoundDefinition } from "../concepts/definitions.ts";
import type { Idea } from "../concepts/select.ts";
import type { DraftDocument, SourcePassage } from "../passages/to-passages.ts";
import { createIds } from "../unique-ids.ts";

export interface ConceptDraft {
  readonly idea: Idea;
  readonly definition: FoundDefinition;
  readonly claims: readonly PassageClaim[];
  /** Headings of its passages that name no idea themselves. */
  readonly asked: readonly string[];
}

const mostTopics = 200;
const longestDefinition = 600;
const mostAsked = 12;

/** Sections in reading order; the passage that defines the idea leads and stands in its section too. */
function sectionsOf({ definition, claims }: ConceptDraft, passages: readonly SourcePassage[]): Section[] {
  const byKind = new Map<string, PassageId[]>();
  for (const { kind, passage } of claims) {
    const id = passages[passage]?.id;
    if (id !== undefined) byKind.set(kind, [...(byKind.get(kind) ?? []), id]);
  }
  const lead = passages[definition.passage]?.id;
  return [
    ...(lead === undefined ? [] : [{ kind: "definition", passages: [lead] } as const]),
    ...sectionKinds.filter((kind) => byKind.has(kind)).map((kind) => ({ kind, passages: byKind.get(kind) ?? [] })),
  ];
}

/** A course of one document is divided by its chapters, one of several by its documents. */
export function topicOf(documents: readonly DraftDocument[]): (passage: SourcePassage) => string {
  const titles = new Map<string, string>(documents.map(({ document }) => [document.id, document.title]));
  return ({ document, headings }) =>
    (documents.length > 1 ? undefined : headings.find((heading) => heading !== "")) ?? titles.get(document) ?? document;
}

export function createTopics(others: string): { idOf(title: string): string; readonly all: Topic[] } {
  const ids = createIds();
  const byTitle = new Map<string, Topic>();
  return {
    all: [],
    idOf(title) {
      const shown = byTitle.size < mostTopics - 1 || byTitle.has(title) ? title : others;
      const known = byTitle.get(shown);
      if (known) return known.id;
      const topic = { id: ids(shown), title: shown };
      byTitle.set(shown, topic);
      this.all.push(topic);
      return topic.id;
    },
  };
}

/** How many steps of prerequisites an idea rests on, in thirds of the longest. */
export function difficultyById(ids: readonly ConceptId[], relations: readonly Relation[]): Map<ConceptId, Difficulty> {
  const graph = new DirectedGraph<ConceptId>(
    ids,
    relations.filter(({ type }) => type === "prereq_of"),
  );
  const depth = new Map<ConceptId, number>();
  for (const [id] of stronglyConnectedComponents(graph))
    if (id !== undefined)
      depth.set(id, Math.max(-1, ...graph.sourcesOf(id).map((source) => depth.get(source) ?? 0)) + 1);
  const deepest = Math.max(1, ...depth.values());
  const level = (steps: number): Difficulty =>
    steps * 3 <= deepest ? "beginner" : steps * 3 <= deepest * 2 ? "intermediate" : "advanced";
  return new Map(ids.map((id) => [id, level(depth.get(id) ?? 0)]));
}

/** Lower case when the texts themselves write it so in a sentence; a name like "Bayes' theorem" never is. */
export function nameInText(title: string, isWritten: (name: string) => boolean): string {
  const lower = title.charAt(0).toLowerCase() + title.slice(1);
  return isWritten(lower) ? lower : title;
}

export interface ToConcepts {
  readonly drafts: readonly ConceptDraft[];
  readonly ids: readonly ConceptId[];
  readonly passages: readonly SourcePassage[];
  readonly difficulty: ReadonlyMap<ConceptId, Difficulty>;
  topic(passage: SourcePassage): string;
  isWritten(name: string): boolean;
}

export function toConcepts({ drafts, ids, passages, difficulty, topic, isWritten }: ToConcepts): Concept[] {
  return drafts.map((draft, place): Concept => {
    const { idea, definition, asked } = draft;
    const id = ids[place] ?? conceptId(idea.key);
    const lead = passages[definition.passage];
    return {
      id,
      title: idea.title,
      nameInText: nameInText(idea.title, isWritten),
      aliases: idea.aliases.slice(0, 30),
      asked: [...new Set(asked)].slice(0, mostAsked),
      translations: [],
      everyday: idea.everyday,
      definition: plainText(definition.text).slice(0, longestDefinition),
      difficulty: difficulty.get(id) ?? "beginner",
      topic: lead ? topic(lead) : "",
      sections: sectionsOf(draft, passages),
      furtherReading: [],
    };
  });
}
