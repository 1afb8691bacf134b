/** Items → the file a learner takes away. */
import type { Words } from "../../language/words/words.ts";
import type { Sqlite } from "../../ports/sqlite.ts";
import type { DeckOrder } from "../../protocol/deck-api.ts";
import { toAnkiPackage } from "./anki-package.ts";
import { toDeckNotes } from "./deck-note.ts";
import { toTable, toTextDeck } from "./table-file.ts";

/** Loaded for packages alone. */
interface Parts {
  readonly sqlite: Sqlite;
  readonly words: Words["takeAway"]["deck"];
  readonly locator: Words["text"]["locator"];
}

export async function makeDeck(order: DeckOrder, { sqlite, words, locator }: Parts): Promise<Uint8Array<ArrayBuffer>> {
  const notes = toDeckNotes(order, words, locator);
  const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  switch (order.format) {
    case "package":
      return toAnkiPackage(notes, order, words, sqlite);
    case "text":
      return encode(toTextDeck(notes));
    case "table":
      return encode(toTable(notes, words));
  }
}
