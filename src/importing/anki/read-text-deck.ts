/**
 * Anki's "Notes in Plain Text": values between separators, below lines that say which (`#separator:tab`, `#html:true`,
 * `#tags column:3`, …).
 */
import { parseCsv } from "../graph/parse-csv.ts";
import { importLimits } from "../limits.ts";
import { type Deck, type DeckNote, deckPath } from "./deck.ts";
import { textAsHtml } from "./field-text.ts";
import { textOfFields } from "./note-types.ts";

const names: Readonly<Record<string, string>> = {
  tab: "\t",
  comma: ",",
  semicolon: ";",
  pipe: "|",
  colon: ":",
  space: " ",
};

/** The lines at the head of the file say how to read it, or are comments. */
const headLine = /^\ufeff?#([^\r\n]{0,2000})(?:\r?\n|\r|$)/;

export const isTextDeck = (text: string): boolean =>
  /^\ufeff?#(?:separator|html|notetype|deck|tags|columns|guid column|notetype column|deck column|tags column):/i.test(
    text,
  );

interface Head {
  readonly said: ReadonlyMap<string, string>;
  readonly body: string;
}

function readHead(text: string): Head {
  const said = new Map<string, string>();
  let body = text;
  for (let match = headLine.exec(body); match; match = headLine.exec(body)) {
    const [name = "", ...value] = (match[1] ?? "").split(":");
    said.set(name.trim().toLowerCase(), value.join(":").trim());
    body = body.slice(match[0].length);
  }
  return { said, body };
}

function separatorIn(said: Head["said"], body: string): string {
  const named = said.get("separator") ?? "";
  const separator = names[named.toLowerCase()] ?? (named.length === 1 ? named : undefined);
  const start = body.slice(0, 2_000);
  return separator ?? ["\t", ";"].find((mark) => start.includes(mark)) ?? ",";
}

/** @returns undefined when no line holds a field */
export function readTextDeck(text: string): Deck | undefined {
  const { said, body } = readHead(text);
  const isHtml = said.get("html")?.toLowerCase() !== "false";
  const columnOf = (name: string): number => Number(said.get(`${name} column`) ?? 0) - 1;
  const deckColumn = columnOf("deck");
  const others = new Set(["guid", "notetype", "deck", "tags"].map(columnOf));
  const rows = parseCsv(body, separatorIn(said, body));
  const { deckNotes, deckField } = importLimits;
  const notes = rows.slice(0, deckNotes).map((row): DeckNote => {
    const fields = row
      .filter((_, column) => !others.has(column))
      .slice(0, 100)
      .map((field) => (isHtml ? field : textAsHtml(field)).slice(0, deckField));
    return { deck: deckPath(row[deckColumn] ?? said.get("deck") ?? ""), text: textOfFields(fields) };
  });
  return notes.length > 0 ? { notes, cutOff: rows.length > deckNotes } : undefined;
}
