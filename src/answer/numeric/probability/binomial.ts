/** How likely k successes in n trials are: exactly, at least or at most. */
import { readFields } from "../reading/read-named.ts";
import { findNumbers } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, percent, sum, tex, value } from "../write-numbers.ts";

const about = ["binomial-distribution"];
const named = /\bbinomial\w*\b|\b(?:coins?|flips?|tosses|toss(?:ed)?|trials|dice|die|rolls?|rolled)\b/i;
const another =
  /\b(?:naive|coefficient|negative|until|first time|in a row|consecutive|given|entropy|expected|mean|variance|bayes|normal approx\w*|posterior|mle|likelihood|confidence|sum|total of|different|first)\b/i;
const wanted = /\bprobability\b|\bchances?\b|\bhow likely\b|\bP ?\(|\bodds\b/i;
const outcomes = "(?:heads?|tails?|success(?:es)?|six(?:es)?|sixe?s|wins?|hits?|ones|fives|fours|threes|twos)";
const some = new RegExp(
  String.raw`(exactly |at least |at most |more than |fewer than |less than |no more than )?\b(\d+) (?:\w+ )?${outcomes}\b`,
  "i",
);
const symbol = /\bP ?\(\s*[XYK]\s*(=|>=|≥|<=|≤|>|<)\s*(\d+)\s*\)|\bk ?= ?(\d+)\b/i;
const many =
  /\b(?:in|out of|of|from|over) (\d+) (?:\w+ )?(?:\w+ )?(?:flips?|tosses|coins?|trials|rolls?|throws?|dice|attempts|experiments)\b|\b(?:flip(?:ped)?|toss(?:ed)?|roll(?:ed)?|throw|thrown|throwing|flipping|tossing|rolling)\b[^.?\d]{0,20}(\d+) times\b|\bn ?= ?(\d+)\b|\b(\d+) (?:independent )?(?:fair )?(?:coin )?(?:flips?|tosses|coins|trials|rolls|dice|throws)\b/i;

type Comparison = "exactly" | "at least" | "at most";

const comparisons: Readonly<Record<string, readonly [Comparison, number]>> = {
  "at least": ["at least", 0],
  "at most": ["at most", 0],
  "no more than": ["at most", 0],
  "more than": ["at least", 1],
  "fewer than": ["at most", -1],
  "less than": ["at most", -1],
  "=": ["exactly", 0],
  ">=": ["at least", 0],
  "≥": ["at least", 0],
  "<=": ["at most", 0],
  "≤": ["at most", 0],
  ">": ["at least", 1],
  "<": ["at most", -1],
};

function readChance(question: string): number | undefined {
  const { p } = readFields(question, {
    n: "n",
    p: "p|probability of (?:success|heads?)|success (?:probability|rate)|p\\(heads?\\)",
  });
  if (p !== undefined) return p;
  if (/\b(?:dice|die|rolls?|rolled)\b/i.test(question))
    return /\bsix(?:es)?\b|\bones\b|\bfives\b/i.test(question) && !/\bsided\b|\bloaded\b|\bbias/i.test(question)
      ? 1 / 6
      : undefined;
  const fair =
    /\bcoins?\b|\bheads?\b|\btails?\b/i.test(question) && !/\b(?:bias\w*|unfair|loaded|weighted)\b/i.test(question);
  return fair ? 0.5 : undefined;
}

const choose = (n: number, k: number): number => {
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) ways = (ways * (n + 1 - i)) / i;
  return Math.round(ways);
};

const words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
/** "Exactly two heads", "three coins", "at least one six": words that count. */
const inWords =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b(?= (?:fair |biased )?(?:coins?|heads?|tails?|flips?|tosses|rolls|dice|times|trials|success(?:es)?|six(?:es)?)\b)/gi;

export const binomial: NumericShape = (asked) => {
  const question = asked.replace(inWords, (word) => String(words.indexOf(word.toLowerCase()) + 1));
  if (!named.test(question) || !wanted.test(question) || another.test(question)) return undefined;
  const [, sign, symbolic, alone] = symbol.exec(question) ?? [];
  const [, word, count] = some.exec(question) ?? [];
  const n = Number((many.exec(question) ?? []).slice(1).find((found) => found !== undefined));
  const given = Number(symbolic ?? alone ?? count);
  const [comparison, shift] = comparisons[(sign ?? (symbolic || alone ? "=" : word?.trim()) ?? "=").toLowerCase()] ?? [
    "exactly",
    0,
  ];
  const p = readChance(question);
  const k = given + shift;
  if (!Number.isInteger(n) || !Number.isInteger(given) || p === undefined || n < 1 || n > 60 || k < 0) return undefined;
  const expected = findNumbers(question).filter(
    ({ value }) => value !== n && value !== given && Math.abs(value - p) > 1e-12 && Math.abs(value - (1 - p)) > 1e-12,
  );
  // In "P(X >= 3)" and "p = 0.5" all is read; a number beyond asks for more.
  if (expected.length > 0) return undefined;
  if (p < 0 || p > 1) return { about, misfit: `A probability lies between 0 and 1, and $${tex(p)}$ does not.` };
  if (k > n) return { about, misfit: `There can't be ${k} successes in ${n} trials.` };
  const [low, high] = comparison === "exactly" ? [k, k] : comparison === "at least" ? [k, n] : [0, k];
  const counts = Array.from({ length: high - low + 1 }, (_one, i) => low + i);
  const terms = counts.map((i) => choose(n, i) * p ** i * (1 - p) ** (n - i));
  const result = Math.min(
    1,
    terms.reduce((a, b) => a + b, 0),
  );
  return {
    about,
    result: `The probability of ${comparison} ${k} in ${n} is ${value(result)} (${percent(result)}).`,
    steps: [
      String.raw`Formula: $P(X = k) = \binom{n}{k}\, p^k (1 - p)^{n - k}$ with $n = ${n}$, $p ${equals(p)} ${tex(p)}$`,
      ...counts
        .slice(0, 4)
        .map(
          (i, at) =>
            String.raw`$P(X = ${i}) = ${tex(choose(n, i))} \cdot ${tex(p)}^{${i}} \cdot ${tex(1 - p)}^{${n - i}} ${equals(terms[at] ?? 0)} ${tex(terms[at] ?? 0)}$`,
        ),
      ...(counts.length > 1
        ? [`Added up for $k = ${low}, \\dots, ${high}$: $${sum(terms.map(tex))} ${equals(result)} ${tex(result)}$`]
        : []),
    ],
  };
};
