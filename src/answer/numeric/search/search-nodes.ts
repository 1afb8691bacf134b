/** How many nodes a search makes in a tree where every node has as many successors. */
import { readFields } from "../reading/read-named.ts";
import { findNumbers } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { listed, tex } from "../write-numbers.ts";

const asked = /\b(?:how many|number of|count)\b[^.?]{0,40}\bnodes\b/i;
/** Other counts, and other searches. "Expanded" is counted in two ways, depending on when the goal is tested. */
const another =
  /\b(?:memory|stored?|stores|frontier|queue|stack|lea(?:f|ves)|expan\w*|effective|bidirectional|minimax|pruning|alpha|beam|greedy|uniform[- ]cost|mcts|monte|graph|seconds?|bytes?|best case|average|both|compare|versus|vs|than|limit|except|without|excluding)\b|\ba\*|\bdoes(?:n't| not)\b/i;
/** Those of one level alone. */
const oneLevel =
  /\bnodes\b(?:(?!\b(?:goal|solution|target)\b)[^.?;]){0,60}\b(?:at|on|in) (?:the )?(?:depth|level|layer|last|deepest)/i;
const searches = {
  "breadth-first-search": /\bbfs\b|\bbreadth[- ]first\b/i,
  "depth-first-search": /\bdfs\b|\bdepth[- ]first\b/i,
  "iterative-deepening": /\bids\b|\biddfs\b|\biterative(?:ly)? deepening\b/i,
};
type Search = keyof typeof searches;

/** @returns undefined when none or more than one is named */
function searchOf(question: string): Search | undefined {
  // Iterative deepening is a depth-first search: its long name names no second one.
  const text = question.replace(/\biterative deepening (?:depth[- ]first(?: search)?|dfs)\b/i, "iterative deepening");
  const named = (["breadth-first-search", "depth-first-search", "iterative-deepening"] as const).filter((search) =>
    searches[search].test(text),
  );
  return named.length === 1 ? named[0] : undefined;
}

const successors =
  /\b(?:each|every) (?:node|state) has (\d+) (?:children|successors)\b|\b(\d+) (?:children|successors) (?:per|a|for each|for every) (?:node|state)\b/i;
const fields = {
  branching: "branching(?:[- ]factor)?(?: \\(?b\\)?)?|b",
  depth: "(?:(?:goal|solution|max(?:imum|imal)?|tree|search)[- ])?depth(?: \\(?[dm]\\)?)?|d|m",
};

export const searchNodes: NumericShape = (question) => {
  const search = searchOf(question);
  if (!search || !asked.test(question) || another.test(question) || oneLevel.test(question)) return undefined;
  const text = question.replace(successors, "branching factor $1$2");
  const { branching: b, depth: d } = readFields(text, fields);
  if (b === undefined || d === undefined || findNumbers(text).length !== 2) return undefined;
  // Where the goal is known, how soon depth-first search comes to it depends on the order.
  const worst = /\bworst|\bat most\b|\bmaximum number\b/i.test(question);
  if (search === "depth-first-search" && !worst) return undefined;
  const about = [search];
  if (!Number.isInteger(b) || b < 1 || !Number.isInteger(d) || d < 0)
    return {
      about,
      misfit: `A branching factor is a whole number from 1 up, a depth from 0 up; $${tex(Number.isInteger(b) && b >= 1 ? d : b)}$ is not.`,
    };
  const deepens = search === "iterative-deepening";
  // Above this numbers are no longer exact.
  if ((d + 1) ** 2 * b ** d >= 1e15 || (deepens && d === 0)) return undefined;
  const levels = Array.from({ length: d + 1 }, (_level, i) => ({ i, times: deepens ? d + 1 - i : 1 })).slice(
    deepens ? 1 : 0,
  );
  const counts = levels.map(({ i, times }) => times * b ** i);
  const total = counts.reduce((whole, count) => whole + count, 0);
  const powers = levels.map(({ i, times }) => {
    const power = i === 0 ? "1" : i === 1 ? `${b}` : `${b}^{${i}}`;
    return deepens ? `${times} \\cdot ${power}` : power;
  });
  const reach = search === "depth-first-search" ? "at worst " : "";
  return {
    about,
    result: `Down to depth $${d}$, ${reach}the number of nodes is $${tex(total)}$, the start ${deepens ? "not counted" : "counted"}.`,
    steps: [
      deepens
        ? String.raw`Formula: $N = \sum_{i=1}^{d} (d + 1 - i)\,b^i$: level $i$ is made anew in every round that reaches it`
        : String.raw`Formula: $N = \sum_{i=0}^{d} b^i$: level $i$ has $b^i$ nodes, level 0 is the start`,
      `Put in: $${listed(powers, " + ")}$`,
      `Add up: $${listed(counts.map(tex), " + ")} = ${tex(total)}$`,
    ],
  };
};
