/** `marked`'s block tokens → blocks with places. */
import type { MarkedToken, Token, Tokens } from "marked";
import type { Block, ListItem, Span, TableCell } from "./blocks.ts";
import type { MathToken } from "./math-syntax.ts";
import { insideCell, insideOf, type Place } from "./places.ts";
import { readSpans } from "./read-spans.ts";

/** @param place of the characters of `text`, which the tokens were made from */
export function readBlocks(tokens: readonly Token[], text: string, place: Place): Block[] {
  const blocks: Block[] = [];
  let box: Span[] = [];
  let at = 0;
  for (const token of tokens) {
    const found = text.startsWith(token.raw, at) ? at : text.indexOf(token.raw, at);
    if (found >= 0) at = found;
    const here = place.shifted(at);
    at += token.raw.length;
    // A ticked box stands before the line it belongs to.
    if (token.type === "checkbox") {
      box = readSpans([token], here);
      continue;
    }
    const block = readBlock(token as MarkedToken | MathToken, here);
    if (!block) continue;
    blocks.push(block.type === "line" && box.length > 0 ? { ...block, spans: [...box, ...block.spans] } : block);
    box = [];
  }
  return blocks;
}

function readBlock(token: MarkedToken | MathToken, place: Place): Block | undefined {
  const { raw } = token;
  const extent = { start: place.at(0), end: place.after(raw.trimEnd().length) };
  const spans = (tokens: readonly Token[] | undefined, text: string): Span[] =>
    readSpans(tokens ?? [{ type: "text", raw: text }], insideOf(raw, text, place));
  switch (token.type) {
    case "space":
      return undefined;
    case "paragraph":
      return { type: "paragraph", ...extent, spans: spans(token.tokens, token.text) };
    case "text":
      return { type: "line", ...extent, spans: spans("tokens" in token ? token.tokens : undefined, token.text) };
    case "heading":
      return { type: "heading", ...extent, depth: token.depth, spans: spans(token.tokens, token.text) };
    case "list":
      return {
        type: "list",
        ...extent,
        ordered: token.ordered,
        first: token.start === "" ? 1 : token.start,
        items: readItems(token, place),
      };
    case "table":
      return { type: "table", ...extent, ...readTable(token, place) };
    case "code": {
      const language = token.lang?.split(/\s/)[0] ?? "";
      return { type: language === "output" ? "output" : "code", ...extent, language, text: token.text };
    }
    case "math":
      return { type: "math", ...extent, tex: token.tex };
    case "blockquote":
      return {
        type: "quote",
        ...extent,
        blocks: readBlocks(token.tokens, token.text, insideOf(raw, token.text, place)),
      };
    case "hr":
      return { type: "rule", ...extent };
    case "def":
      return { type: "definition", ...extent };
    default:
      return { type: "html", ...extent, text: raw };
  }
}

function readItems({ raw, items }: Tokens.List, place: Place): ListItem[] {
  let at = 0;
  return items.map((item) => {
    const found = raw.indexOf(item.raw, at);
    if (found >= 0) at = found;
    const here = place.shifted(at);
    at += item.raw.length;
    return {
      start: here.at(0),
      end: here.after(item.raw.trimEnd().length),
      blocks: readBlocks(item.tokens, item.text, insideOf(item.raw, item.text, here)),
    };
  });
}

function readTable({ raw, header, rows }: Tokens.Table, place: Place) {
  let at = 0;
  const readCell = ({ text, tokens }: Tokens.TableCell): TableCell => {
    const written = raw.indexOf(text, at) >= 0 ? text : text.replaceAll("|", "\\|");
    const found = text === "" ? -1 : raw.indexOf(written, at);
    if (found >= 0) at = found;
    const here = place.shifted(at);
    if (found >= 0) at += written.length;
    const inside = written === text ? here : insideCell(written, text, here);
    return { start: here.at(0), end: here.after(found < 0 ? 0 : written.length), spans: readSpans(tokens, inside) };
  };
  const head = header.map(readCell);
  // The line of dashes holds nothing that a cell could be mistaken for.
  at = Math.max(at, raw.indexOf("\n", raw.indexOf("\n") + 1));
  return { header: head, rows: rows.map((row) => row.map(readCell)) };
}
