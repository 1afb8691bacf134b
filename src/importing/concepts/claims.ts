/** Which passages belong to which idea: those under its heading, and those that are about it. */
import type { SectionKind } from "../../domain/course.ts";
import type { DraftDocument } from "../passages/to-passages.ts";
import type { MentionIndex } from "./mentions.ts";
import type { PassageText } from "./passage-text.ts";
import { sectionKind } from "./section-kind.ts";
import { cleanTerm } from "./term-shape.ts";

export interface PassageClaim {
  readonly passage: number;
  readonly kind: SectionKind;
  /** It stands under the idea's heading. */
  readonly own: boolean;
  /** The heading is the idea's name and no more, or the passage names it: "Structures of the Fed" is not on structures. */
  readonly about: boolean;
  readonly score: number;
}

/** Passages of its own that an idea keeps, and passages of others that it may claim. */
const mostOwned = 600;
const mostMentioned = 40;
/** Ideas beside its own that a passage can be about. */
const perPassage = 3;

/** The idea whose heading a passage stands under, the nearest heading first; the document's own at last. */
export function findOwners(
  documents: readonly DraftDocument[],
  mentions: MentionIndex,
  ofDocument: readonly (number | undefined)[],
): (number | undefined)[] {
  return documents.flatMap(({ passages }, place) =>
    passages.map(({ headings }) => {
      for (const heading of [...headings].reverse()) {
        const named = mentions.find(heading.replace(/\s*\([^()]*\)/g, ""));
        if (named.length > 0) return named[0];
      }
      return ofDocument[place];
    }),
  );
}

/** @returns by place of the idea */
export function findClaims(
  count: number,
  texts: readonly PassageText[],
  mentions: MentionIndex,
  owners: readonly (number | undefined)[],
): PassageClaim[][] {
  const owned: PassageClaim[][] = Array.from({ length: count }, () => []);
  const mentioned: PassageClaim[][] = Array.from({ length: count }, () => []);
  const opened = new Set<string>();
  const rarity = mentions.frequency.map((frequency) => Math.log(1 + texts.length / (1 + frequency)));
  const isAbout = (place: number, idea: number): boolean =>
    mentions.ofPassage[place]?.has(idea) ||
    (texts[place]?.passage.headings ?? []).some((heading) => mentions.named(cleanTerm(heading)) === idea);
  for (const [place, { passage, emphasised }] of texts.entries()) {
    const owner = owners[place];
    const opening = `${owner} ${passage.document}`;
    const opens = passage.type === "text" && !opened.has(opening);
    if (opens) opened.add(opening);
    if (owner !== undefined)
      owned[owner]?.push({
        passage: place,
        kind: sectionKind(passage, opens),
        own: true,
        about: isAbout(place, owner),
        score: 0,
      });
    const strong = new Set(emphasised.flatMap((phrase) => mentions.find(phrase)));
    [...(mentions.ofPassage[place] ?? [])]
      .filter(
        ([idea, { count: times, sentences }]) =>
          idea !== owner && (times > 1 || sentences[0] === 0 || strong.has(idea)),
      )
      .map(([idea, { count: times }]) => ({ idea, score: (times + (strong.has(idea) ? 2 : 0)) * (rarity[idea] ?? 0) }))
      .sort((a, b) => b.score - a.score || a.idea - b.idea)
      .slice(0, perPassage)
      .forEach(({ idea, score }) => {
        mentioned[idea]?.push({ passage: place, kind: sectionKind(passage, false), own: false, about: true, score });
      });
  }
  return owned.map((claims, idea) => {
    const others = [...(mentioned[idea] ?? [])]
      .sort((a, b) => b.score - a.score || a.passage - b.passage)
      .slice(0, mostMentioned)
      .sort((a, b) => a.passage - b.passage);
    return [...claims.slice(0, mostOwned), ...others];
  });
}
