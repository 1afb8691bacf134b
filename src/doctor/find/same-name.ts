/** What tells that two names are one: letters, initials, words in another order. */
import { nameKey, tokenise } from "../../importing/concepts/tokens.ts";
import { areOpposite } from "./opposite-names.ts";

/** Between other words they say nothing: "normalisation of the data". */
const light = new Set(["of", "the", "a", "an", "for", "in", "s", "to", "with"]);
/** "Sarsa algorithm" is Sarsa; "cost function" is no cost, and a "learning algorithm" does the learning. */
const heads = new Set(["algorithm", "method", "technique", "approach", "procedure"]);
const doing = /(?:ing|ion|ment)$/;

export const isShort = (name: string): boolean => /^[A-Z][A-Za-z\d&-]{1,7}$/.test(name) && /[A-Z].*[A-Z]/.test(name);

export const lettersOf = (short: string): string => short.replace(/(?<=[A-Z])s$/, "").toLowerCase();

/** With the small words and without them. */
export function initialsOf(long: string): string[] {
  const words = long.toLowerCase().split(/[\s-]+/);
  const initials = (kept: readonly string[]): string => kept.map((word) => word.charAt(0)).join("");
  const spoken = words.filter((word) => !light.has(word) && word !== "and");
  return words.length < 2 ? [] : [initials(words), initials(spoken)];
}

/** "RNN" and "recurrent neural network". */
const isAcronymOf = (short: string, long: string): boolean =>
  isShort(short) && initialsOf(long).includes(lettersOf(short));

/** Its words without small ones, folded: "estimate" and "estimation" stay two. */
export const contentOf = (name: string): string[] => tokenise(name).folded.filter((word) => !light.has(word));

export type NameSign = "acronym" | "spelling" | "wording" | "same-name";

/** "Attention" in "attention mechanism". */
export function withoutHead(content: readonly string[]): readonly string[] {
  const [head = "", base = ""] = [content.at(-1), content.at(-2)];
  const says = head === "mechanism" || (heads.has(head) && (content.length > 2 || !doing.test(base)));
  return content.length > 1 && says ? content.slice(0, -1) : content;
}

const shortestTypo = 8;

/** Long enough, and at most a letter longer or shorter. */
export const mayBeTypo = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) <= 1 && Math.min(a.length, b.length) >= shortestTypo;

/** One letter put in, left out, changed, or two that changed places. */
function isTypo(a: string, b: string): boolean {
  if (!mayBeTypo(a, b)) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  // What begins otherwise is another word: "absorption" and "adsorption".
  if (from < 3) return false;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** @returns undefined for names that are two, opposites above all */
export function sameNameSign(a: string, b: string): NameSign | undefined {
  if (nameKey(a) === nameKey(b)) return "same-name";
  if (isAcronymOf(a, b) || isAcronymOf(b, a)) return "acronym";
  if (areOpposite(a, b)) return undefined;
  const [one, other] = [contentOf(a), contentOf(b)];
  const [sortedOne, sortedOther] = [[...one].sort().join(" "), [...other].sort().join(" ")];
  if (sortedOne === sortedOther && one.length > 1) return isReordered(a, b) ? "wording" : undefined;
  if (withoutHead(one).join(" ") === withoutHead(other).join(" ")) return "wording";
  const [keyA, keyB] = [tokenise(a).folded.join(" "), tokenise(b).folded.join(" ")];
  return isTypo(keyA, keyB) ? "spelling" : undefined;
}

/** "Data normalisation" and "normalisation of data", or the same words in other forms; "model of a language" is no "language model" of "a model". */
function isReordered(a: string, b: string): boolean {
  const inOrder = contentOf(a).join(" ") === contentOf(b).join(" ");
  return inOrder || /\sof\s/i.test(a) !== /\sof\s/i.test(b);
}
