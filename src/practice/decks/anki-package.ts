/**
 * An Anki package: a ZIP of a collection of schema 11, the one that every version of Anki and its relatives read.
 * The schema is published with Anki and in AnkiDroid's wiki ("Database Structure"); the statements are our own.
 */
import { sha1 } from "@noble/hashes/legacy.js";
import { zipSync } from "fflate";
import type { Sqlite, SqliteDatabase } from "../../ports/sqlite.ts";
import type { DeckOrder } from "../../protocol/deck-api.ts";
import type { CardSide, DeckWords } from "./card.ts";
import { collectionOptions, deckEntries, deckOptions, noteTypeEntry } from "./collection-settings.ts";
import type { TakenNote } from "./deck-note.ts";
import type { CardPicture } from "./figure-picture.ts";
import { sideHtml } from "./side-html.ts";

const columns: Readonly<Record<string, string>> = {
  col: "id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null",
  notes:
    "id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null",
  cards:
    "id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null",
  revlog:
    "id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null",
  graves: "usn integer not null, oid integer not null, type integer not null",
};

const indexes: Readonly<Record<string, string>> = {
  ix_notes_usn: "notes (usn)",
  ix_notes_csum: "notes (csum)",
  ix_cards_usn: "cards (usn)",
  ix_cards_nid: "cards (nid)",
  ix_cards_sched: "cards (did, queue, due)",
  ix_revlog_usn: "revlog (usn)",
  ix_revlog_cid: "revlog (cid)",
};

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#91": "[", "#123": "{", amp: "&" };

/** A field without its marks: what Anki sorts notes by and finds those that ask the same by. */
const bareText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|quot|#91|#123|amp);/g, (whole, name: string) => entities[name] ?? whole);

/** The first 32 bits of its SHA-1, as a number. */
function checksum(text: string): number {
  const [a = 0, b = 0, c = 0, d = 0] = sha1(new TextEncoder().encode(text));
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}

/** Not yet known to any server. */
const NEW_USN = -1;

interface Placing {
  readonly type: number;
  /** By name. */
  readonly decks: ReadonlyMap<string, number>;
  readonly now: number;
}

const places = (count: number): string => Array.from({ length: count }, () => "?").join(", ");

function addNotes(database: SqliteDatabase, notes: readonly TakenNote[], { type, decks, now }: Placing): void {
  const seconds = Math.floor(now / 1000);
  database.runEach(
    `INSERT INTO notes VALUES (${places(11)})`,
    notes.map(({ guid, tags, front, back, source, page }, place) => {
      const fields = [front, back, [...source, page]].map((side) => sideHtml(side));
      const sorted = bareText(fields[0] ?? "");
      const values = [now + place, guid, type, seconds, NEW_USN, ` ${tags.join(" ")} `, fields.join("\u001f"), sorted];
      return [...values, checksum(sorted), 0, ""];
    }),
  );
  // One card a note, new, in the order of the notes.
  database.runEach(
    `INSERT INTO cards VALUES (${places(18)})`,
    notes.map(({ deck }, place) => {
      const id = now + place;
      return [id, id, decks.get(deck) ?? 1, 0, seconds, NEW_USN, 0, 0, place + 1, 0, 0, 0, 0, 0, 0, 0, 0, ""];
    }),
  );
}

const picturesIn = (side: CardSide): readonly CardPicture[] =>
  side.flatMap((piece) =>
    piece.type === "figure" ? [piece.picture] : piece.type === "aside" ? picturesIn(piece.side) : [],
  );

/** Pictures lie in the package under numbers; `media` says their names. */
function mediaFiles(notes: readonly TakenNote[]): Readonly<Record<string, Uint8Array>> {
  const encoder = new TextEncoder();
  const pictures = notes.flatMap(({ front, back }) => [...picturesIn(front), ...picturesIn(back)]);
  const files = [...new Map(pictures.map(({ name, svg }) => [name, svg]))];
  return {
    ...Object.fromEntries(files.map(([, svg], number) => [String(number), encoder.encode(svg)])),
    media: encoder.encode(JSON.stringify(Object.fromEntries(files.map(([name], number) => [String(number), name])))),
  };
}

/** Deterministic: the same notes at the same time give the same bytes. */
export async function toAnkiPackage(
  notes: readonly TakenNote[],
  { course, now }: Pick<DeckOrder, "course" | "now">,
  own: DeckWords,
  sqlite: Sqlite,
): Promise<Uint8Array<ArrayBuffer>> {
  const seconds = Math.floor(now / 1000);
  const type = noteTypeEntry(own, seconds);
  const names = notes.map(({ deck }) => deck);
  const [root = ""] = names[0]?.split("::") ?? [];
  const decks = deckEntries(
    [root, ...names].filter((name) => name !== ""),
    own.about(course.title),
    seconds,
  );
  const database = await sqlite.open();
  try {
    for (const [table, definition] of Object.entries(columns)) database.run(`CREATE TABLE ${table} (${definition})`);
    for (const [index, on] of Object.entries(indexes)) database.run(`CREATE INDEX ${index} ON ${on}`);
    database.run("BEGIN");
    const settings = [collectionOptions(type.id), { [type.id]: type.entry }, decks.entries, deckOptions, {}];
    const times = [seconds - (seconds % 86_400), now, now];
    database.runEach(`INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ${places(5)})`, [
      [...times, ...settings.map((entry) => JSON.stringify(entry))],
    ]);
    addNotes(database, notes, { type: type.id, decks: decks.idOf, now });
    database.run("COMMIT");
    const files = { "collection.anki2": database.bytes(), ...mediaFiles(notes) };
    return zipSync(files, { mtime: "1980-01-02" }) as Uint8Array<ArrayBuffer>;
  } finally {
    database.close();
  }
}
