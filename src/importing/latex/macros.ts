/** A document's own commands: taken where they are defined, replaced where they are used. */
import { importLimits } from "../limits.ts";
import { type TexToken, texOf } from "./tokenize.ts";

interface Macro {
  readonly parameters: number;
  /** Value of the first parameter where no brackets give one. */
  readonly preset: readonly TexToken[] | undefined;
  readonly body: readonly TexToken[];
}

/** What `\newtheorem` says of an environment. */
export interface TheoremKind {
  readonly title: string;
  /** Absent for one that isn't numbered. */
  readonly counter: string | undefined;
  /** Counted anew in each of these. */
  readonly within: string | undefined;
}

export interface Expanded {
  readonly tokens: readonly TexToken[];
  readonly theorems: ReadonlyMap<string, TheoremKind>;
  /** Macros that call themselves, or grow past all limits, are left as they are written. */
  readonly unresolved: boolean;
}

const defining = new Set(["newcommand", "renewcommand", "providecommand", "DeclareRobustCommand"]);
const isText = (token: TexToken | undefined, text: string): boolean => token?.type === "text" && token.text === text;
const unstarred = (name: string): string => name.replace(/\*$/, "");
/** What Erica reads by itself, however the document would draw it. */
const kept =
  /^(?:begin|end|section|subsection|subsubsection|chapter|part|paragraph|item|label|ref|eqref|footnote|caption|title|author|emph|text\w\w)$/;

class Expander {
  readonly tokens: TexToken[] = [];
  readonly theorems = new Map<string, TheoremKind>();
  unresolved = false;
  private readonly macros = new Map<string, Macro>();
  /** What is still to be read, the next at the end. */
  private readonly input: TexToken[];
  private left: number;

  constructor(tokens: readonly TexToken[]) {
    this.input = tokens.toReversed();
    this.left = Math.min(importLimits.texExpansion, 50_000 + 40 * tokens.length);
  }

  run(): void {
    for (let token = this.input.pop(); token; token = this.input.pop()) {
      if (token.type !== "command") {
        this.tokens.push(token);
        continue;
      }
      const name = unstarred(token.name);
      if (defining.has(name)) this.newCommand();
      else if (name === "def" || name === "gdef" || name === "edef") this.define();
      else if (name === "let") this.alias();
      else if (name === "DeclareMathOperator") this.operator();
      else if (name === "newtheorem") this.theorem(token.name.endsWith("*"));
      else if (name === "newenvironment" || name === "renewenvironment") this.environment();
      else this.use(token);
    }
  }

  private use(token: Extract<TexToken, { type: "command" }>): void {
    const bare = token.name.endsWith("*") ? this.macros.get(unstarred(token.name)) : undefined;
    const macro = bare ?? this.macros.get(token.name);
    if (!macro || this.unresolved) {
      this.tokens.push(token);
      return;
    }
    if (bare) this.input.push({ type: "text", text: "*" });
    const values: (readonly TexToken[])[] = [];
    if (macro.preset) values.push(this.brackets() ?? macro.preset);
    while (values.length < macro.parameters) values.push(this.argument());
    for (const part of macro.body.toReversed()) {
      const value = part.type === "parameter" ? (values[part.place - 1] ?? []) : [part];
      this.left -= value.length + 1;
      if (this.left < 0) {
        this.unresolved = true;
        return;
      }
      for (let i = value.length - 1; i >= 0; i--) this.input.push(value[i] as TexToken);
    }
  }

  private skipSpace(): void {
    while (this.input.at(-1)?.type === "space") this.input.pop();
  }

  /** A group without its braces, or the next token; a text gives its first character. */
  private argument(): readonly TexToken[] {
    this.skipSpace();
    const next = this.input.pop();
    if (!next) return [];
    if (next.type === "text" && next.text.length > 1) {
      const [first = ""] = next.text;
      this.input.push({ type: "text", text: next.text.slice(first.length) });
      return [{ type: "text", text: first }];
    }
    if (next.type !== "open") return [next];
    const inner: TexToken[] = [];
    for (let depth = 1; ; ) {
      const token = this.input.pop();
      if (!token) return inner;
      if (token.type === "open") depth++;
      if (token.type === "close" && --depth === 0) return inner;
      inner.push(token);
    }
  }

  /** `[…]`, whose brackets stand in the text around them. */
  private brackets(): readonly TexToken[] | undefined {
    this.skipSpace();
    const next = this.input.at(-1);
    if (next?.type !== "text" || !next.text.startsWith("[")) return undefined;
    this.input.pop();
    if (next.text.length > 1) this.input.push({ type: "text", text: next.text.slice(1) });
    const inner: TexToken[] = [];
    for (let depth = 0; inner.length < 2_000; ) {
      const token = this.input.pop();
      if (!token || token.type === "paragraph") return inner;
      if (token.type === "open") depth++;
      if (token.type === "close") depth--;
      const end = token.type === "text" && depth <= 0 ? token.text.indexOf("]") : -1;
      if (token.type === "text" && end >= 0) {
        if (end > 0) inner.push({ type: "text", text: token.text.slice(0, end) });
        if (end + 1 < token.text.length) this.input.push({ type: "text", text: token.text.slice(end + 1) });
        return inner;
      }
      inner.push(token);
    }
    return inner;
  }

  private keep(name: string, macro: Macro): void {
    if (!kept.test(name)) this.macros.set(name, macro);
  }

  private name(): string {
    const [token] = this.argument();
    return token?.type === "command" ? token.name : "";
  }

  private newCommand(): void {
    const name = this.name();
    const parameters = Math.min(9, Number(texOf(this.brackets() ?? [])) || 0);
    const preset = parameters > 0 ? this.brackets() : undefined;
    this.keep(name, { parameters, preset, body: this.argument() });
  }

  private define(): void {
    const name = this.name();
    let parameters = 0;
    for (let next = this.input.at(-1); next && next.type !== "open" && next.type !== "paragraph"; ) {
      if (next.type === "parameter") parameters = Math.max(parameters, next.place);
      this.input.pop();
      next = this.input.at(-1);
    }
    if (this.input.at(-1)?.type === "open") this.keep(name, { parameters, preset: undefined, body: this.argument() });
  }

  private alias(): void {
    const name = this.name();
    this.skipSpace();
    if (isText(this.input.at(-1), "=")) this.input.pop();
    const [value] = this.argument();
    const known = value?.type === "command" ? this.macros.get(value.name) : undefined;
    if (value) this.keep(name, known ?? { parameters: 0, preset: undefined, body: [value] });
  }

  private operator(): void {
    const name = this.name();
    const body: readonly TexToken[] = [
      { type: "command", name: "operatorname" },
      { type: "open" },
      ...this.argument(),
      { type: "close" },
    ];
    this.keep(name, { parameters: 0, preset: undefined, body });
  }

  private theorem(unnumbered: boolean): void {
    const name = texOf(this.argument());
    const shared = this.brackets();
    const title = texOf(this.argument());
    const within = this.brackets();
    const counter = unnumbered ? undefined : shared ? texOf(shared) : name;
    if (name !== "") this.theorems.set(name, { title, counter, within: within && texOf(within) });
  }

  /** How it is drawn says nothing: what stands in it is read. */
  private environment(): void {
    this.argument();
    this.brackets();
    this.brackets();
    this.argument();
    this.argument();
  }
}

export function expandMacros(tokens: readonly TexToken[]): Expanded {
  const expander = new Expander(tokens);
  expander.run();
  return { tokens: expander.tokens, theorems: expander.theorems, unresolved: expander.unresolved };
}
