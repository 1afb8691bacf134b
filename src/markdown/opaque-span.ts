/** Code and formulas inside a sentence: their periods end nothing. */

/** Past this a mark that was never closed is an ordinary character ("it costs $5"). */
const longestInline = 400;
const longestDisplay = 2_000;

/** Index behind the closing mark; `literal` when the mark opens nothing; `unknown` while it may still be closed. */
export type OpaqueEnd = number | "literal" | "unknown";

function closingAt(text: string, from: number, close: string, limit: number, stop: RegExp, final: boolean): OpaqueEnd {
  const end = Math.min(text.length, from + limit);
  const window = text.slice(from, end);
  const barrier = window.search(stop);
  const reach = barrier < 0 ? window.length : barrier;
  const found = window.slice(0, reach).indexOf(close);
  if (found >= 0) return from + found + close.length;
  return barrier >= 0 || window.length === limit || final ? "literal" : "unknown";
}

const blankLine = /\n[ \t\r]*\n/;
const newline = /\n/;

/** `$x$`: a formula touches its marks and isn't followed by a digit, unlike "$5 and $6". */
function inlineFormula(text: string, at: number, final: boolean): OpaqueEnd {
  const first = text[at + 1];
  if (first === undefined) return final ? "literal" : "unknown";
  if (/\s/.test(first)) return "literal";
  for (let from = at + 1; ; ) {
    const end = closingAt(text, from, "$", longestInline, newline, final);
    if (typeof end !== "number") return end;
    const before = text[end - 2] ?? "";
    const after = text[end];
    if (after === undefined && !final) return "unknown";
    if (before !== "\\" && !/\s/.test(before) && !/\d/.test(after ?? "")) return end;
    if (before !== "\\") return "literal";
    from = end;
  }
}

/** @param at a backtick, a dollar or a backslash */
export function opaqueEnd(text: string, at: number, final: boolean): OpaqueEnd {
  const mark = text[at];
  const next = text[at + 1];
  if (mark === "\\") {
    if (next === undefined) return final ? "literal" : "unknown";
    if (next === "(") return closingAt(text, at + 2, "\\)", longestInline, newline, final);
    if (next === "[") return closingAt(text, at + 2, "\\]", longestDisplay, blankLine, final);
    return /[$`]/.test(next) ? at + 2 : "literal";
  }
  if (next === undefined) return final ? "literal" : "unknown";
  if (mark === "$")
    return next === "$"
      ? closingAt(text, at + 2, "$$", longestDisplay, blankLine, final)
      : inlineFormula(text, at, final);
  const run = /^`+/.exec(text.slice(at, at + 20))?.[0] ?? "`";
  if (at + run.length === text.length && !final) return "unknown";
  return closingAt(text, at + run.length, run, longestInline, newline, final);
}
