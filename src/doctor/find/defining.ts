/** Sentences that could say what a concept is, best first. */
import type { Passage } from "../../domain/course.ts";
import type { PassageId } from "../../domain/ids.ts";
import { type DefinitionOffer, offersOf } from "../../importing/concepts/definitions.ts";
import { findMentions } from "../../importing/concepts/mentions.ts";
import { ideaOf, readPassage } from "./course-text.ts";

export interface DefinitionCandidate {
  readonly text: string;
  readonly passage?: PassageId;
  /** Above `defines` of the importer: it says what the concept is. */
  readonly score: number;
}

/** Each sentence once, with its best score. */
export function rankOffers(
  offers: Iterable<DefinitionOffer>,
  passageAt: (place: number) => PassageId | undefined,
): DefinitionCandidate[] {
  const best = new Map<string, DefinitionCandidate>();
  for (const { text, passage: place, score } of offers) {
    const known = best.get(text);
    const passage = passageAt(place);
    if (!known || score > known.score) best.set(text, { text, score, ...(passage ? { passage } : {}) });
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** @returns the first sentence of all where none is about it; empty without passages */
export function bestDefinition(name: string, passages: readonly Passage[]): DefinitionCandidate {
  const texts = passages.map(readPassage);
  const mentions = findMentions([ideaOf({ title: name, aliases: [], everyday: false })], texts);
  const offers = texts.flatMap((text, place) => [...offersOf(text, place, mentions, undefined)]);
  const [best] = rankOffers(offers, (place) => passages[place]?.id);
  return best ?? { text: texts.flatMap(({ sentences }) => sentences)[0] ?? name, score: 0 };
}
