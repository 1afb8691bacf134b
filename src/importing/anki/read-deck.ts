/** A flashcard deck: Anki's `.apkg`, or its export as text. */
import type { ImportProblem } from "../../domain/import-report.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { Sqlite } from "../../ports/sqlite.ts";
import type { Archive } from "../archive/open-archive.ts";
import type { ReadDocument } from "../source.ts";
import { deckDocument } from "./deck-document.ts";
import { readCollection } from "./read-collection.ts";
import { readTextDeck } from "./read-text-deck.ts";

/** Of the newer format, whose archive also holds an older one that says nothing but "please update". */
const newest = "collection.anki21b";
const readable = ["collection.anki21", "collection.anki2"];

export const isDeckArchive = (archive: Archive): boolean =>
  [newest, ...readable].some((name) => archive.entry(name) !== undefined);

const documentOf = (path: string, deck: Parameters<typeof deckDocument>[1] | undefined) => {
  const document = deck && deckDocument(path, deck);
  return document ? ok(document) : err({ type: "no-text" } as const);
};

export async function readDeck(
  path: string,
  archive: Archive,
  sqlite: Sqlite,
): Promise<Result<ReadDocument, ImportProblem>> {
  if (archive.entry(newest)) return err({ type: "newer-deck" });
  const bytes = readable
    .map((name) => archive.entry(name))
    .find((entry) => entry !== undefined)
    ?.read();
  if (!bytes) return err({ type: "damaged" });
  if (!bytes.ok) return bytes;
  const deck = await readCollection(sqlite, bytes.value);
  return deck ? documentOf(path, deck) : err({ type: "damaged" });
}

export const readDeckText = (path: string, text: string): Result<ReadDocument, ImportProblem> =>
  documentOf(path, readTextDeck(text));
