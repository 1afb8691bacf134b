/** What a line of Markdown starts, as far as sentences care. */

export type LineStart =
  | { readonly type: "blank" | "rule" | "heading" | "table" | "text" }
  | { readonly type: "fence"; readonly mark: string }
  /** A bullet, number or quote mark; `content` is where what it introduces begins. */
  | { readonly type: "item" | "quote"; readonly content: number }
  /** More characters could still change the answer. */
  | { readonly type: "unknown" };

const onlyMarks = /^[\s#>*+\-_=~`\d.)|]*$/;
const fence = /^[ \t]*(`{3,}|~{3,})/;
const rule = /^[ \t]*(?:(?:[-*_=][ \t]*){2,}|#{1,6}|[-+*=]|\d{1,9}[.)])[ \t]*$/;
const heading = /^ {0,3}#{1,6}[ \t]/;
const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const quote = /^[ \t]*>[ \t]?/;

export const isTableRow = (line: string): boolean => /^[ \t]*\|/.test(line);

/** The line of dashes below a table's heads. */
export const isTableRule = (line: string): boolean => /^[\s|:-]+$/.test(line);

export const isQuoted = (line: string): boolean => /^[ \t]*>/.test(line);

/** Where the words of a heading begin. */
export const headingTextAt = (line: string): number => line.search(/[^#\s]/);

/** From its first word to its last. */
export const isBold = (text: string): boolean => /^\*\*.+\*\*$/.test(text);

/** In one piece, and nothing else but a colon. */
export const isBoldLine = (line: string): boolean => /^(?:\*\*|__)[^*_]+(?:\*\*|__):?$/.test(line);

/** The lines that close a fence opened by `mark`. */
export const closingFence = (mark: string): RegExp => new RegExp(`^[ \\t>]*\\${mark[0]}{${mark.length},}[ \\t\\r]*$`);

export function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/**
 * @param at a line's first character, or the first behind a list or quote mark
 * @param final nothing will be added to `text`
 */
export function lineStart(text: string, at: number, final: boolean): LineStart {
  const end = endOfLine(text, at);
  const complete = final || end < text.length;
  const line = text.slice(at, end).trimEnd();
  if (!complete && onlyMarks.test(line)) return { type: "unknown" };
  if (line.trim() === "") return { type: "blank" };
  const mark = fence.exec(line)?.[1];
  if (mark !== undefined && !complete) return { type: "unknown" };
  // "```x``` is" is code within a sentence.
  if (mark !== undefined && !line.slice(line.indexOf(mark) + mark.length).includes("`")) return { type: "fence", mark };
  if (rule.test(line)) return { type: "rule" };
  if (heading.test(line)) return { type: "heading" };
  if (isTableRow(line)) return { type: "table" };
  const mine = item.exec(line)?.[0] ?? "";
  if (mine !== "") return { type: "item", content: at + mine.length };
  const quoted = quote.exec(line)?.[0] ?? "";
  if (quoted !== "") return { type: "quote", content: at + quoted.length };
  return { type: "text" };
}
