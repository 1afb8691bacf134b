/** Evidence: a sentence of the learner's files, with its place. */

import type { ConceptName } from "../../domain/correction.ts";
import type { Relation } from "../../domain/course.ts";
import type { ConceptId, PassageId } from "../../domain/ids.ts";
import { phraseOf } from "../../importing/concepts/tokens.ts";
import type { Quote, RelationFound } from "../../protocol/doctor-api.ts";
import type { CourseText } from "./course-text.ts";

const longestQuote = 320;
const longestPassage = 1_500;

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most).trimEnd()}…` : text);

export interface Quoting {
  title(id: ConceptId): string;
  concept(id: ConceptId): ConceptName;
  sentence(passage: PassageId, text: string): Quote | undefined;
  /** The first sentence that has all of the names, else most of them. */
  naming(passage: PassageId, names: readonly string[]): Quote | undefined;
  relation(relation: Relation): RelationFound;
}

/** @param sentencesAt of the passage at that place: of a few, they needn't be read before they are quoted */
export function createQuoting(
  { course, places }: Pick<CourseText, "course" | "places">,
  sentencesAt: (place: number) => readonly string[],
): Quoting {
  const titles = new Map(course.concepts.map(({ id, title }) => [id, title]));
  const names = new Map(course.concepts.map(({ id, title, aliases }) => [id, [title, ...aliases]]));
  const documents = new Map(course.documents.map(({ id, title }) => [id, title]));
  const sentence: Quoting["sentence"] = (passage, text) => {
    const found = course.passages[places.get(passage) ?? -1];
    if (!found) return undefined;
    return {
      passage,
      text: cut(text, longestQuote),
      document: documents.get(found.document) ?? "",
      locator: found.locator,
      markdown: cut(found.markdown, longestPassage),
    };
  };
  const nameInGroups = (passage: PassageId, groups: readonly (readonly string[])[]): Quote | undefined => {
    const sentences = sentencesAt(places.get(passage) ?? -1);
    const wanted = groups.map((group) => group.map((name) => ` ${phraseOf(name)} `));
    const score = (text: string): number => {
      const phrase = ` ${phraseOf(text)} `;
      return wanted.filter((group) => group.some((name) => phrase.includes(name))).length;
    };
    const best = sentences.reduce<readonly [number, string] | undefined>((known, text) => {
      const has = score(text);
      return !known || has > known[0] ? [has, text] : known;
    }, undefined);
    // A passage of code, or of nothing but a formula, is quoted as it stands.
    return sentence(passage, best?.[1] ?? course.passages[places.get(passage) ?? -1]?.markdown ?? "");
  };
  const concept = (id: ConceptId): ConceptName => ({ id, title: titles.get(id) ?? id });
  return {
    title: (id) => titles.get(id) ?? id,
    concept,
    sentence,
    naming: (passage, wanted) => nameInGroups(passage, [wanted]),
    relation: ({ source, target, type, weight, reason, evidence }) => {
      const quote = evidence && nameInGroups(evidence, [names.get(source) ?? [], names.get(target) ?? []]);
      return { source: concept(source), target: concept(target), type, weight, reason, ...(quote ? { quote } : {}) };
    },
  };
}
