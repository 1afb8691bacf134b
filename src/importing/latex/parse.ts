/** Tokens → what stands inside what. An end that is missing is taken to be where what holds it ends. */
import { importLimits } from "../limits.ts";
import { type TexToken, texOf } from "./tokenize.ts";

export type TexNode =
  | { readonly type: "command"; readonly name: string }
  | { readonly type: "space" | "paragraph" }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "math"; readonly display: boolean; readonly tex: string }
  | { readonly type: "verbatim"; readonly name: string; readonly options: string; readonly text: string }
  | { readonly type: "group"; readonly nodes: readonly TexNode[]; tex(): string }
  | { readonly type: "environment"; readonly name: string; readonly nodes: readonly TexNode[] };

export const displayMath =
  /^(?:equation|align|alignat|flalign|gather|multline|eqnarray|displaymath|dmath|IEEEeqnarray)\*?$/;

class TexParser {
  private readonly tokens: readonly TexToken[];
  private readonly open: string[] = [];
  /** Where an end was looked for in vain, by what it would have ended: it isn't looked for twice. */
  private readonly inVain = new Map<string, number>();
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly TexToken[]) {
    this.tokens = tokens;
  }

  /** @param ends the environment it stands in; undefined in a group; null at the top */
  nodes(ends: string | undefined | null): TexNode[] {
    if (++this.depth > importLimits.nesting) throw new RangeError("nested too deeply");
    const nodes: TexNode[] = [];
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at] as TexToken;
      if (token.type === "close") {
        if (ends === undefined) break;
        // One too many.
        this.at++;
      } else if (token.type === "command" && token.name === "end") {
        const named = this.nameAt(this.at + 1);
        if (ends === undefined || (ends !== null && named?.name === ends)) break;
        this.at = named?.next ?? this.at + 1;
        // Of an environment around this one, whose own end is missing.
        if (ends !== null && named && named.name !== ends && this.open.includes(named.name)) {
          this.at = named.from;
          break;
        }
      } else nodes.push(...this.node(token));
    }
    this.depth--;
    return nodes;
  }

  private nameAt(at: number): { readonly name: string; readonly next: number; readonly from: number } | undefined {
    let i = at;
    while (this.tokens[i]?.type === "space") i++;
    if (this.tokens[i]?.type !== "open") return undefined;
    let name = "";
    for (i++; i < this.tokens.length && name.length < 60; i++) {
      const token = this.tokens[i];
      if (token?.type === "close") return { name: name.trim(), next: i + 1, from: at - 1 };
      if (token?.type !== "text" && token?.type !== "space") return undefined;
      name += token.type === "text" ? token.text : " ";
    }
    return undefined;
  }

  private node(token: TexToken): TexNode[] {
    this.at++;
    switch (token.type) {
      case "open": {
        const from = this.at;
        const nodes = this.nodes(undefined);
        const to = this.at;
        const tex = (): string => texOf(this.tokens.slice(from, to));
        if (this.tokens[this.at]?.type === "close") this.at++;
        return [{ type: "group", nodes, tex }];
      }
      case "dollar":
        return this.math(
          token.double,
          token.double ? "$$" : "$",
          (next) => next.type === "dollar" && (!token.double || next.double),
        );
      case "command":
        return this.command(token.name);
      case "parameter":
      case "close":
        return [];
      case "space":
      case "paragraph":
        return [{ type: token.type }];
      default:
        return [token];
    }
  }

  private command(name: string): TexNode[] {
    if (name === "(" || name === "[") {
      const closing = name === "(" ? ")" : "]";
      return this.math(name === "[", closing, (next) => next.type === "command" && next.name === closing);
    }
    if (name !== "begin") return [{ type: "command", name }];
    const named = this.nameAt(this.at);
    if (!named) return [];
    this.at = named.next;
    if (named.name === "math" || displayMath.test(named.name)) return this.mathEnvironment(named.name);
    this.open.push(named.name);
    const nodes = this.nodes(named.name);
    this.open.pop();
    const end = this.tokens[this.at];
    if (end?.type === "command" && end.name === "end" && this.nameAt(this.at + 1)?.name === named.name)
      this.at = this.nameAt(this.at + 1)?.next ?? this.at + 1;
    return [{ type: "environment", name: named.name, nodes }];
  }

  /** Place of the token that ends a formula which begins here; none past `most` tokens or, without a name, past a paragraph. */
  private endOf(what: string, isEnd: (token: TexToken, at: number) => boolean): number | undefined {
    if (this.at < (this.inVain.get(what) ?? 0)) return undefined;
    const last = Math.min(this.tokens.length, this.at + importLimits.formulaTokens);
    for (let i = this.at; i < last; i++) {
      const token = this.tokens[i] as TexToken;
      if (isEnd(token, i)) return i;
      if (token.type !== "paragraph" || displayMath.test(what)) continue;
      this.inVain.set(what, i);
      return undefined;
    }
    this.inVain.set(what, last);
    return undefined;
  }

  /** Up to its mark. One whose mark never comes takes nothing with it. */
  private math(display: boolean, what: string, isEnd: (token: TexToken) => boolean): TexNode[] {
    const end = this.endOf(what, isEnd);
    if (end === undefined) return [];
    const tex = texOf(this.tokens.slice(this.at, end));
    this.at = end + 1;
    return tex === "" ? [] : [{ type: "math", display, tex }];
  }

  private mathEnvironment(name: string): TexNode[] {
    const isEnd = (token: TexToken, at: number): boolean =>
      token.type === "command" && token.name === "end" && this.nameAt(at + 1)?.name === name;
    const end = this.endOf(name, isEnd);
    if (end === undefined) return [];
    const tex = texOf(this.tokens.slice(this.at, end));
    this.at = this.nameAt(end + 1)?.next ?? end + 1;
    if (name === "math") return [{ type: "math", display: false, tex }];
    return [{ type: "environment", name, nodes: [{ type: "math", display: true, tex }] }];
  }
}

export const parseTex = (tokens: readonly TexToken[]): TexNode[] => new TexParser(tokens).nodes(null);
