/** "Complete the worked example": its end is left out, and more of it after each success. */
import type { Concept } from "../../domain/course.ts";
import type { PracticeItem } from "../../domain/practice-item.ts";
import { portableLinks } from "../../markdown/course-links.ts";
import { hashOf } from "./chance.ts";
import { standsOutByLength } from "./giveaway.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";
import { nearOutputs } from "./near-outputs.ts";
import { fade } from "./worked/fade.ts";
import { findSteps, type Step, shownNumbers } from "./worked/find-steps.ts";
import { plainDigits } from "./worked/tex-value.ts";

const LARGEST = 1_000_000;
/** What rounding on the way may change, as a share of the result. */
const ROUNDING = 0.005;
/** And where the page itself rounds on the way: somebody who rounds elsewhere ends a little beside it. */
const ROUNDING_TWICE = 0.015;
const EXACT = 0.001;
/** Between two numbers that are shown and this near, as a share, it needs no reckoning. */
const NARROW = 0.07;
const COARSE = 0.1;
const aNumber = /^[-+]?\d+(?:\.\d+)?$/;
/** "(1, 0.5)": several numbers in a row, a set of them, or a matrix. */
const severalNumbers = /^(?:\(|\\\{|\\begin\{[bp]matrix\})[-−\d.,;&\s\\]+(?:\)|\\\}|\\end\{[bp]matrix\})$/;

interface Result {
  readonly value: number;
  readonly tolerance: number;
}

/** The number that a step comes to, where its own reckoning agrees. */
function resultOf({ parts }: Step): Result | undefined {
  const last = parts.at(-1);
  const reckoned = parts.slice(0, -1).findLast(({ value }) => value !== undefined);
  const digits = plainDigits(last?.tex ?? "").replace("−", "-");
  if (last?.value === undefined || !aNumber.test(digits) || reckoned?.value === undefined) return undefined;
  const { value } = last;
  const unit = 10 ** -(digits.split(".")[1]?.length ?? 0);
  const off = Math.min(Math.abs(reckoned.value - value), Math.abs(reckoned.value * 100 - value));
  const size = Math.abs(value);
  const isExact = off < 1e-9;
  // What was rounded on the way may be off by more.
  if (
    aNumber.test(reckoned.tex) ||
    off > (shownNumbers(reckoned.tex).every(Number.isInteger) ? 0.51 : 1.5) * unit ||
    size >= LARGEST
  )
    return undefined;
  // One digit of a rounded number says too little to be held against.
  if (!isExact && unit > COARSE * size) return undefined;
  const isWhole = isExact && parts.flatMap(({ tex }) => shownNumbers(tex)).every(Number.isInteger);
  if (isWhole || size === 0) return { value, tolerance: EXACT };
  return { value, tolerance: isExact ? ROUNDING * size : Math.max(unit, ROUNDING_TWICE * size) };
}

/** Whether the example shows its result before it asks for it; a percentage also as a share. */
const isTold = (text: string, { parts, tex }: Step, { value, tolerance }: Result): boolean => {
  const shown = shownNumbers(text);
  const isPercentage = shownNumbers(tex).length > parts.flatMap((part) => shownNumbers(part.tex)).length;
  // A sum so near that it would be taken for the result tells it as well.
  const isBeside = (from: number, to: number): boolean =>
    shown.some((number) => number / Math.abs(value) > from && number / Math.abs(value) < to);
  // "With 0.19 it holds, with 0.21 it doesn't": between the two.
  if (!Number.isInteger(value) && isBeside(1 - NARROW, 1) && isBeside(1, 1 + NARROW)) return true;
  return [1, ...(isPercentage ? [100] : [])].some((per) =>
    shown.some((number) => Math.abs(number - Math.abs(value) / per) < tolerance / per),
  );
};

function numberItem(concept: Concept, source: string, steps: readonly Step[]): PracticeItem | undefined {
  const asked = steps.at(-1);
  const result = asked && resultOf(asked);
  if (!asked || !result) return undefined;
  const before = steps.slice(0, -1).filter((step) => resultOf(step) !== undefined);
  const [first, ...fading] = fade(source, [...before, asked]);
  if (first === undefined || isTold(first, asked, result)) return undefined;
  return {
    kind: "number",
    id: itemId(concept, "worked", hashOf(asked.tex).toString(36)),
    concept: concept.id,
    prompt: { type: "worked", name: concept.title, markdown: first, fading },
    answer: result.value,
    tolerance: result.tolerance,
    because: source.slice(asked.start, asked.end),
    passages: [],
  };
}

/** Several numbers are chosen, not typed: what differs in one of them is another result. */
function lineItem(concept: Concept, source: string, steps: readonly Step[]): PracticeItem | undefined {
  const asked = steps.at(-1);
  const last = asked?.parts.at(-1);
  const reckons = asked?.parts.slice(0, -1).some(({ tex }) => shownNumbers(tex).length > 1);
  if (!asked || !last || !reckons || !severalNumbers.test(last.tex)) return undefined;
  const [first, ...fading] = fade(source, [asked]);
  const line = last.tex.replace(/\s+/g, " ");
  const others = first === undefined ? [] : nearOutputs(line, first);
  if (first === undefined || others.length === 0 || standsOutByLength(line, others)) return undefined;
  const minuses = (text: string): number => text.split("-").length;
  if (!others.some((other) => minuses(other) === minuses(line))) return undefined;
  return {
    kind: "choice",
    id: itemId(concept, "worked", hashOf(asked.tex).toString(36)),
    concept: concept.id,
    prompt: { type: "worked", name: concept.title, markdown: first, fading },
    answer: `$${line}$`,
    because: source.slice(asked.start, asked.end),
    wrong: others.map((other) => ({ text: `$${other}$`, why: { type: "not-reckoned" } })),
    passages: [],
  };
}

/** One a concept: the last step that can be asked for. */
export const workedItems: ItemMaker = (graph, concept) => {
  const section = graph.sectionOf(concept.id, "worked-example");
  const { source, steps } = findSteps(section.map(({ markdown }) => portableLinks(markdown)).join("\n\n"));
  for (let count = steps.length; count > 0; count--) {
    const upTo = steps.slice(0, count);
    const item = numberItem(concept, source, upTo) ?? lineItem(concept, source, upTo);
    if (item) return [{ ...item, passages: section.map(({ id }) => id) }];
  }
  return [];
};
