/** Thread that makes a file of items to take away. It ends with the file. */
import "../src/adapters/browser/trusted-types.ts";
import { expose } from "comlink";
import { loadSqlJs } from "../src/adapters/sqlite/load-sql-js.ts";
import { createSqlite } from "../src/adapters/sqlite/open-sqlite.ts";
import { ok } from "../src/domain/result.ts";
import { takeAway } from "../src/language/words/en/take-away.ts";
import { text } from "../src/language/words/en/text.ts";
import { makeDeck } from "../src/practice/decks/make-deck.ts";
import type { DeckApi } from "../src/protocol/deck-api.ts";

const sqlite = createSqlite(loadSqlJs);

const api: DeckApi = {
  ready: async () => ok(undefined),
  makeDeck: async (order) =>
    ok(new Blob([await makeDeck(order, { sqlite, words: takeAway.deck, locator: text.locator })])),
};

expose(api);
