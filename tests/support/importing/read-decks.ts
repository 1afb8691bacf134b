/** Decks as the importer reads them. */
import { readFile } from "../../../src/importing/read-file.ts";
import type { ReadBlock, ReadCard, ReadDocument } from "../../../src/importing/source.ts";
import { sqlite } from "./files.ts";

type Content = string | Uint8Array<ArrayBuffer>;

export async function readDeckFile(path: string, content: Content) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readFile(path, bytes, { sqlite }, { left: 512e6 });
}

export async function documentOfDeck(content: Content, path = "deck.apkg"): Promise<ReadDocument> {
  const outcome = await readDeckFile(path, content);
  if (!outcome.ok) throw new Error(`${path}: ${outcome.error.type}`);
  const [document] = outcome.value.documents;
  if (!document) throw new Error(`${path} gave no document`);
  return document;
}

export const problemOfDeck = async (content: Content, path = "deck.apkg"): Promise<string> => {
  const outcome = await readDeckFile(path, content);
  return outcome.ok ? "read" : outcome.error.type;
};

export const shortBlocks = (blocks: readonly ReadBlock[]): string[] =>
  blocks.map((block) => (block.type === "heading" ? `${"#".repeat(block.level)} ${block.text}` : block.markdown));

export const cardsIn = (blocks: readonly ReadBlock[]): readonly ReadCard[] =>
  blocks.flatMap((block) => (block.type === "heading" ? [] : (block.cards ?? [])));
