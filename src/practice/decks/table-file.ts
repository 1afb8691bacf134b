/** Decks as tables: Anki's text import, and CSV for spreadsheets. */
import type { DeckWords } from "./card.ts";
import type { TakenNote } from "./deck-note.ts";
import { sideHtml, sideText, withinText } from "./side-html.ts";

/** RFC 4180: quoted where the separator, a quote or a line end would be misread, or a reader might trim or skip. */
const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]|^[\s#]|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const table = (rows: readonly (readonly string[])[], separator: string, lineEnd: string): string =>
  rows.map((row) => row.map((cell) => quoted(cell, separator)).join(separator) + lineEnd).join("");

/**
 * What Anki imports as "Notes in Plain Text". The head tells it which column is what; the note's own name among them,
 * so that importing again updates.
 */
export function toTextDeck(notes: readonly TakenNote[]): string {
  const head = ["#separator:tab", "#html:true", "#guid column:1", "#deck column:2", "#tags column:5"];
  const rows = notes.map(({ guid, deck, front, back, source, page, tags }) => [
    guid,
    deck,
    sideHtml(front, withinText),
    `${sideHtml(back, withinText)}<aside><small>${sideHtml([...source, page])}</small></aside>`,
    tags.join(" "),
  ]);
  return `${head.join("\n")}\n${table(rows, "\t", "\n")}`;
}

/** A spreadsheet takes what begins so for a formula, whoever wrote it; a number is one. */
const inert = (cell: string): string =>
  /^\s*[=+\-@]/.test(cell) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(cell) ? `'${cell}` : cell;

/** With the mark by which spreadsheets know UTF-8. */
export function toTable(notes: readonly TakenNote[], { columns, kinds }: DeckWords): string {
  const { question, answer, concept, topic, kind, source, id } = columns;
  const rows = notes.map(({ front, back, source: from, item, guid }) => [
    sideText(front),
    sideText(back),
    item.title,
    item.topic.title,
    kinds[item.item.kind],
    sideText(from),
    guid,
  ]);
  return `\ufeff${table([[question, answer, concept, topic, kind, source, id], ...rows.map((row) => row.map(inert))], ",", "\r\n")}`;
}
