/** Markdown to tokens: `marked`'s lexer plus `$…$` and `$$…$$`. No HTML is ever made from them. */
import { Marked, type Token, type TokenizerExtension } from "marked";
import type { ComponentChildren } from "preact";

export interface MathToken {
  readonly type: "math";
  readonly raw: string;
  readonly tex: string;
  readonly display: boolean;
}

/** Put among the tokens by our code. The lexer makes none, so no text can pretend to be one. */
export interface DrawnToken {
  readonly type: "drawn";
  readonly raw: string;
  readonly draw: () => ComponentChildren;
}

const displayMath = /^\$\$([\s\S]+?)\$\$/;
/** No space inside the dollars and no digit after: "costs $5 and $6" is not math. */
const inlineMath = /^\$(?![\s$])((?:\\[\s\S]|[^$\\])+?)(?<![\s\\])\$(?!\d)/;

/** Index of the next dollar that no backslash escapes. */
function nextDollar(source: string): number | undefined {
  const found = /(?<!\\)\$/.exec(source);
  return found?.index;
}

const blockExtension: TokenizerExtension = {
  name: "math",
  level: "block",
  start: (source) => /(?:^|\n)\$\$/.exec(source)?.index,
  tokenizer: (source) => {
    const match = /^\$\$([\s\S]+?)\$\$[ \t]*(?:\n|$)/.exec(source);
    return match ? { type: "math", raw: match[0], tex: (match[1] ?? "").trim(), display: true } : undefined;
  },
};

const inlineExtension: TokenizerExtension = {
  name: "math",
  level: "inline",
  start: nextDollar,
  tokenizer: (source) => {
    const display = displayMath.exec(source);
    if (display) return { type: "math", raw: display[0], tex: (display[1] ?? "").trim(), display: true };
    const inline = inlineMath.exec(source);
    return inline ? { type: "math", raw: inline[0], tex: inline[1] ?? "", display: false } : undefined;
  },
};

const markdown = new Marked({ gfm: true, extensions: [blockExtension, inlineExtension] });

/** Blocks are re-rendered when a panel opens or a theme changes; lexing them once is enough. */
const cache = new Map<string, readonly Token[]>();
const CACHE_LIMIT = 500;

/** For text that is still growing: nothing is kept. */
export const lexOnce = (source: string): readonly Token[] => markdown.lexer(source);

export function lexMarkdown(source: string): readonly Token[] {
  const known = cache.get(source);
  if (known) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const tokens = markdown.lexer(source);
  cache.set(source, tokens);
  return tokens;
}
