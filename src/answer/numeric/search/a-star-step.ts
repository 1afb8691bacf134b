/** A* with the learner's own g and h: f of each node, and which node is expanded next. */

import { readFields } from "../reading/read-named.ts";
import { without } from "../reading/read-named-lists.ts";
import { findNumbers, hasMore } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, factor, tex, value } from "../write-numbers.ts";

const about = ["a-star-search"];
const named = /(?<![\p{L}])a\s?\*|\ba[- ]star\b|\bf\s*=\s*g\s*\+\s*h\b|\bf[- ](?:value|score|cost)/iu;
const another =
  /\b(?:greedy|uniform|ucs|dijkstra|weighted|ida|admissible|consistent|overestimat\w*|edges?|path|start|graph|astar variant)\b/i;
const number = String.raw`(\d+(?:\.\d+)?)`;
const cost = (letter: string): string => String.raw`${letter}(?:\s*\(\s*\w+\s*\))?\s*(?:=|:|is|of)?\s*${number}`;
const node = new RegExp(
  String.raw`(?<![\p{L}\d])(?:nodes? )?([\p{L}]\w{0,11})\s*(?:[:(,-]|with|has|=)?\s*[(]?\s*${cost("g")}\s*(?:,|;|and|&|\+|/)?\s*${cost("h")}`,
  "giu",
);

export const aStarStep: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const found = [...question.matchAll(node)];
  const nodes = found.map(([, name = "", g, h]) => ({ name, g: Number(g), h: Number(h) }));
  if (nodes.length < 2) {
    const { g, h } = readFields(question, { g: "g(?:\\(\\w+\\))?", h: "h(?:\\(\\w+\\))?" });
    if (g === undefined || h === undefined || findNumbers(question).length !== 2) return undefined;
    return {
      about,
      result: `$f$ is ${value(g + h)}.`,
      steps: [`$f = g + h = ${tex(g)} + ${factor(h)} ${equals(g + h)} ${tex(g + h)}$`],
    };
  }
  const spans = found.map((match) => ({ from: match.index, to: match.index + match[0].length }));
  if (hasMore(without(question, spans), [], [nodes.length])) return undefined;
  if (new Set(nodes.map(({ name }) => name)).size < nodes.length) return undefined;
  const least = Math.min(...nodes.map(({ g, h }) => g + h));
  const next = nodes.filter(({ g, h }) => Math.abs(g + h - least) < 1e-9).map(({ name }) => name);
  return {
    about,
    result:
      next.length === 1
        ? `${next[0]} is expanded next: its $f = ${tex(least)}$ is the smallest.`
        : `${next.join(" and ")} have the smallest $f = ${tex(least)}$; A* may expand either next.`,
    steps: nodes.map(({ name, g, h }) => `${name}: $f = g + h = ${tex(g)} + ${tex(h)} ${equals(g + h)} ${tex(g + h)}$`),
  };
};
