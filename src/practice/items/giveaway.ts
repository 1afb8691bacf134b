/** Whether choices tell which of them is right without knowing anything: by their length, or by repeating the question. */
import { words } from "../../language/text.ts";
import { topicalStems } from "./names.ts";

/** How many times as long as every other choice one may be, or as short. */
const LENGTH_RATIO = 1.75;
/** Below this many characters the difference doesn't show. */
const SHORT = 30;

export function standsOutByLength(answer: string, wrong: readonly string[]): boolean {
  const lengths = wrong.map(({ length }) => Math.max(length, SHORT));
  const own = Math.max(answer.length, SHORT);
  return own > LENGTH_RATIO * Math.max(...lengths) || own * LENGTH_RATIO < Math.min(...lengths);
}

/** Longer than every other choice by more than a margin, or shorter. */
export function isOutermost(answer: string, wrong: readonly string[], margin: number): boolean {
  const lengths = wrong.map(({ length }) => length);
  return answer.length > Math.max(...lengths) + margin || answer.length + margin < Math.min(...lengths);
}

/** Only it begins with "It": it would be known as the one that was written for another place. */
export const beginsAlone = (answer: string, wrong: readonly string[]): boolean =>
  /^It\b/.test(answer) && !wrong.some((text) => /^It\b/.test(text));

/** The beginning that words of one family share: "triple" and "triplet". */
const FAMILY = 5;

const isKin = (a: string, b: string): boolean => {
  const shared = Math.max(FAMILY, Math.min(a.length, b.length) - 1);
  return a === b || (a.length >= shared && a.slice(0, shared) === b.slice(0, shared));
};

const hasKin = (stems: ReadonlySet<string>, term: string): boolean =>
  stems.has(term) || [...stems].some((other) => isKin(other, term));

/** The abbreviations in a text whose letters begin words that stand in a row in another: "CSP". */
function spelledOut(text: string, other: string): readonly string[] {
  const initials = words(other)
    .map((word) => word[0])
    .join("");
  return (text.match(/\b\p{Lu}{3,}(?=s?\b)/gu) ?? []).filter((short) => initials.includes(short.toLowerCase()));
}

/** The right choice repeats a word of the question, or abbreviates some, and no wrong one does. */
export function repeatsQuestion(question: string, answer: string, wrong: readonly string[]): boolean {
  const asked = topicalStems(question);
  const repeated = [...topicalStems(answer)].filter((term) => hasKin(asked, term));
  const others = wrong.map(topicalStems);
  return (
    repeated.some((term) => !others.some((stems) => hasKin(stems, term))) ||
    (spelledOut(answer, question).length > 0 && wrong.every((text) => spelledOut(text, question).length === 0))
  );
}

/** What holds without exception is seldom true, and whoever takes tests knows it. */
const absolute =
  /\b(?:always|never|all|every|each|any|anything|everything|nothing|none|only|no|must|best|guarantee[sd]?|impossible|cures?)\b/i;

export const isAbsolute = (text: string): boolean => absolute.test(text);

/** Only the answer gives a reason, or only it doesn't: the question's "why" then tells which it is. */
export function standsOutByOpening(answer: string, wrong: readonly string[]): boolean {
  const gives = (text: string): boolean => /^(?:because|so that|since)\b/i.test(text);
  return wrong.every((text) => gives(text) !== gives(answer));
}

export const givesAway = (question: string, answer: string, wrong: readonly string[]): boolean =>
  standsOutByLength(answer, wrong) || repeatsQuestion(question, answer, wrong);

/** The share of the shorter text's words that both have, 0 to 1. */
export function sharedWords(a: string, b: string): number {
  const [first, second] = [topicalStems(a), topicalStems(b)];
  const smaller = Math.min(first.size, second.size);
  return smaller === 0 ? 0 : [...first].filter((term) => second.has(term)).length / smaller;
}
