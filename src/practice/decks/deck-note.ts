/** Items as notes of a deck: their texts as HTML, with a name each that stays. */

import type { text as textWords } from "../../language/words/en/text.ts";
import type { DeckItem, DeckOrder } from "../../protocol/deck-api.ts";
import { type CardSide, type DeckWords, type Piece, toCard } from "./card.ts";
import { figureSide } from "./figure-picture.ts";

export interface TakenNote {
  /** The same for the same item whenever it is taken: Anki updates by it. */
  readonly guid: string;
  readonly deck: string;
  readonly tags: readonly string[];
  readonly front: CardSide;
  readonly back: CardSide;
  /** Where the answer stands. */
  readonly source: CardSide;
  /** Back to the concept's page. */
  readonly page: Piece;
  readonly item: DeckItem;
}

/** A part of a deck's name, or of a tag, must not divide it further. */
const part = (title: string): string =>
  title
    .replace(/:{2,}/g, ":")
    .replace(/[\p{Cc}"]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
const tag = (kind: string, id: string): string => `${kind}::${part(id).replace(/\s/g, "-")}`;

export type SourceWording = (typeof textWords)["locator"];

const sourceOf = ({ sources }: DeckItem, locator: SourceWording): CardSide =>
  sources.map((source) => {
    const text = [source.title, locator(source.locator)].filter((each) => each !== "").join(", ");
    return source.url === undefined ? { type: "words", text } : { type: "link", text, url: source.url };
  });

export function toDeckNotes({ course, items, pages }: DeckOrder, own: DeckWords, locator: SourceWording): TakenNote[] {
  const pictured = new Set<string>();
  return items.map((deckItem): TakenNote => {
    const { item, topic, figure } = deckItem;
    const card = toCard(deckItem, own);
    // Once a concept: behind the first of its questions that shows none itself.
    const isPictured = figure !== undefined && item.prompt.type !== "labelled" && !pictured.has(item.concept);
    if (isPictured) pictured.add(item.concept);
    return {
      guid: `erica:${course.id}:${item.id}`,
      deck: [course.title, topic.title]
        .map(part)
        .filter((name) => name !== "")
        .join("::"),
      tags: [...(topic.id === "" ? [] : [tag("topic", topic.id)]), tag("concept", item.concept)],
      front: card.front,
      back: isPictured ? [...card.back, { type: "aside", side: figureSide(figure) }] : card.back,
      source: sourceOf(deckItem, locator),
      page: { type: "link", text: own.inErica(deckItem.title), url: `${pages}${encodeURIComponent(item.concept)}` },
      item: deckItem,
    };
  });
}
