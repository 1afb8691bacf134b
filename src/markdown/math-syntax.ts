/** Formulas as `marked` extensions: `$…$` and `$$…$$`, and `\(…\)` and `\[…\]`, which language models write. */
import type { TokenizerExtension } from "marked";

export interface MathToken {
  readonly type: "math";
  readonly raw: string;
  readonly tex: string;
  readonly display: boolean;
}

const displayBlock = /^\$\$([\s\S]+?)\$\$[ \t]*(?:\n|$)/;
const display = /^\$\$([\s\S]+?)\$\$/;
/** No space inside the dollars and no digit after: "costs $5 and $6" is not math. */
const inline = /^\$(?![\s$])((?:\\[\s\S]|[^$\\])+?)(?<![\s\\])\$(?!\d)/;
/** A formula goes on over line ends, never over a blank line. */
const bracketBlock = /^\\\[((?:(?!\n[ \t]*\n)[\s\S]){1,4000}?)\\\][ \t]*(?:\n|$)/;
const bracket = /^\\\[((?:(?!\n[ \t]*\n)[\s\S]){1,4000}?)\\\]/;
const parenthesis = /^\\\(((?:(?!\\\))[^\n]){1,400})\\\)/;

/** "5 million, plus x=": an amount of money that another dollar happened to follow. */
const amount = /^\d[\d.,]*\s+\p{L}{2,}(?![\p{L}{])/u;

/** Whether what stands between two dollars is a formula. */
export const isFormula = (tex: string): boolean => !amount.test(tex);

function token(found: RegExpExecArray | null, isDisplay: boolean): MathToken | undefined {
  if (!found) return undefined;
  const tex = found[1] ?? "";
  return { type: "math", raw: found[0], tex: isDisplay ? tex.trim() : tex, display: isDisplay };
}

function dollars(source: string): MathToken | undefined {
  const found = token(display.exec(source), true) ?? token(inline.exec(source), false);
  return found && (found.display || isFormula(found.tex)) ? found : undefined;
}

/** The nearest of the marks, as `marked` wants it: it asks before each piece of text. */
function nearest(source: string, marks: readonly string[]): number | undefined {
  const places = marks.map((mark) => source.indexOf(mark)).filter((place) => place >= 0);
  return places.length > 0 ? Math.min(...places) : undefined;
}

/** What the author of a course writes. */
export const dollarMath: readonly TokenizerExtension[] = [
  {
    name: "math",
    level: "block",
    start: (source) => nearest(source, ["\n$$"]),
    tokenizer: (source) => (source.startsWith("$$") ? token(displayBlock.exec(source), true) : undefined),
  },
  {
    name: "math",
    level: "inline",
    start: (source) => nearest(source, ["$"]),
    tokenizer: (source) => (source.startsWith("$") ? dollars(source) : undefined),
  },
];

/** What models write beside it; in a course these are brackets behind a backslash. */
export const bracketMath: readonly TokenizerExtension[] = [
  {
    name: "math",
    level: "block",
    start: (source) => nearest(source, ["\n\\["]),
    tokenizer: (source) => (source.startsWith("\\[") ? token(bracketBlock.exec(source), true) : undefined),
  },
  {
    name: "math",
    level: "inline",
    start: (source) => nearest(source, ["\\(", "\\["]),
    tokenizer: (source) => {
      if (source.startsWith("\\(")) return token(parenthesis.exec(source), false);
      return source.startsWith("\\[") ? token(bracket.exec(source), true) : undefined;
    },
  },
];
