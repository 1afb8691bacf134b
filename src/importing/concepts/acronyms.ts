/**
 * Acronyms with what they stand for (Schwartz & Hearst 2003, "A simple algorithm for identifying abbreviation
 * definitions in biomedical text"), in both orders: "recurrent neural network (RNN)", "RNN (recurrent neural network)".
 */

export interface AcronymPair {
  readonly short: string;
  readonly long: string;
}

const isAcronym = (text: string): boolean =>
  /^[A-Za-z][A-Za-z\d&/-]{1,9}$/.test(text) && (text.match(/[A-Z]/g)?.length ?? 0) >= 2 && !/^[A-Z][a-z]+$/.test(text);

/** Every letter of the acronym in the words before it, right to left, its first at the beginning of a word. */
export function longForm(short: string, before: string): string | undefined {
  const letters = short.replace(/[^A-Za-z\d]/g, "").replace(/s$/, "");
  const words = before.trim().split(/\s+/);
  const candidate = words.slice(-Math.min(letters.length + 5, letters.length * 2)).join(" ");
  const lower = candidate.toLowerCase();
  let at = candidate.length - 1;
  for (let i = letters.length - 1; i >= 0; i--) {
    const letter = (letters[i] ?? "").toLowerCase();
    while (at >= 0 && (lower[at] !== letter || (i === 0 && at > 0 && /[\p{L}\p{N}]/u.test(lower[at - 1] ?? "")))) at--;
    if (at < 0) return undefined;
    if (i > 0) at--;
  }
  const from = lower.lastIndexOf(" ", at) + 1;
  const long = candidate.slice(from).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  const count = long.split(/[\s-]+/).length;
  if (long.length <= short.length || count < 2 || count > letters.length + 3) return undefined;
  if (/[.;:!?()[\]"“”]/.test(long) || /^(?:the|a|an|of|and|for|in)\b/i.test(long)) return undefined;
  // Most letters begin a word; else the words merely happen to hold them.
  const initials = long.split(/[\s-]+/).map((word) => word.charAt(0).toLowerCase());
  const hits = [...letters.toLowerCase()].filter((letter) => initials.includes(letter)).length;
  return hits * 2 > letters.length ? long : undefined;
}

/** Only the words that the acronym speaks for: "we use a recurrent neural network" → "recurrent neural network". */
export function findAcronyms(text: string): AcronymPair[] {
  const found: AcronymPair[] = [];
  for (const match of text.matchAll(/\(([^()]{2,90})\)/g)) {
    const inside =
      (match[1] ?? "")
        .split(/[,;]/)[0]
        ?.trim()
        .replace(/^(?:or|i\.e\.?|a\.k\.a\.?|abbreviated(?: as)?|short)\s+/i, "") ?? "";
    const before = text.slice(Math.max(0, (match.index ?? 0) - 140), match.index).trimEnd();
    const clause = before.slice(
      Math.max(before.lastIndexOf(". "), before.lastIndexOf("("), before.lastIndexOf(")"), before.lastIndexOf(", ")) +
        1,
    );
    if (isAcronym(inside)) {
      const long = longForm(inside, clause);
      if (long) found.push({ short: inside.replace(/(?<=[A-Z])s$/, ""), long });
      continue;
    }
    const short = /([A-Za-z\d&/-]+)$/.exec(before)?.[1] ?? "";
    if (isAcronym(short) && inside.includes(" ") && longForm(short, inside) === inside)
      found.push({ short: short.replace(/(?<=[A-Z])s$/, ""), long: inside });
  }
  return found;
}
