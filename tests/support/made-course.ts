/** A small course as the importer would make it, written by hand: a document, passages, concepts and relations. */
import type { Concept, Course, Relation } from "../../src/domain/course.ts";
import { conceptId, courseId, documentId, passageId } from "../../src/domain/ids.ts";

export interface IdeaSketch {
  readonly title: string;
  readonly aliases?: readonly string[];
  /** What is said of it: each a passage of its own. */
  readonly says: readonly string[];
  readonly definition?: string;
}

export const madeId = (title: string) => conceptId(title.toLowerCase().replace(/[^a-z0-9]+/g, "-"));

/** @param needs `[what is needed, by what, how much]` */
export type NeedSketch = readonly [source: string, target: string, weight?: number];

export const relationOf = ([source, target, weight = 0.6]: NeedSketch): Relation => ({
  source: madeId(source),
  target: madeId(target),
  type: "prereq_of",
  weight,
  reason: `the text on ${target} builds on it.`,
  evidence: passageId(`${madeId(target)}-1`),
});

export function madeCourse(
  ideas: readonly IdeaSketch[],
  needs: readonly NeedSketch[] = [],
  opened: readonly NeedSketch[] = [],
): Course {
  const document = { id: documentId("notes"), title: "Notes", kind: "web" as const, authors: [] };
  const passages = ideas.flatMap(({ title, says }) =>
    says.map((markdown, i) => ({
      id: passageId(`${madeId(title)}-${i + 1}`),
      document: document.id,
      markdown,
      locator: { type: "heading" as const, path: [title] },
    })),
  );
  const concepts = ideas.map(({ title, aliases = [], says, definition }): Concept => {
    const ids = says.map((_, i) => passageId(`${madeId(title)}-${i + 1}`));
    return {
      id: madeId(title),
      title,
      nameInText: title.toLowerCase(),
      aliases,
      asked: [],
      translations: [],
      everyday: false,
      definition: definition ?? says[0] ?? title,
      difficulty: "beginner",
      topic: "notes",
      sections: [
        ...(ids[0] ? [{ kind: "definition" as const, passages: [ids[0]] }] : []),
        ...(ids.length > 0 ? [{ kind: "how-it-works" as const, passages: ids }] : []),
      ],
      furtherReading: [],
    };
  });
  return {
    meta: {
      id: courseId("own-notes"),
      title: "Notes",
      version: "1",
      licence: "not stated",
      authors: [],
      language: "en",
      description: "Made from one document on this device.",
      topics: [{ id: "notes", title: "Notes" }],
      contentHash: "",
    },
    documents: [document],
    assets: [],
    passages,
    concepts,
    relations: needs.map(relationOf),
    ...(opened.length > 0 ? { opened: opened.map(relationOf) } : {}),
    resources: [],
    examples: [],
    comparisons: [],
    notes: [],
    languages: [],
    quiz: [],
  };
}
