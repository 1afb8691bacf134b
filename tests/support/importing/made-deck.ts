/** Anki decks as small as they can be, made by SQLite itself. */
import { zipSync } from "fflate";
import type { SqlValue } from "../../../src/ports/sqlite.ts";
import { sqlite } from "./files.ts";

type Bytes = Uint8Array<ArrayBuffer>;

export interface MadeNote {
  readonly fields: readonly SqlValue[];
  readonly type?: string;
  readonly deck?: string;
}

export interface MadeCollection {
  readonly notes: readonly MadeNote[];
  readonly types?: Readonly<Record<string, unknown>>;
  readonly decks?: Readonly<Record<string, string>>;
  /** Bytes of the file's pages; SQLite's own choice when absent. */
  readonly pageSize?: number;
  /** In place of how the table is made. */
  readonly tables?: Readonly<Partial<Record<"col" | "notes" | "cards", string>>>;
}

export const basic = {
  name: "Basic",
  type: 0,
  flds: [
    { name: "Front", ord: 0 },
    { name: "Back", ord: 1 },
  ],
  tmpls: [{ ord: 0, qfmt: "{{Front}}", afmt: "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}" }],
};

const tables = {
  col: "CREATE TABLE col (id INTEGER PRIMARY KEY, ver INTEGER, models TEXT, decks TEXT)",
  notes: "CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT, mid INTEGER, tags TEXT, flds TEXT)",
  cards: "CREATE TABLE cards (id INTEGER PRIMARY KEY, nid INTEGER, did INTEGER, ord INTEGER)",
};

export async function madeCollection(made: MadeCollection): Promise<Bytes> {
  const { notes, types = { "1": basic }, decks = { "7": "Baking::Bread" } } = made;
  const database = await sqlite.open();
  if (made.pageSize) database.run(`PRAGMA page_size = ${made.pageSize}`);
  const sql = { ...tables, ...made.tables };
  for (const statement of Object.values(sql)) database.run(statement);
  if (sql.col === tables.col) {
    const named = Object.fromEntries(Object.entries(decks).map(([id, name]) => [id, { id, name }]));
    database.runEach("INSERT INTO col VALUES (1, 11, ?, ?)", [[JSON.stringify(types), JSON.stringify(named)]]);
  }
  if (sql.notes === tables.notes)
    for (const [place, { fields, type = "1", deck = "7" }] of notes.entries()) {
      const joined = fields.length === 1 ? fields[0]! : fields.join("\u001f");
      database.runEach("INSERT INTO notes VALUES (?, ?, ?, '', ?)", [[place + 1, `g${place}`, type, joined]]);
      if (sql.cards === tables.cards)
        database.runEach("INSERT INTO cards VALUES (?, ?, ?, 0)", [[place + 1, place + 1, deck]]);
    }
  const bytes = database.bytes();
  database.close();
  return bytes;
}

export const deckArchive = (files: Readonly<Record<string, Bytes>>): Bytes =>
  zipSync({ media: new TextEncoder().encode("{}"), ...files }) as Bytes;

export const madeDeck = async (made: MadeCollection): Promise<Bytes> =>
  deckArchive({ "collection.anki2": await madeCollection(made) });

/** Stored as it is, so that a changed byte of the archive is one of the collection. */
export const unpackedDeck = async (made: MadeCollection): Promise<Bytes> =>
  zipSync({ "collection.anki2": await madeCollection(made) }, { level: 0 }) as Bytes;

/** Notes of two fields. */
export const madeCards = (...cards: readonly (readonly [front: string, back: string])[]): Promise<Bytes> =>
  madeDeck({ notes: cards.map((fields) => ({ fields })) });
