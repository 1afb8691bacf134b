/** A Markov chain of few states: its long-run shares, and where it is after some steps. */
import { joinNames } from "../../parts/context.ts";
import { findMatrices } from "../reading/read-matrices.ts";
import { without } from "../reading/read-named-lists.ts";
import { findNumbers } from "../reading/read-numbers.ts";
import { readTransitions } from "../reading/read-transitions.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { determinantOfRows } from "../vectors/one-matrix.ts";
import { equals, factor, matrix, percent, sum, tex, value } from "../write-numbers.ts";

type Rows = readonly (readonly number[])[];

interface Chain {
  readonly names: readonly string[];
  readonly rows: Rows;
  readonly rest: string;
}

const named =
  /\bmarkov\b|\bstationary\b|\bsteady[- ]state\b|\blong[- ](?:run|term)\b|\btransition\b|\bstay(?:s|ing)?\b|\bremains?\b|\btomorrow\b|\bweather\b/i;
const longRun =
  /\blong[- ](?:run|term)\b|\bstationary\b|\bsteady[- ]state\b|\bequilibrium\b|\beventually\b|\bon average\b/i;
const another =
  /\b(?:hidden|hmm|emission|observ\w*|umbrella|sensor|rewards?|gamma|discount|policy|mdp|absorbing|hitting|expected (?:time|number)|bayes|prior|test|how many (?:days|steps)|in a row|forward|viterbi)\b/i;
const stepWords: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };
const stepCount =
  /\b(?:after|in) (\d{1,2}|one|two|three|four|five) (?:days?|steps?|transitions?|time steps?|moves?)\b/i;
const start =
  /\b(?:start(?:s|ing)?(?: (?:in|from|at|on|with))?|today(?: is| it is)?|now(?: is| it is)?|begin(?:s|ning)? (?:in|with)|currently(?: in)?)(?: an?)?(?: state)? ([\p{L}\d]\w*)|\b([\p{L}]\w*) today\b/iu;

function fromTransitions(question: string): Chain | string | undefined {
  const { found, rest } = readTransitions(question);
  const names = [...new Set(found.flatMap(({ state, next }) => [state, next]))];
  const states = [...new Set(found.map(({ state }) => state))];
  // Two states: one number a state says where it goes.
  const [a, b] = names.length === 1 ? [] : names;
  if (a === undefined || b === undefined || names.length !== 2 || states.length !== 2) return undefined;
  const odd = found.find(({ probability }) => probability < 0 || probability > 1);
  if (odd) return `A probability lies between 0 and 1, and $${tex(odd.probability)}$ does not.`;
  const rows = [a, b].map((state) => {
    const away = found.filter((one) => one.state === state);
    const staying = away.map(({ next, probability }) => (next === state ? probability : 1 - probability));
    const [first = 0] = staying;
    if (staying.some((each) => Math.abs(each - first) > 1e-9)) return undefined;
    const stay = Number(first.toFixed(12));
    const go = Number((1 - stay).toFixed(12));
    return state === a ? [stay, go] : [go, stay];
  });
  const whole = rows.flatMap((row) => (row ? [row] : []));
  if (whole.length < 2) return "The probabilities of what follows one state must add up to 1, and here they don't.";
  return { names: [a, b], rows: whole, rest };
}

function fromMatrix(question: string): Chain | string | undefined {
  const [found, ...more] = findMatrices(question);
  if (!found || more.length > 0 || !/\bmarkov\b|\btransition\b|\bstationary\b|\bsteady[- ]state\b/i.test(question))
    return undefined;
  const { rows } = found;
  if (rows.length < 2 || rows.length > 4 || rows.some((row) => row.length !== rows.length)) return undefined;
  if (
    rows.flat().some((entry) => entry < 0 || entry > 1) ||
    rows.some((row) => Math.abs(row.reduce((x, y) => x + y, 0) - 1) > 0.011)
  )
    return "Each row of a transition matrix holds probabilities that add up to 1, and here one doesn't.";
  return { names: rows.map((_, i) => `state ${i + 1}`), rows, rest: without(question, [found]) };
}

