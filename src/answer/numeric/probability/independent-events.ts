/** Two events together, and at least one of them: independent ones, or with what is known of both together. */
import { type Named, readNotation } from "../reading/read-conditional.ts";
import { findNumbers, onlyList } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, tex, value } from "../write-numbers.ts";

const independent = /\bindependent(?:ly)?\b/i;
const another =
  /\b(?:dependent|not (?:\w+ )?independent|conditionally|exclusive|disjoint|neither|exactly|only|none|xor|at most|complement|whether|prove|show that)\b|\b(?:are|is) (?:they|these|the (?:two )?events|[a-z] (?:and|&) [a-z])\b[^.?;=]*\bindependent\b/i;
const both = /^(.+?)\s*(?:\band\b|[∩&∧,])\s*(.+)$/i;
const either = /^(.+?)\s*(?:\bor\b|[∪∨])\s*(.+)$/i;

/** What is asked for in words. */
const wantsInWords = (question: string): Events["wants"] => ({
  both: /\b(?:both(?! (?:events|a|b|are|have)\b)|together)\b/i.test(question),
  either: /\bat least one\b/i.test(question),
});

type Known = Named & { readonly value: number };

interface Events {
  readonly names: readonly [string, string];
  readonly single: readonly [number, number];
  /** P(A and B), when given. */
  readonly joint?: number;
  readonly wants: { readonly both: boolean; readonly either: boolean };
}

/** In symbols: "P(A) = 0.3, P(B) = 0.5, … P(A and B)?". */
function readSymbols(question: string): Events | undefined {
  const found = readNotation(question);
  const known = found.filter((one): one is Known => one.value !== undefined);
  const [a, b, ...more] = known.filter(({ text }) => /^[\p{L}]\w*$/u.test(text));
  if (!a || !b || more.length > 0 || a.text === b.text || findNumbers(question).length !== known.length)
    return undefined;
  const pairs = (pattern: RegExp, text: string): boolean => {
    const [, left = "", right = ""] = pattern.exec(text) ?? [];
    return (left === a.text && right === b.text) || (left === b.text && right === a.text);
  };
  const rest = known.filter((one) => one !== a && one !== b);
  const asked = found.filter(({ value }) => value === undefined);
  const [joint, ...others] = rest;
  if (others.length > 0 || (joint && !pairs(both, joint.text))) return undefined;
  if (!asked.every(({ text }) => pairs(both, text) || pairs(either, text))) return undefined;
  const inWords = wantsInWords(question);
  const wants = {
    both: (inWords.both && !joint) || asked.some(({ text }) => pairs(both, text)),
    either: inWords.either || asked.some(({ text }) => pairs(either, text)),
  };
  const events: Events = { names: [a.text, b.text], single: [a.value, b.value], wants };
  return joint ? { ...events, joint: joint.value } : events;
}

/** In words: "two independent events with probabilities 0.3 and 0.5: that both happen?". */
function readWords(question: string): Events | undefined {
  const [first, second, ...more] = onlyList(question)?.values ?? [];
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  if (!/\bevents?\b/i.test(question) || !/\bprobabilit/i.test(question)) return undefined;
  return { names: ["A", "B"], single: [first, second], wants: wantsInWords(question) };
}

function misfitOf({ names: [a, b], single: [pA, pB], joint }: Events, isIndependent: boolean): string | undefined {
  const odd = [pA, pB, joint ?? 0].find((each) => each < 0 || each > 1);
  if (odd !== undefined) return `A probability lies between 0 and 1, and $${tex(odd)}$ does not.`;
  if (joint === undefined) return undefined;
  const most = Math.min(pA, pB);
  const least = Math.max(0, pA + pB - 1);
  if (joint > most + 1e-9 || joint < least - 1e-9)
    return `These numbers don't fit: $P(${a} \\cap ${b})$ lies between $${tex(least)}$ and $${tex(most)}$ here, and $${tex(joint)}$ does not.`;
  return isIndependent && Math.abs(joint - pA * pB) > 1e-9
    ? `These events are not independent: the product of their probabilities is $${tex(pA * pB)}$, and $P(${a} \\cap ${b})$ is $${tex(joint)}$.`
    : undefined;
}

export const independentEvents: NumericShape = (question) => {
  if (another.test(question)) return undefined;
  const isIndependent = independent.test(question);
  const events = readNotation(question).length > 0 ? readSymbols(question) : readWords(question);
  if (!events || (!isIndependent && events.joint === undefined)) return undefined;
  const { names, single, joint, wants } = events;
  if ((!wants.both && !wants.either) || (wants.both && joint !== undefined)) return undefined;
  const about = [isIndependent ? "independence" : "probability"];
  const misfit = misfitOf(events, isIndependent);
  if (misfit !== undefined) return { about, misfit };
  const [a, b] = names.map((name) => (name.length === 1 ? name : `\\text{${name}}`));
  const [pA, pB] = single;
  const product = joint ?? pA * pB;
  const union = pA + pB - product;
  const [together, atLeastOne] = [`P(${a} \\cap ${b})`, `P(${a} \\cup ${b})`];
  const results = [
    ...(wants.both ? [`$${together}$ is ${value(product)}`] : []),
    ...(wants.either ? [`$${atLeastOne}$ is ${value(union)}`] : []),
  ];
  return {
    about,
    result: `${results.join(" and ")}.`,
    steps: [
      ...(joint === undefined
        ? [
            `Both, since they are independent: $${together} = P(${a}) \\cdot P(${b}) = ${tex(pA)} \\cdot ${tex(pB)} ${equals(product)} ${tex(product)}$`,
          ]
        : []),
      ...(wants.either
        ? [
            `At least one: $${atLeastOne} = P(${a}) + P(${b}) - ${together}$, because “both” is counted twice`,
            `Put in: $${tex(pA)} + ${tex(pB)} - ${tex(product)} ${equals(union)} ${tex(union)}$`,
          ]
        : []),
    ],
  };
};
