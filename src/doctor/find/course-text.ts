/** A stored course as the importer looked at it: sentences of its passages, and the concepts they name. */
import type { Concept, Course, Passage } from "../../domain/course.ts";
import type { PassageId } from "../../domain/ids.ts";
import { findMentions, type MentionIndex } from "../../importing/concepts/mentions.ts";
import { type PassageText, passageText } from "../../importing/concepts/passage-text.ts";
import { nameKey } from "../../importing/concepts/tokens.ts";

export interface CourseText {
  readonly course: Course;
  /** By place of the passage. */
  readonly texts: readonly PassageText[];
  readonly places: ReadonlyMap<PassageId, number>;
  readonly mentions: MentionIndex;
  /** The place of the concept whose heading a passage stands under. */
  readonly owners: readonly (number | undefined)[];
}

const headingsOf = ({ locator }: Passage): readonly string[] => (locator.type === "heading" ? locator.path : []);

/** Code in it makes no sentences anyway. */
export const readPassage = (passage: Passage): PassageText =>
  passageText({ ...passage, type: "text", headings: headingsOf(passage), section: 0 });

export const ideaOf = ({ title, aliases, everyday }: Pick<Concept, "title" | "aliases" | "everyday">) => ({
  key: nameKey(title),
  title,
  aliases,
  everyday,
  given: false,
});

const passagesAStep = 200;

/** Passages never change by corrections: what was read of them is read once. */
export type TextsByPassage = WeakMap<Passage, PassageText>;

/** Takes as long as the importer does for the same, 3 s for 9,000 passages: other work may pass between two steps. */
export function* readTexts(course: Course, known: TextsByPassage): Generator<void, CourseText> {
  const texts: PassageText[] = [];
  for (const [place, passage] of course.passages.entries()) {
    const text = known.get(passage) ?? readPassage(passage);
    known.set(passage, text);
    texts.push(text);
    if (place % passagesAStep === 0) yield;
  }
  const mentions = findMentions(course.concepts.map(ideaOf), texts);
  yield;
  const owners = course.passages.map((passage) => {
    for (const heading of [...headingsOf(passage)].reverse()) {
      const [first] = mentions.find(heading.replace(/\s*\([^()]*\)/g, ""));
      if (first !== undefined) return first;
    }
    return undefined;
  });
  return {
    course,
    texts,
    places: new Map(course.passages.map(({ id }, place) => [id, place])),
    mentions,
    owners,
  };
}

/** The passages that a concept claims, each once, in its order. */
export const passagesOf = ({ sections }: Concept): readonly PassageId[] => [
  ...new Set(sections.flatMap(({ passages }) => passages)),
];
