/**
 * An Anki collection of schema 11. The file may come from anyone: it is asked only for rows of plain tables, in the
 * order in which they lie, so that no view, virtual table, computed column or index of it is ever worked out.
 */
import type { Sqlite, SqliteDatabase, SqlValue } from "../../ports/sqlite.ts";
import { importLimits } from "../limits.ts";
import { type Deck, type DeckNote, deckPath } from "./deck.ts";
import { parseNoteTypes, textOfNote } from "./note-types.ts";

/** What the file says of itself is text within reason, or nothing. */
const textOf = (value: SqlValue | undefined): string => (typeof value === "string" ? value : String(value ?? ""));

/** Rows that say nothing are rows too: a damaged file can hold them without end. */
const mostRows = 4 * importLimits.deckNotes;

function* rowsOf(database: SqliteDatabase, sql: string): Generator<readonly SqlValue[]> {
  let count = 0;
  for (const row of database.rows(sql)) {
    if (++count > mostRows) return;
    yield row;
  }
}

function isPlainTable(database: SqliteDatabase, table: string, columns: readonly string[]): boolean {
  const [entry, another] = [
    ...rowsOf(database, `SELECT type, substr(sql, 1, 4096) FROM sqlite_master WHERE lower(name) = '${table}'`),
  ];
  const [type, sql] = entry ?? [];
  if (another || type !== "table" || !/^\s*CREATE\s+TABLE\b/i.test(textOf(sql))) return false;
  // Hidden columns are those of virtual tables and those that are computed.
  const plain = new Set<string>();
  for (const [, name, , , , , hidden] of rowsOf(database, `PRAGMA table_xinfo(${table})`))
    if (hidden === 0) plain.add(textOf(name).toLowerCase());
  return columns.every((column) => plain.has(column));
}

/** Name by id. */
function deckNames(json: string): Map<string, string> {
  const value = JSON.parse(json) as Readonly<Record<string, unknown>> | null;
  return new Map(
    Object.entries(value ?? {}).flatMap(([id, deck]) => {
      const name = (deck as { readonly name?: unknown } | null)?.name;
      // What lies in none of the learner's own decks lies in this one.
      return typeof name === "string" && name !== "Default" ? [[id, name] as const] : [];
    }),
  );
}

/** The deck of a note's first card, by the note's id. */
function decksOfNotes(database: SqliteDatabase): Map<SqlValue, string> {
  const found = new Map<SqlValue, string>();
  if (!isPlainTable(database, "cards", ["nid", "did"])) return found;
  for (const [note = null, deck] of rowsOf(database, "SELECT nid, did FROM cards NOT INDEXED"))
    if (!found.has(note) && found.size < importLimits.deckNotes) found.set(note, textOf(deck));
  return found;
}

function readNotes(
  database: SqliteDatabase,
  types: ReturnType<typeof parseNoteTypes>,
  names: Map<string, string>,
): Deck {
  const deckOf = decksOfNotes(database);
  const { deckNotes, deckField, deckCharacters } = importLimits;
  let left: number = deckCharacters;
  const longest = deckField * 8;
  const notes: DeckNote[] = [];
  let cutOff = false;
  for (const [id = null, type, fields, length] of rowsOf(
    database,
    `SELECT id, mid, substr(flds, 1, ${longest}), length(flds) FROM notes NOT INDEXED`,
  )) {
    const text = textOf(fields);
    left -= text.length;
    if (notes.length >= deckNotes || left < 0) {
      cutOff = true;
      break;
    }
    if (Number(length) > longest) cutOff = true;
    const parts = text
      .split("\u001f")
      .slice(0, 100)
      .map((field) => field.slice(0, deckField));
    notes.push({
      deck: deckPath(names.get(deckOf.get(id) ?? "") ?? ""),
      text: textOfNote(types.get(textOf(type)), parts),
    });
  }
  return { notes, cutOff };
}

/** A file that is still written to says so in two bytes, and can't be opened alone. */
function settled(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (bytes[18] !== 2) return bytes;
  const copy = bytes.slice();
  copy.set([1, 1], 18);
  return copy;
}

/** @throws when the file is damaged @returns undefined when it is no collection of this schema */
export async function readCollection(sqlite: Sqlite, bytes: Uint8Array<ArrayBuffer>): Promise<Deck | undefined> {
  const database = await sqlite.open(settled(bytes));
  try {
    database.run("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON;");
    if (!isPlainTable(database, "col", ["ver", "models", "decks"])) return undefined;
    if (!isPlainTable(database, "notes", ["id", "mid", "flds"])) return undefined;
    const [row] = rowsOf(database, "SELECT models, decks FROM col NOT INDEXED");
    const [models, decks] = row ?? [];
    return readNotes(database, parseNoteTypes(textOf(models)), deckNames(textOf(decks)));
  } finally {
    database.close();
  }
}
