/** Whether choices tell which of them is right without knowing anything: by their length, or by repeating the question. */

import { words } from "../../language/text.ts";
import { codeAndFormulas } from "../../markdown/prose.ts";
import { hasKin, tellingStems } from "./kin.ts";
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

/** Only it is so, or only it isn't. */
export const isAloneIn = (answer: string, wrong: readonly string[], is: (text: string) => boolean): boolean =>
  wrong.every((text) => is(text) !== is(answer));

/** Forms by which one statement is told among others: how it begins, what it denies, what it is written with. */
const forms: readonly ((text: string) => boolean)[] = [
  (text) => /^(?:It|They|Its)\b/.test(text),
  (text) => /\b(?:not|no|cannot|without|nothing|never|none)\b|n't\b/i.test(text),
  (text) => codeAndFormulas(text).length > 0,
  (text) => /\d/.test(text),
  (text) => /"/.test(text),
  (text) => /[;:]/.test(text),
];

export const standsOutByForm = (answer: string, wrong: readonly string[]): boolean =>
  forms.some((is) => isAloneIn(answer, wrong, is));

/** The abbreviations in a text whose letters begin words that stand in a row in another: "CSP". */
function spelledOut(text: string, other: string): readonly string[] {
  const initials = words(other)
    .map((word) => word[0])
    .join("");
  return (text.match(/(?<!\p{Lu})\p{Lu}{3,}(?=s?\b)/gu) ?? []).filter((short) =>
    initials.includes(short.toLowerCase()),
  );
}

export const abbreviates = (text: string, other: string): boolean => spelledOut(text, other).length > 0;

/** The right choice repeats a word of the question, or abbreviates some, and no wrong one does. */
export function repeatsQuestion(question: string, answer: string, wrong: readonly string[]): boolean {
  const asked = tellingStems(question);
  const repeated = [...tellingStems(answer)].filter((term) => hasKin(asked, term));
  const others = wrong.map(tellingStems);
  return (
    repeated.some((term) => !others.some((stems) => hasKin(stems, term))) ||
    (abbreviates(answer, question) && !wrong.some((text) => abbreviates(text, question)))
  );
}

/** What holds without exception, or claims much, is seldom true, and whoever takes tests knows it. */
const absolute =
  /\b(?:always|never|all|any|anything|everything|everywhere|nothing|none|only|no|must|best|guarantee[sd]?|impossible|cures?|proves?|proof|means? that|unnecessary|useless|pointless|correct|perfect(?:ly)?|exact(?:ly)?|whole|entire(?:ly)?|complete(?:ly)?|true|truth|same|equal|just|simply|merely|replaces?|solves?|needs? no|harmless|certain(?:ly)?|eliminates?|prevents?|matters?|obsolete|right|wrong|automatically|itself|fine|enough|good|better|worse|easy|easier|safe|neutral|facts?|objective|free|trivial|hopeless|useful|desirable|harm(?:s|ful)?|bad|needless|forever|immune|random(?:ly)?|understands?|knows|human|unlimited|large enough|every|each|irrelevant|allowed|here|contradicts|trusted|reported)\b/i;

export const isAbsolute = (text: string): boolean => absolute.test(text);

export const givesAway = (question: string, answer: string, wrong: readonly string[]): boolean =>
  standsOutByLength(answer, wrong) || repeatsQuestion(question, answer, wrong);

/** The share of the shorter text's words that both have, 0 to 1. */
export function sharedWords(a: string, b: string): number {
  const [first, second] = [topicalStems(a), topicalStems(b)];
  const smaller = Math.min(first.size, second.size);
  return smaller === 0 ? 0 : [...first].filter((term) => second.has(term)).length / smaller;
}
