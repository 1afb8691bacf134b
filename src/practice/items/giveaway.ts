/** Whether choices tell which of them is right without knowing anything: by their length, or by repeating the question. */

import { stopWords } from "../../language/english/stop-words.ts";
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
  (text) => /\b(?:divided by|equals?|minus|times)\b/.test(text) || codeAndFormulas(text).length > 0,
];

export const standsOutByForm = (answer: string, wrong: readonly string[]): boolean =>
  forms.some((is) => isAloneIn(answer, wrong, is));

/** Of this many letters on a word may stand between, or give more than its first: "DETR". */
const LONG_SHORT = 4;

/** Whether words from here on begin with the letters, in order, one or several each, with at most one word between. */
function spells(letters: string, from: readonly string[], mayStep = false): boolean {
  if (letters === "") return true;
  const [first = "", ...rest] = from;
  for (let count = 1; count <= letters.length && first.startsWith(letters.slice(0, count)); count++)
    if (spells(letters.slice(count), rest, true)) return true;
  return mayStep && rest.length > 0 && spells(letters, rest);
}

/** Whether an abbreviation in a text has letters that begin words which stand in a row in another: "CSP". */
export function abbreviates(text: string, other: string, fewest = 3): boolean {
  const all = words(other);
  const initials = [all, all.filter((word) => !stopWords.has(word))].map((row) => row.map((word) => word[0]).join(""));
  const short = (text.match(/(?<!\p{Lu})\p{Lu}{2,}(?=s?\b)/gu) ?? []).filter(({ length }) => length >= fewest);
  return short.some((letters) => {
    const lower = letters.toLowerCase();
    return (
      initials.some((row) => row.includes(lower)) ||
      (lower.length >= LONG_SHORT && all.some((_, at) => spells(lower, all.slice(at, at + 2 * lower.length))))
    );
  });
}

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

/** All others share a word that it doesn't have. */
export const isOddOne = (title: string, others: readonly string[]): boolean => {
  const [first, ...rest] = others.map(topicalStems);
  return [...(first ?? [])].some(
    (term) => rest.length > 0 && rest.every((stems) => stems.has(term)) && !topicalStems(title).has(term),
  );
};

/** What holds without exception, or claims much, is seldom true, and whoever takes tests knows it. */
const absolute =
  /\b(?:always|never|all|any|anything|everything|everywhere|nothing|none|only|no|must|best|guarantee[sd]?|impossible|cures?|proves?|proof|means? that|unnecessary|useless|pointless|correct|perfect(?:ly)?|exact(?:ly)?|whole|entire(?:ly)?|complete(?:ly)?|true|truth|same|equal|just|simply|merely|replaces?|solves?|needs? no|harmless|certain(?:ly)?|eliminates?|prevents?|matters?|obsolete|right|wrong|automatically|itself|fine|enough|good|better|worse|easy|easier|safe|neutral|facts?|objective|free|stays?|trivial|hopeless|useful|desirable|harm(?:s|ful)?|bad|needless|forever|immune|random(?:ly)?|understands?|knows|human|unlimited|large enough|every|each|irrelevant|allowed|here|contradicts|trusted|reported)\b/i;

export const isAbsolute = (text: string): boolean => absolute.test(text);

export const givesAway = (question: string, answer: string, wrong: readonly string[]): boolean =>
  standsOutByLength(answer, wrong) || repeatsQuestion(question, answer, wrong);

/** The share of the shorter text's words that both have, 0 to 1. */
export function sharedWords(a: string, b: string): number {
  const [first, second] = [topicalStems(a), topicalStems(b)];
  const smaller = Math.min(first.size, second.size);
  return smaller === 0 ? 0 : [...first].filter((term) => second.has(term)).length / smaller;
}
