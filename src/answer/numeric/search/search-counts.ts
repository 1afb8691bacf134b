/** How many there are: assignments of a constraint problem, leaves of a tree. */
import { oneFormula, wholeFrom } from "../one-formula.ts";
import type { NumericShape } from "../shape.ts";
import { tex } from "../write-numbers.ts";

const howMany = /\bhow many\b|\bnumber of\b|\bsize of\b/i;
/** Above this numbers are no longer exact. */
const exact = (base: number, power: number): boolean => base ** power < 1e15;
const whole = "These numbers are whole, from 1 up.";

const assignments = oneFormula({
  about: ["constraint-satisfaction-problem"],
  named: /\bcsp\b|\bconstraint satisfaction\b|\bassignments\b|\bcolou?rings?\b/i,
  another:
    /\b(?:partial|truth|sat|valid|legal|proper|solutions?|consistent|triangle|arcs?|binary constraints|edges|neighbou?rs?|adjacent|models?|worst|backtracking|chromatic|with constraints)\b/i,
  rewrite: (question) =>
    question
      .replace(/\b(\d+) (?:variables|regions|nodes|states|countries|queens)\b/i, "; variables $1 ;")
      .replace(
        /\b(\d+) (?:values?|colou?rs?|options)(?: (?:each|per variable))?\b|\bdomains?(?: size| sizes)?(?: of)?(?: size)?(?: is| =)? (\d+)(?: values)?/i,
        "; domain $1$2 ;",
      ),
  fields: { variables: "variables", domain: "domain" },
  misfit: ({ variables, domain }) => !wholeFrom(1, variables, domain) && whole,
  work: ({ variables: n, domain: d }, question) =>
    howMany.test(question) && /\b(?:complete|possible|all|ignoring|assignments)\b/i.test(question) && exact(d, n)
      ? {
          result: `There are $${tex(d ** n)}$ complete assignments, before any constraint is looked at.`,
          steps: [`Each of the variables takes each value: $d^n = ${tex(d)}^{${n}} = ${tex(d ** n)}$`],
        }
      : undefined,
});

const tree = (question: string): string =>
  question
    .replace(
      /\b(?:each|every) (?:node|state|position) has (\d+) (?:children|successors|moves)\b|\b(\d+) (?:legal |possible )?moves (?:each|per (?:turn|position|move))\b/i,
      "; branching factor $1$2 ;",
    )
    .replace(/\b(\d+) (?:plies|ply|half-?moves)\b/i, "; depth $1 ;");
const fields = { b: "branching(?:[- ]factor)?(?: \\(?b\\)?)?|b", d: "depth(?: \\(?[dm]\\)?)?|d|m|plies|ply" };

const leaves = oneFormula({
  about: ["branching-factor", "game-tree"],
  named: /\bleaf\b|\bleaves\b/i,
  another: /\b(?:alpha|beta|prun\w*|best case|decision|random forest|boosting|samples|min_samples|values?)\b/i,
  rewrite: tree,
  fields,
  misfit: ({ b, d }) =>
    (!wholeFrom(1, b) || !wholeFrom(0, d)) && "A branching factor is a whole number from 1 up, a depth from 0 up.",
  work: ({ b, d }, question) =>
    howMany.test(question) && exact(b, d)
      ? {
          result: `The tree has $${tex(b ** d)}$ leaves.`,
          steps: [`Each level has $b$ times as many nodes: $b^d = ${tex(b)}^{${d}} = ${tex(b ** d)}$`],
        }
      : undefined,
});

const bestCase = oneFormula({
  about: ["alpha-beta-pruning"],
  named: /\balpha[- ]?beta\b/i,
  another: /\b(?:worst|random|average|\[|leaves are pruned|value)\b/i,
  rewrite: tree,
  fields,
  misfit: ({ b, d }) => !wholeFrom(1, b, d) && "A branching factor and a depth are whole numbers from 1 up.",
  work: ({ b, d }, question) => {
    if (!howMany.test(question) || !/\b(?:best|perfect|optimal)\b/i.test(question) || !exact(b, d)) return undefined;
    const [up, down] = [b ** Math.ceil(d / 2), b ** Math.floor(d / 2)];
    return {
      result: `With the best order alpha-beta looks at $${tex(up + down - 1)}$ leaves, in place of $${tex(b ** d)}$.`,
      steps: [
        String.raw`Formula: $b^{\lceil d/2 \rceil} + b^{\lfloor d/2 \rfloor} - 1$`,
        `Put in: $${tex(up)} + ${tex(down)} - 1 = ${tex(up + down - 1)}$`,
      ],
    };
  },
});

export const searchCounts: readonly NumericShape[] = [bestCase, leaves, assignments];
