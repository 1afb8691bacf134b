/** Note types as a collection tells them: the fields of a note, and how cards are made of them. */
import { hasCloze } from "./cloze.ts";
import type { CardSides, NoteText } from "./deck.ts";
import { renderTemplate } from "./render-template.ts";

export interface NoteType {
  readonly fields: readonly string[];
  readonly templates: readonly { readonly front: string; readonly back: string }[];
}

type Entry = Readonly<Record<string, unknown>>;
const isEntry = (value: unknown): value is Entry => typeof value === "object" && value !== null;
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const mostTemplates = 20;
const mostFields = 100;

/** Fields and templates stand in their own order, whatever the list's. */
const ordered = (list: unknown): Entry[] =>
  (Array.isArray(list) ? list.slice(0, mostFields) : []).filter(isEntry).sort((a, b) => {
    const [first, second] = [Number(a.ord), Number(b.ord)];
    return Number.isFinite(first - second) ? first - second : 0;
  });

/** By id. @throws {SyntaxError} when it is no JSON */
export function parseNoteTypes(json: string): Map<string, NoteType> {
  const value: unknown = JSON.parse(json);
  const types = new Map<string, NoteType>();
  for (const [id, type] of Object.entries(isEntry(value) ? value : {})) {
    if (!isEntry(type)) continue;
    types.set(id, {
      fields: ordered(type.flds).map(({ name }) => textOf(name)),
      templates: ordered(type.tmpls)
        .slice(0, mostTemplates)
        .map(({ qfmt, afmt }) => ({ front: textOf(qfmt), back: textOf(afmt) })),
    });
  }
  return types;
}

const isEmpty = (html: string): boolean => !/[\p{L}\p{N}\p{S}]/u.test(html.replace(/<[^>]*>|&[a-z]+;/gi, ""));

/** A back often repeats the front, above a line that is marked for it. */
const answerLine = /<hr[^>]{0,80}\bid\s*=\s*["']?answer["']?[^>]{0,80}>/i;

/** Several fields without a note type: the first asks, the others answer. */
export function textOfFields(fields: readonly string[]): NoteText {
  const place = fields.findIndex(hasCloze);
  const others = (from: readonly string[]): string => from.filter((field) => !isEmpty(field)).join("<br><br>");
  if (place >= 0)
    return { type: "cloze", text: fields[place] ?? "", extra: others(fields.filter((_, i) => i !== place)) };
  const [front = "", ...rest] = fields;
  return { type: "cards", cards: [{ front, back: others(rest) }] };
}

export function textOfNote(type: NoteType | undefined, fields: readonly string[]): NoteText {
  if (!type || type.templates.length === 0 || fields.some(hasCloze)) return textOfFields(fields);
  const byName = new Map(type.fields.map((name, place) => [name, fields[place] ?? ""]));
  const cards = type.templates.flatMap(({ front, back }): CardSides[] => {
    const asked = renderTemplate(front, byName);
    // As in Anki: a template whose front stays empty makes no card.
    if (isEmpty(asked)) return [];
    const line = answerLine.exec(back);
    return [{ front: asked, back: renderTemplate(line ? back.slice(line.index + line[0].length) : back, byName) }];
  });
  return cards.length > 0 ? { type: "cards", cards } : textOfFields(fields);
}
