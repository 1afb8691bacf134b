/** Mean, variance or one probability of the plain distributions, and what a sample says of their parameter. */
import { oneFormula, outsideUnit, wholeFrom } from "../one-formula.ts";
import type { NumericShape } from "../shape.ts";
import { equals, tex, value } from "../write-numbers.ts";

const chance = "(?:success )?(?:probability|prob\\.?|chance)(?: of success)?|p";
const unit = (p: number): string | undefined => outsideUnit("A probability", tex, p);

const binomialMoments = oneFormula({
  about: ["binomial-distribution"],
  named: /\bbinomial\b/i,
  another: /\b(?:exactly|at least|at most|more than|fewer|naive|approx\w*|negative|coefficient|p ?\( ?x)\b/i,
  fields: { n: "n|trials", p: chance },
  misfit: ({ n, p }) => unit(p) ?? (wholeFrom(1, n) ? undefined : "A number of trials is whole, from 1 up."),
  work: ({ n, p }, question) => {
    const mean = /\bmean\b|\bexpect\w*|\baverage\b/i.test(question);
    const variance = /\bvariance\b/i.test(question);
    if (mean === variance || /\bdeviation\b/i.test(question)) return undefined;
    const result = mean ? n * p : n * p * (1 - p);
    return {
      result: `The ${mean ? "expected value" : "variance"} is ${value(result)}.`,
      steps: [
        mean
          ? `Formula: $n p = ${tex(n)} \\cdot ${tex(p)} ${equals(result)} ${tex(result)}$`
          : `Formula: $n p\\,(1 - p) = ${tex(n)} \\cdot ${tex(p)} \\cdot ${tex(1 - p)} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const bernoulliVariance = oneFormula({
  about: ["bernoulli-distribution"],
  named: /\bbernoulli\b/i,
  another: /\b(?:entropy|binomial|trials|mean|expect\w*|naive|bandit|mle|likelihood)\b/i,
  fields: { p: chance },
  misfit: ({ p }) => unit(p),
  work: ({ p }, question) =>
    /\bvariance\b/i.test(question)
      ? {
          result: `The variance is ${value(p * (1 - p))}.`,
          steps: [`Formula: $p\\,(1 - p) = ${tex(p)} \\cdot ${tex(1 - p)} ${equals(p * (1 - p))} ${tex(p * (1 - p))}$`],
        }
      : undefined,
});

const poisson = oneFormula({
  about: ["poisson-distribution"],
  named: /\bpoisson\b/i,
  another:
    /\b(?:at least|at most|more than|fewer|less than|between|none|no events|regression|process with|mle|variance|estimate)\b|[<>≤≥]/i,
  rewrite: (question) =>
    question
      .replace(/\bP ?\(\s*[XKN]\s*=\s*(\d+)\s*\)/i, "; count $1 ;")
      .replace(
        /\b(?:exactly )?(\d+) (?:events?|arrivals?|calls?|customers?|mails?|accidents?|errors?)\b(?! (?:per|an?|each|on average))/i,
        "; count $1 ;",
      ),
  fields: { rate: "(?:mean|rate|average|lambda|λ)(?: rate)?", count: "count|k|exactly" },
  misfit: ({ rate, count }) =>
    (rate <= 0 || !wholeFrom(0, count)) && "The rate must be greater than 0 and the count a whole number from 0 up.",
  work: ({ rate, count }) => {
    if (count > 40) return undefined;
    const factorial = Array.from({ length: count }, (_, i) => i + 1).reduce((a, b) => a * b, 1);
    const result = (rate ** count * Math.exp(-rate)) / factorial;
    return {
      result: `The probability is ${value(result)}.`,
      steps: [
        String.raw`Formula: $P(k) = \lambda^k e^{-\lambda} / k!$`,
        `Put in: $${tex(rate)}^{${count}} \\cdot e^{-${tex(rate)}} / ${tex(factorial)} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const exponentialMean = oneFormula({
  about: ["exponential-distribution"],
  named: /\bexponential distribution\b|\bexponentially distributed\b/i,
  another: /\b(?:probability|variance|median|less|more|within|memoryless|p ?\()\b/i,
  fields: { rate: "rate|lambda|λ" },
  misfit: ({ rate }) => rate <= 0 && "A rate must be greater than 0.",
  work: ({ rate }, question) =>
    /\bmean\b|\bexpect\w*|\baverage\b/i.test(question)
      ? {
          result: `The mean is ${value(1 / rate)}.`,
          steps: [String.raw`Formula: $1 / \lambda = 1 / ${tex(rate)} ${equals(1 / rate)} ${tex(1 / rate)}$`],
        }
      : undefined,
});

/** "7 heads in 10 tosses" */
const heads = (question: string): string =>
  question
    .replace(
      /\b(\d+) (?:heads?|success(?:es)?|ones|wins?|hits?|clicks?) (?:in|out of|of|from) (\d+)(?: (?:coin )?(?:tosses|flips|trials|throws|draws|visits|views))?/i,
      "; hits $1 ; all $2 ;",
    )
    .replace(
      /\b(\d+) (?:heads?|success(?:es)?|ones|wins?|clicks?),? (?:and )?(\d+) (?:tails?|failures?|zeros?|loss(?:es)?)\b/i,
      (_all, hits: string, misses: string) => `; hits ${hits} ; all ${Number(hits) + Number(misses)} ;`,
    );
const counted = ({ hits, all }: { readonly hits: number; readonly all: number }): string | false =>
  (!wholeFrom(0, hits) || !wholeFrom(1, all) || hits > all) &&
  "There can't be more successes than trials, and both are whole numbers.";

const likeliest = oneFormula({
  about: ["maximum-likelihood-estimation"],
  named: /\bmle\b|\bmaximum likelihood\b/i,
  another: /\b(?:prior|map|beta|normal|gaussian|poisson|exponential|variance|log-?likelihood of|posterior)\b/i,
  rewrite: heads,
  fields: { hits: "hits", all: "all" },
  misfit: counted,
  work: ({ hits, all }) => ({
    result: `The maximum likelihood estimate of $p$ is ${value(hits / all)}.`,
    steps: [
      `The likelihood $p^{${tex(hits)}} (1 - p)^{${tex(all - hits)}}$ is largest where $p$ is the share of successes`,
      `Put in: $${tex(hits)} / ${tex(all)} ${equals(hits / all)} ${tex(hits / all)}$`,
    ],
  }),
});

const betaPosterior = oneFormula({
  about: ["beta-distribution", "posterior"],
  named: /\bbeta\b/i,
  another: /\b(?:f-?beta|adam|beta ?[12] ?=|thompson|regression|coefficient|variance|median)\b/i,
  rewrite: (question) =>
    heads(question.replace(/\bbeta ?\(\s*(\d+(?:\.\d+)?)\s*,\s*(\d+(?:\.\d+)?)\s*\)/i, "; first $1 ; second $2 ;")),
  fields: { first: "first", second: "second", hits: "hits", all: "all" },
  misfit: ({ first, second, hits, all }) =>
    counted({ hits, all }) ||
    ((first <= 0 || second <= 0) && "Both numbers of a beta distribution must be greater than 0."),
  work: ({ first, second, hits, all }, question) => {
    const [a, b] = [first + hits, second + all - hits];
    const peak = /\bmap\b|\bmode\b|\bmaximum a posteriori\b/i.test(question);
    if (peak && (a <= 1 || b <= 1)) return undefined;
    const result = peak ? (a - 1) / (a + b - 2) : a / (a + b);
    return {
      result: `The posterior is $\\mathrm{Beta}(${tex(a)}, ${tex(b)})$; its ${peak ? "mode" : "mean"} is ${value(result)}.`,
      steps: [
        `Add the successes to the first and the failures to the second: $${tex(first)} + ${tex(hits)} = ${tex(a)}$, $${tex(second)} + ${tex(all - hits)} = ${tex(b)}$`,
        peak
          ? `Mode: $(a - 1) / (a + b - 2) = ${tex(a - 1)} / ${tex(a + b - 2)} ${equals(result)} ${tex(result)}$`
          : `Mean: $a / (a + b) = ${tex(a)} / ${tex(a + b)} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

export const plainDistributions: readonly NumericShape[] = [
  betaPosterior,
  likeliest,
  poisson,
  binomialMoments,
  bernoulliVariance,
  exponentialMean,
];
