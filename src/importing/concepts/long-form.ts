/** What of a text an acronym stands for. */

/** Between the words that give their letters. */
const smallWords = new Set("a an and as at by for from in into of on or the to with".split(" "));
const parts = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;

interface Part {
  readonly from: number;
  readonly to: number;
  readonly initial: string;
  readonly isSmall: boolean;
}

/** "Extensible" gives its X. */
const initialOf = (word: string, letter: string | undefined): string =>
  letter === "x" && word.startsWith("ex") ? "x" : word.charAt(0);

export const lettersAlone = (short: string): string =>
  short
    .replace(/(?<=[A-Z])s$/, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

const partsOf = (text: string): Part[] =>
  [...text.matchAll(parts)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    initial: word.toLowerCase(),
    isSmall: smallWords.has(word.toLowerCase()),
  }));

/** "Time-bound" is one word that gives one letter. */
const endOfCompound = (text: string, at: number): number =>
  at + (/^(?:-\p{L}+)*/u.exec(text.slice(at))?.[0].length ?? 0);

/** "Non-negative matrix factorization" gives NMF. */
const startOfCompound = (text: string, at: number): number =>
  at - (new RegExp(`\\b${text.charAt(at)}\\p{L}+-$`, "iu").exec(text.slice(0, at))?.[0].length ?? 0);

const isWhole = (text: string): boolean => !/[.;:!?()[\]"“”]/.test(text);

/** The words at the text's end, or at its beginning, whose first letters are the acronym; small words may give none. */
export function initialism(short: string, text: string, at: "end" | "beginning"): string | undefined {
  const letters = lettersAlone(short);
  const words = at === "end" ? partsOf(text).reverse() : partsOf(text);
  const order = at === "end" ? [...letters].reverse() : [...letters];
  let used = 0;
  for (const [i, { from, to, initial, isSmall }] of words.entries()) {
    if (initialOf(initial, order[used]) !== order[used]) {
      if (isSmall && i > 0) continue;
      return undefined;
    }
    used++;
    if (used < order.length) continue;
    // "Of" in "organization of petroleum exporting countries" is not the O of OPEC.
    const further = isSmall ? words.slice(i + 1).find((word) => !word.isSmall) : undefined;
    const first = further?.initial.startsWith(initial.charAt(0)) ? further.from : from;
    const edge = words[0];
    const long =
      edge &&
      (at === "end"
        ? text.slice(startOfCompound(text, first), edge.to)
        : text.slice(edge.from, endOfCompound(text, to)));
    // Across a comma only where enough letters vouch for it: "first in, first out".
    return long && isWhole(long) && !/^(?:an?|the)\s/i.test(long) && (order.length > 3 || !long.includes(","))
      ? long
      : undefined;
  }
  return undefined;
}

/** Words that have the letters in their order, right to left, the first one at the beginning of a word. */
function lettersWithin(short: string, before: string): string | undefined {
  const letters = lettersAlone(short);
  const words = before.trim().split(/\s+/);
  const candidate = words.slice(-Math.min(letters.length + 5, letters.length * 2)).join(" ");
  const lower = candidate.toLowerCase();
  const begins = (at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(lower[at - 1] ?? "");
  let at = candidate.length - 1;
  for (let i = letters.length - 1; i >= 0; i--) {
    const letter = letters[i] ?? "";
    const isFirst = (place: number): boolean =>
      begins(place) || (letter === "x" && lower[place - 1] === "e" && begins(place - 1));
    while (at >= 0 && (lower[at] !== letter || (i === 0 && !isFirst(at)))) at--;
    if (at < 0) return undefined;
    if (i > 0) at--;
  }
  const from = lower.lastIndexOf(" ", at) + 1;
  return candidate.slice(from).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/** "Electrocardiogram (ECG)": one long word, of which the acronym is a small part. */
const isOneLongWord = (short: string, long: string): boolean =>
  /^[A-Z]{2,4}$/.test(short) && /^\p{L}+$/u.test(long) && long.length >= short.length * 4;

/** The words at the end of a text that an acronym speaks for: "we use a recurrent neural network" → its last three. */
export function longForm(short: string, before: string): string | undefined {
  const exact = initialism(short, before, "end");
  if (exact) return exact;
  const letters = lettersAlone(short);
  const long = lettersWithin(short, before);
  if (long === undefined || long.length <= short.length || !isWhole(long)) return undefined;
  const words = partsOf(long);
  if (words.length < 2) return isOneLongWord(short, long) ? long : undefined;
  if (words.length > letters.length + 3 || words[0]?.isSmall) return undefined;
  // Most letters begin a word, or each word gives its first; else the words merely happen to hold them.
  const initials = words.map(({ initial }, i) => initialOf(initial, i === 0 ? letters[0] : undefined));
  const hits = [...letters].filter((letter) => initials.includes(letter)).length;
  const all = words.every(({ isSmall }, i) => isSmall || letters.includes(initials[i] ?? "-"));
  return hits * 2 > letters.length || (all && words.length > 2) ? long : undefined;
}

/** The fewest words at the beginning of a text that an acronym speaks for. */
export function longFormAfter(short: string, after: string): string | undefined {
  const exact = initialism(short, after, "beginning");
  if (exact) return exact;
  for (const { to } of partsOf(after).slice(0, lettersAlone(short).length + 3)) {
    const words = after.slice(0, to);
    if (words.includes(" ") && longForm(short, words) === words) return words;
  }
  return undefined;
}
