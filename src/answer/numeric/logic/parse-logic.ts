/** Tokens → the formula they are; nothing where they can be read in two ways. */
import { binary, type LogicFormula, not, same } from "./formula.ts";
import type { LogicToken } from "./read-tokens.ts";

/** From the weakest to the strongest. */
const levels = ["iff", "implies", "or", "xor", "and"] as const;

interface Placed {
  readonly token: LogicToken;
  readonly at: number;
}

/** The tokens outside of all brackets. */
export function outermost(tokens: readonly LogicToken[]): Placed[] {
  let depth = 0;
  return tokens.flatMap((token, at) => {
    if (token.kind === "close") depth--;
    const outside = depth === 0 ? [{ token, at }] : [];
    if (token.kind === "open") depth++;
    return outside;
  });
}

export function splitAt(tokens: readonly LogicToken[], places: readonly number[]): LogicToken[][] {
  return [...places, tokens.length].map((end, i) => tokens.slice(i === 0 ? 0 : (places[i - 1] ?? 0) + 1, end));
}

function bySign(tokens: readonly LogicToken[]): LogicFormula | undefined {
  const outside = outermost(tokens);
  const thens = outside.filter(({ token }) => token.kind === "then");
  if (tokens[0]?.kind === "if" && thens.length === 1) {
    const [condition, result] = splitAt(tokens.slice(1), [(thens[0]?.at ?? 0) - 1]).map((part) => parseLogic(part));
    return condition && result && binary("implies", condition, result);
  }
  for (const kind of levels) {
    const found = outside.filter(({ token }) => token.kind === kind);
    const place = found.at(-1)?.at;
    if (place === undefined) continue;
    // "A -> B -> C" is bracketed in two ways.
    if (found.length > 1 && (kind === "implies" || kind === "iff")) return undefined;
    const [left, right] = [bySign(tokens.slice(0, place)), bySign(tokens.slice(place + 1))];
    return left && right && binary(kind, left, right);
  }
  const [first] = tokens;
  if (first?.kind === "not") {
    const of = bySign(tokens.slice(1));
    return of && not(of);
  }
  if (first?.kind === "variable" && tokens.length === 1) return { kind: "variable", name: first.name };
  const closed = first?.kind === "open" && tokens.at(-1)?.kind === "close" && outside.length === 2;
  return closed ? parseLogic(tokens.slice(1, -1)) : undefined;
}

const isBinary = ({ token }: Placed): boolean => (levels as readonly string[]).includes(token.kind);

/** Where signs and words meet, the words hold together what the signs make: "p → q and q → r". */
export function parseLogic(tokens: readonly LogicToken[]): LogicFormula | undefined {
  const outside = outermost(tokens).filter(isBinary);
  const words = outside.filter(({ token }) => token.word);
  const plain = bySign(tokens);
  if (words.length === 0 || words.length === outside.length) return plain;
  const kinds = new Set(words.map(({ token }) => token.kind));
  const [kind] = kinds;
  if (kinds.size > 1 || (kind !== "and" && kind !== "or" && words.length > 1)) return undefined;
  const parts = splitAt(
    tokens,
    words.map(({ at }) => at),
  );
  const read = parts.map(bySign);
  const [first, ...others] = read.flatMap((part) => part ?? []);
  if (!first || others.length + 1 !== parts.length) return undefined;
  const weak = others.reduce((all, part) => binary(kind as "and", all, part), first);
  const each = parts.every((part) => outermost(part).some(isBinary) || part[0]?.kind === "open");
  return each || (plain && same(plain, weak)) ? weak : undefined;
}
