/** Outputs near to a program's own: what it surely doesn't print, changed where it takes thinking to know. */
import { sameOutput } from "../../python/compare-outputs.ts";
import { hashOf } from "./chance.ts";

interface Token {
  readonly text: string;
  readonly at: number;
  /** What could stand in its place, the nearest first. */
  readonly others: readonly string[];
}

const numberPattern = /(?<![\w.'"])-?\d+(?:\.\d+)?(?![\w.'"])/g;
const truth = /\b(?:True|False)\b/g;
/** "2.1e-05": neither part of it is a number. */
const hasPower = /\de[-+]?\d/i;

const MOST_CHOICES = 4;
/** Steps between numbers, in units of the last printed digit, at least. */
const FEWEST_UNITS = 4;
/** Results are far enough apart to be told by a rough reckoning; counts this small are counted. */
const SMALL = 12;
const APART = { count: 0.25, measure: 0.4 };
const LARGE = 100_000;
const MOST_COUNTED = 100;
const WHOLE = 100;
/** A result in words beside the number would tell half of it, the same in every choice. */
const quoted = /['"]/;

/** Whether a number still reads as what it was: a share, a count, something below zero. */
function fits(value: number, of: number, isShare: boolean): boolean {
  if (of >= 0 && value < 0) return false;
  if (isShare && value > 1) return false;
  return value !== of;
}

const isWhole = (text: string): boolean => /\.0+$/.test(text);

/** Numbers of its form on a ladder of which it is one rung, so that it isn't always in the middle. */
function ladder(text: string, seed: number, isPercentage: boolean): readonly string[] {
  const digits = text.split(".")[1]?.length ?? 0;
  const unit = 10 ** -digits;
  const value = Number(text);
  const isShare = digits > 0 && value >= 0 && value <= 1;
  const size = Math.abs(value);
  const isCounted = digits === 0 && size <= SMALL;
  const far = isCounted ? 1 : Math.max(FEWEST_UNITS * unit, size * APART[digits === 0 ? "count" : "measure"]);
  // "27.0" stands beside whole numbers: its neighbours are whole as well.
  const grain = isWhole(text) ? Math.max(1, unit) : unit;
  const step = Math.ceil(far / grain - 1e-9) * grain;
  for (let turn = 0; turn < MOST_CHOICES; turn++) {
    const rung = (seed + turn) % MOST_CHOICES;
    const values = Array.from({ length: MOST_CHOICES }, (_, i) => value + (i - rung) * step);
    const others = values.filter((_, i) => i !== rung);
    const isPossible = (other: number): boolean => !isPercentage || value > WHOLE || other <= WHOLE;
    if (others.every((other) => isPossible(other) && fits(Number(other.toFixed(digits)), value, isShare)))
      // The rungs beside it first.
      return others.sort((a, b) => Math.abs(a - value) - Math.abs(b - value)).map((other) => other.toFixed(digits));
  }
  return [];
}

/** "16.0" and "16.0000" are one number, and "-16.0" is told by it; of whole ones many are the same by chance. */
const sameDecimal = (a: string, b: string): boolean =>
  a.includes(".") && b.includes(".") && Math.abs(Number(a)) === Math.abs(Number(b)) && Number(a) !== 0;

function tokensOf(line: string, code: string, context: string, turn: number): readonly Token[] {
  if (hasPower.test(line) || quoted.test(line)) return [];
  const around = [...context.matchAll(numberPattern)].map(([text]) => text);
  const shown = { has: (text: string) => around.some((other) => other === text || sameDecimal(other, text)) };
  const othersOf = ({ 0: text, index }: RegExpMatchArray & { readonly index: number }): readonly string[] =>
    ladder(text, hashOf(`${code}${index}`) + turn, line[index + text.length] === "%");
  // Whether two calls of one line agree is seen at a glance.
  if (!/\d/.test(line) && /print\(.*==/.test(code)) return [];
  const numbers = [...line.matchAll(numberPattern)]
    // What other lines are shares of, this one is too.
    .filter(({ 0: text, index }) => line[index - 1] !== "/" || !context.includes(`/${text}`))
    // A number of the program itself is no result of it, and one that is shown beside it is read off.
    .filter(([text]) => !code.includes(text) && !shown.has(text) && Math.abs(Number(text)) < LARGE)
    // Nobody counts so far in the head.
    .filter(([text]) => text.includes(".") || Math.abs(Number(text)) <= MOST_COUNTED)
    .map((match) => ({ text: match[0], at: match.index, others: othersOf(match) }))
    // Nor may another choice repeat what is shown.
    .filter(({ others }) => others.every((other) => !shown.has(other)));
  const truths = [...line.matchAll(truth)].map((match) => ({
    text: match[0],
    at: match.index,
    others: [match[0] === "True" ? "False" : "True"],
  }));
  return [...numbers, ...truths].filter(({ others }) => others.length > 0).sort((a, b) => b.at - a.at);
}

const withToken = (line: string, { text, at }: Token, other: string): string =>
  line.slice(0, at) + other + line.slice(at + text.length);

/**
 * @param line one that the program prints, without space around it
 * @param context what it prints before and after
 * @param turn which of several ways to choose them; from the fourth on one number alone is changed, at last the one before
 * @returns lines that it doesn't print in its place: none, where nothing in it takes thinking
 */
export function nearOutputs(line: string, code: string, context = "", turn = 0): readonly string[] {
  const tokens = tokensOf(line, code, context, turn);
  const [last, ...before] = turn < 2 * MOST_CHOICES ? tokens : tokens.slice(1);
  if (!last) return [];
  const second = turn >= MOST_CHOICES ? undefined : before.find(({ text, at }) => at + text.length <= last.at);
  const [other = ""] = last.others;
  // Two changes and both: what is right shares no more with the others than each of them does.
  const lines = second
    ? [
        withToken(line, last, other),
        withToken(line, second, second.others[0] ?? ""),
        withToken(withToken(line, last, other), second, second.others[0] ?? ""),
      ]
    : last.others.slice(0, MOST_CHOICES - 1).map((each) => withToken(line, last, each));
  const isOther = lines.every((each, i) => !sameOutput(each, line) && lines.indexOf(each) === i);
  return isOther && lines.length > 1 ? lines : [];
}
