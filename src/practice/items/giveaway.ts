/** Whether choices tell which of them is right without knowing anything: by their length, or by repeating the question. */
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

/** The right choice repeats a word of the question that no wrong one repeats. */
export function repeatsQuestion(question: string, answer: string, wrong: readonly string[]): boolean {
  const asked = topicalStems(question);
  const repeated = [...topicalStems(answer)].filter((term) => asked.has(term));
  const others = wrong.map(topicalStems);
  return repeated.some((term) => !others.some((stems) => stems.has(term)));
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
