/** A flashcard deck as its file tells it, whichever kind of file it is. Sides are HTML. */

export interface CardSides {
  readonly front: string;
  readonly back: string;
}

export type NoteText =
  /** The first of them says it best; others ask the same the other way round. */
  | { readonly type: "cards"; readonly cards: readonly CardSides[] }
  /** `{{c1::…}}` marks what is asked for. */
  | { readonly type: "cloze"; readonly text: string; readonly extra: string };

export interface DeckNote {
  /** Names of the decks it lies in, outermost first. */
  readonly deck: readonly string[];
  readonly text: NoteText;
}

export interface Deck {
  readonly notes: readonly DeckNote[];
  /** There were more than are read. */
  readonly cutOff: boolean;
}

/** Decks in decks are written "Biology::Cells"; the file itself parts them by a control character. */
export const deckPath = (name: string): string[] =>
  name
    .replaceAll("\u001f", "::")
    .split("::")
    .map((part) => part.replace(/\s+/g, " ").trim().slice(0, 200))
    .filter((part) => part !== "")
    .slice(0, 6);
