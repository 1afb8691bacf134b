/** Probabilities in symbols: "P(A) = 0.3, P(B|A) = 0.5, P(B) = 0.4, what is P(A|B)?". */
import { findNumbers } from "./read-numbers.ts";

export interface Conditional {
  /** The names of the hypothesis and of what was seen. */
  readonly hypothesis: string;
  readonly evidence: string;
  readonly prior: number;
  readonly likelihood: number;
  /** P(evidence), given or from the likelihood without the hypothesis. */
  readonly total: number;
  /** P(evidence | not hypothesis), when that was given. */
  readonly otherwise?: number;
}

const notation = /\bPr?\s*[([]\s*([^()[\]]{1,30})\s*[)\]]/gi;
const not = /^(?:not[\s-]+|no[\s-]+|non[\s-]*|[¬~!])|(?:\s*[′'^]c?|\s*bar)$/i;

export interface Named {
  readonly text: string;
  readonly value?: number;
}

/** Every "P(…)", with the value it is given. */
export function readNotation(question: string): Named[] {
  const numbers = findNumbers(question);
  return [...question.matchAll(notation)].map((match) => {
    const end = match.index + match[0].length;
    const text = (match[1] ?? "").trim().replace(/\s*[|∣]\s*/, "|");
    const value = numbers.find(
      ({ from }) => from >= end && /^\s*(?:=|is|of|:|≈)\s*$/i.test(question.slice(end, from)),
    )?.value;
    return value === undefined ? { text } : { text, value };
  });
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const isNot = (text: string, name: string): boolean =>
  not.test(text.trim()) && same(text.trim().replace(not, ""), name);

/** @returns undefined unless prior, likelihood and the evidence' probability are given and P(hypothesis | evidence) is wanted */
export function readConditional(question: string): Conditional | undefined {
  const found = readNotation(question);
  const given = found.filter((one): one is Named & { value: number } => one.value !== undefined);
  const wanted = found.filter(({ text, value }) => value === undefined && text.includes("|"));
  const [goal] = wanted;
  const [hypothesis = "", evidence = ""] = goal?.text.split("|") ?? [];
  if (!goal || hypothesis === "" || evidence === "" || wanted.some(({ text }) => !same(text, goal.text)))
    return undefined;
  const stated = (matches: (text: string) => boolean) => given.find(({ text }) => matches(text))?.value;
  const prior = stated((text) => same(text, hypothesis));
  const likelihood = stated((text) => same(text, `${evidence}|${hypothesis}`));
  const seen = stated((text) => same(text, evidence));
  const otherwise = stated((text) => {
    const [left = "", right = ""] = text.split("|");
    return same(left, evidence) && isNot(right, hypothesis);
  });
  if (prior === undefined || likelihood === undefined) return undefined;
  if (otherwise !== undefined)
    return { hypothesis, evidence, prior, likelihood, otherwise, total: likelihood * prior + otherwise * (1 - prior) };
  return seen === undefined ? undefined : { hypothesis, evidence, prior, likelihood, total: seen };
}
