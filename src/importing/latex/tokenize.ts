/** LaTeX source → its marks and words. Read once, from left to right, whatever is in it. */
import { importLimits } from "../limits.ts";

export type TexToken =
  /** `\name`, without the blanks that end a name. */
  | { readonly type: "command"; readonly name: string }
  | { readonly type: "open" }
  | { readonly type: "close" }
  | { readonly type: "space" }
  | { readonly type: "paragraph" }
  | { readonly type: "dollar"; readonly double: boolean }
  | { readonly type: "text"; readonly text: string }
  /** `#1` in the body of a macro. */
  | { readonly type: "parameter"; readonly place: number }
  /** What is shown as it is typed: an environment for code, or `\verb`. */
  | { readonly type: "verbatim"; readonly name: string; readonly options: string; readonly text: string };

/** Environments that hold no LaTeX. */
const verbatim = /\\begin\s*\{((?:verbatim|Verbatim|BVerbatim|lstlisting|minted|alltt|comment)\*?)\}/y;
const inlineVerbatim = /\\(?:verb\*?|lstinline(?:\[[^\]\n]{0,300}\])?|mintinline\{[^{}\n]{0,40}\})(?=([^\sA-Za-z*]))/y;
const command = /\\(?:([A-Za-z@]+\*?)[^\S\n]*(?:\n(?![^\S\n]*\n)[^\S\n]*)?|([\s\S]))/y;
const blank = /[^\S\n]*(?:\n[^\S\n]*)+|[^\S\n]+/y;
const comment = /%[^\n]*(?:\n[^\S\n]*|$)/y;
const plain = /[^\\{}$%#\s~&]+/y;

class Tokenizer {
  readonly tokens: TexToken[] = [];
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** @returns whether all of it was read */
  run(): boolean {
    while (this.at < this.source.length) {
      if (this.tokens.length >= importLimits.texTokens) return false;
      this.step();
    }
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source) ?? undefined;
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private step(): void {
    const here = this.source.charAt(this.at);
    if (here === "\\") this.backslash();
    else if (here === "{" || here === "}") this.mark(here === "{" ? "open" : "close");
    else if (here === "$") {
      const double = this.source.charAt(this.at + 1) === "$";
      this.at += double ? 2 : 1;
      this.tokens.push({ type: "dollar", double });
    } else if (here === "%") this.comment();
    else if (here === "#") this.parameter();
    else if (here === "~" || here === "&") {
      this.at++;
      this.tokens.push({ type: "text", text: here === "~" ? "\u00a0" : here });
    } else {
      const space = this.match(blank);
      if (space) this.tokens.push({ type: (space[0].match(/\n/g)?.length ?? 0) > 1 ? "paragraph" : "space" });
      else {
        const text = this.match(plain)?.[0] ?? "";
        this.tokens.push({ type: "text", text });
      }
    }
  }

  private mark(type: "open" | "close"): void {
    this.at++;
    this.tokens.push({ type });
  }

  /** It takes the end of its line with it, but not an empty line after it. */
  private comment(): void {
    this.match(comment);
    if (this.source.charAt(this.at) !== "\n") return;
    this.match(blank);
    this.tokens.push({ type: "paragraph" });
  }

  private parameter(): void {
    const digits = /^#+(\d)/.exec(this.source.slice(this.at, this.at + 6));
    this.at += digits?.[0].length ?? 1;
    this.tokens.push(digits ? { type: "parameter", place: Number(digits[1]) } : { type: "text", text: "#" });
  }

  private backslash(): void {
    const begun = this.match(verbatim);
    const inline = begun ? undefined : this.match(inlineVerbatim);
    if (begun) this.verbatimBlock(begun[1] ?? "verbatim");
    else if (inline) this.verbatimRun(inline[0], inline[1] ?? "|");
    else {
      const found = this.match(command);
      if (found) this.tokens.push({ type: "command", name: found[1] ?? found[2] ?? " " });
      // The last character of the file.
      else this.at++;
    }
  }

  private verbatimBlock(name: string): void {
    const end = this.source.indexOf(`\\end{${name}}`, this.at);
    const text = this.source.slice(this.at, end < 0 ? this.source.length : end);
    this.at = end < 0 ? this.source.length : end + name.length + 6;
    const head = /^\s*(?:\[([^\]]{0,1000})\])?(?:[^\S\n]*\{([^{}\n]{0,60})\})?[^\S\n]*\n?/.exec(text);
    const takes = name !== "verbatim" && name !== "alltt" && name !== "comment";
    const options = takes ? `${head?.[1] ?? ""}${name === "minted" ? `,language=${head?.[2] ?? ""}` : ""}` : "";
    const skipped = takes && (name === "minted" || head?.[1] !== undefined) ? (head?.[0].length ?? 0) : 0;
    this.tokens.push({ type: "verbatim", name, options, text: text.slice(skipped) });
  }

  private verbatimRun(start: string, mark: string): void {
    const closing = mark === "{" && !start.startsWith("\\verb") ? "}" : mark;
    const end = this.source.indexOf(closing, this.at + 1);
    const line = this.source.indexOf("\n", this.at);
    // It never goes past its line.
    const to = end < 0 || (line >= 0 && line < end) ? (line < 0 ? this.source.length : line) : end;
    this.tokens.push({ type: "verbatim", name: "verb", options: "", text: this.source.slice(this.at + 1, to) });
    this.at = to === end ? end + 1 : to;
  }
}

export interface TexTokens {
  readonly tokens: readonly TexToken[];
  /** Fewer than `importLimits.texTokens` were enough. */
  readonly whole: boolean;
}

export function tokenizeTex(source: string): TexTokens {
  const tokenizer = new Tokenizer(source.replace(/\r\n?/g, "\n"));
  const whole = tokenizer.run();
  return { tokens: tokenizer.tokens, whole };
}

function textOf(token: TexToken): string {
  switch (token.type) {
    case "command":
      return `\\${token.name}`;
    case "open":
      return "{";
    case "close":
      return "}";
    case "space":
    case "paragraph":
      return " ";
    case "dollar":
      return "$";
    case "text":
      return token.text.replaceAll("\u00a0", "~");
    case "parameter":
      return `#${token.place}`;
    case "verbatim":
      return token.text;
  }
}

/** Tokens as they would be typed: what a formula is shown from. */
export function texOf(tokens: readonly TexToken[]): string {
  let tex = "";
  for (const token of tokens) {
    const text = textOf(token);
    tex += /\\[A-Za-z@]+$/.test(tex) && /^[A-Za-z@]/.test(text) ? ` ${text}` : text;
  }
  return tex.replace(/\s+/g, " ").trim();
}
