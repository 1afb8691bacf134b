/**
 * A side of a card from its template: `{{Field}}`, `{{filter:Field}}`, `{{#Field}}…{{/Field}}`, `{{^Field}}…{{/Field}}`.
 * Filters change how a field looks or is typed, which reading doesn't need.
 */
import { importLimits } from "../limits.ts";

const tag = /\{\{\s*([#^/]?)\s*([^{}]{1,200}?)\s*\}\}/g;
const isBlank = (html: string): boolean =>
  !/<(?:img|audio|video)\b|\[sound:/i.test(html) && html.replace(/<[^>]*>|&nbsp;/gi, "").trim() === "";

/** @param fields by name; what a template names beside them (deck, tags, the front on the back) is left out */
export function renderTemplate(template: string, fields: ReadonlyMap<string, string>): string {
  const source = template.slice(0, importLimits.deckTemplate).replace(/<!--[\s\S]*?-->/g, "");
  /** Whether each open section shows. */
  const open: { readonly name: string; readonly shows: boolean }[] = [];
  let text = "";
  let at = 0;
  const add = (piece: string): void => {
    // A template can name a field any number of times.
    if (open.every(({ shows }) => shows) && text.length < importLimits.deckField) text += piece;
  };
  for (const match of source.matchAll(tag)) {
    const [whole, kind = "", named = ""] = match;
    add(source.slice(at, match.index));
    at = match.index + whole.length;
    if (kind === "/") {
      if (open.at(-1)?.name === named) open.pop();
    } else if (kind !== "") {
      const blank = isBlank(fields.get(named) ?? "");
      open.push({ name: named, shows: kind === "#" ? !blank : blank });
    } else add(fields.get(named.slice(named.lastIndexOf(":") + 1).trim()) ?? "");
  }
  add(source.slice(at));
  return text;
}