/** Shares that stay the same: the principal minors of I − P, in proportion (the Markov chain tree theorem). */
export function longRunShares(rows: Rows): number[] | undefined {
  const minors = rows.map((_, i) =>
    determinantOfRows(
      rows
        .map((row, r) => row.map((entry, c) => (r === c ? 1 : 0) - entry).filter((_entry, c) => c !== i))
        .filter((_row, r) => r !== i),
    ),
  );
  const all = minors.reduce((x, y) => x + y, 0);
  return Math.abs(all) < 1e-12 ? undefined : minors.map((minor) => Number((minor / all).toFixed(12)));
}

const stepped = (shares: readonly number[], rows: Rows): number[] =>
  rows.map((_, at) => Number(shares.reduce((all, share, i) => all + share * (rows[i]?.[at] ?? 0), 0).toFixed(12)));

function stationary({ names, rows }: Chain): Computed {
  const about = ["stationary-distribution", "markov-chain"];
  const shares = longRunShares(rows);
  if (!shares)
    return {
      about,
      misfit: "This chain falls into parts that it never leaves, so its long run depends on where it starts.",
    };
  const [a = 0, b = 0] = [rows[0]?.[1], rows[1]?.[0]];
  const [first = "", second = ""] = names;
  return {
    about,
    result: `In the long run the share of ${joinNames(names.map((name, i) => `${i === 0 ? "" : "of "}${name} is ${value(shares[i] ?? 0)} (${percent(shares[i] ?? 0)})`))}.`,
    steps:
      names.length === 2
        ? [
            `As many steps lead from ${first} to ${second} as back: $\\pi_1 \\cdot ${tex(a)} = \\pi_2 \\cdot ${tex(b)}$`,
            String.raw`All shares add up to 1: $\pi_2 = 1 - \pi_1$`,
            `So $\\pi_1 = ${tex(b)} / (${tex(a)} + ${tex(b)}) ${equals(shares[0] ?? 0)} ${tex(shares[0] ?? 0)}$`,
          ]
        : [
            String.raw`Shares that a step leaves as they are: $\pi P = \pi$, and they add up to 1`,
            `With $P = ${matrix(rows)}$ that is $\\pi ${equals(...shares)} (${shares.map(tex).join(", ")})$`,
          ],
  };
}

function after({ names, rows }: Chain, steps: number, from: number): Computed {
  let shares: readonly number[] = names.map((_, i) => (i === from ? 1 : 0));
  const lines = Array.from({ length: steps }, (_, step) => {
    const before = shares;
    shares = stepped(before, rows);
    return `After ${step + 1}: ${names.map((name, at) => `${name} $${sum(before.map((share, i) => `${tex(share)} \\cdot ${factor(rows[i]?.[at] ?? 0)}`))} ${equals(shares[at] ?? 0)} ${tex(shares[at] ?? 0)}$`).join("; ")}`;
  });
  return {
    about: ["markov-chain"],
    result: `After ${steps} ${steps === 1 ? "step" : "steps"} from ${names[from]} the probability of ${joinNames(names.map((name, i) => `${i === 0 ? "" : "of "}${name} is ${value(shares[i] ?? 0)}`))}.`,
    steps: [`Each step: share of every state now times its probability of what comes next, added up`, ...lines],
  };
}

export const markovChain: NumericShape = (question): Computed | undefined => {
  if (!named.test(question) || another.test(question)) return undefined;
  const chain = fromMatrix(question) ?? fromTransitions(question);
  const counted = stepCount.exec(question)?.[1]?.toLowerCase();
  const steps = /\bday after tomorrow\b/i.test(question)
    ? 2
    : counted === undefined
      ? /\btomorrow\?|\btomorrow\s*$/i.test(question)
        ? 1
        : undefined
      : (stepWords[counted] ?? Number(counted));
  if (!chain || longRun.test(question) === (steps !== undefined)) return undefined;
  if (typeof chain === "string") return { about: ["markov-chain"], misfit: chain };
  const [, said, alsoSaid] = start.exec(chain.rest) ?? [];
  const rest = chain.rest
    .replace(stepCount, " ")
    .replace(start, " ")
    .replace(/\bstate \d\b|\b2 states\b/gi, " ");
  if (findNumbers(rest).length > 0) return undefined;
  if (steps === undefined) return stationary(chain);
  const first = (said ?? alsoSaid ?? "").toLowerCase();
  const from = chain.names.findIndex((name) => [first, `state ${first}`].includes(name.toLowerCase()));
  return from < 0 || steps < 1 || steps > 10 ? undefined : after(chain, steps, from);
};
