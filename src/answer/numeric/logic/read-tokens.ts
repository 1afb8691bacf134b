/** The words and signs of logic in a question, in words, signs, keyboard signs or TeX. */
import type { Binary } from "./formula.ts";

export interface LogicToken {
  readonly kind: Binary | "variable" | "not" | "open" | "close" | "if" | "then" | "break";
  readonly name: string;
  /** A connective in words binds weaker than one in signs. */
  readonly word: boolean;
  readonly from: number;
  readonly to: number;
}

/** What stands for a connective: as a sign, and as a word. */
const connectives: readonly (readonly [LogicToken["kind"], string, string])[] = [
  ["iff", String.raw`<[-=]+>|[↔⇔⟺]|\\(?:leftrightarrow|Leftrightarrow|iff)\b`, "iff|if and only if"],
  ["implies", String.raw`[-=]+>|[→⇒⟹⊃]|\\(?:to|implies|rightarrow|Rightarrow)\b`, "implies"],
  ["xor", String.raw`⊕|\\oplus\b`, "xor"],
  ["and", String.raw`∧|&&?|\/\\|\\(?:land|wedge)\b`, "and"],
  ["or", String.raw`∨|\|\|?(?![=-])|\\\/|\\(?:lor|vee)\b`, "or"],
  ["not", String.raw`[¬~]|!(?![=\s])|\\(?:neg|lnot)\b`, "not"],
  ["if", "(?!)", "if"],
  ["then", "(?!)", "then"],
];
const bySign = connectives.map(([kind, sign]) => [kind, new RegExp(sign, "y")] as const);
const byWord = connectives.map(([kind, , word]) => [kind, new RegExp(`(?:${word})(?![\\p{L}\\d_])`, "iuy")] as const);
const turnstile = /\|[=-]|[⊨⊢∴≡]|\\(?:models|vdash|equiv)\b/y;
const word = /[\p{L}][\p{L}\d_'-]*(?<![-'])/uy;
const letter = /^\p{L}(?:_?\d+)?$/u;

/** @returns the match of a sticky pattern at a place */
const at = (pattern: RegExp, text: string, place: number): string | undefined => {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0];
};

function readAt(text: string, from: number): LogicToken {
  const token = (kind: LogicToken["kind"], name: string, isWord = false): LogicToken => ({
    kind,
    name,
    word: isWord,
    from,
    to: from + name.length,
  });
  const between = at(turnstile, text, from);
  if (between !== undefined) return token("break", between);
  for (const [kind, pattern] of bySign) {
    const found = at(pattern, text, from);
    if (found !== undefined) return token(kind, found);
  }
  for (const [kind, pattern] of byWord) {
    const found = at(pattern, text, from);
    if (found !== undefined) return token(kind, found, true);
  }
  const one = text.charAt(from);
  if ("([".includes(one)) return token("open", one);
  if (")]".includes(one)) return token("close", one);
  const found = at(word, text, from);
  return token(found !== undefined && letter.test(found) ? "variable" : "break", found ?? one);
}

const ends = (token: LogicToken | undefined): boolean => token?.kind === "variable" || token?.kind === "close";
const begins = (token: LogicToken | undefined): boolean =>
  token?.kind === "variable" || token?.kind === "open" || token?.kind === "not";
const isSign = (token: LogicToken | undefined): boolean =>
  token !== undefined && !token.word && !["variable", "open", "close", "break"].includes(token.kind);

/** "v" and "^" between two things are signs; a word beside a sign is a variable, and so wherever it comes again. */
function settle(tokens: readonly LogicToken[]): LogicToken[] {
  const read = tokens.map((token, i): LogicToken => {
    const between = ends(tokens[i - 1]) && begins(tokens[i + 1]);
    if (between && token.name === "v") return { ...token, kind: "or" };
    return between && token.name === "^" ? { ...token, kind: "and" } : token;
  });
  const isName = ({ kind, name }: LogicToken): boolean => kind === "break" && /^[\p{L}]/u.test(name);
  const names = new Set(
    read
      .filter(
        (token, i) => isName(token) && (isSign(read[i - 1]) || (isSign(read[i + 1]) && read[i + 1]?.kind !== "not")),
      )
      .map(({ name }) => name.toLowerCase()),
  );
  return read.map((token) =>
    isName(token) && names.has(token.name.toLowerCase())
      ? { ...token, kind: "variable", name: token.name.toLowerCase() }
      : token,
  );
}

export function readTokens(text: string): LogicToken[] {
  const tokens: LogicToken[] = [];
  let place = 0;
  while (place < text.length) {
    if (/\s/.test(text.charAt(place))) {
      place++;
      continue;
    }
    const token = readAt(text, place);
    tokens.push(token);
    place = token.to;
  }
  return settle(tokens);
}
