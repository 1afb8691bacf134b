/** k nearest neighbours among the learner's own points: their distances, and what most of the nearest say. */

import { without } from "../reading/read-named-lists.ts";
import { findBracketed, hasMore } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, tex, vector } from "../write-numbers.ts";

const about = ["k-nearest-neighbors"];
const named = /\bk-?nn\b|\b\d+-?\s?nn\b|\bnearest[- ]neighbou?rs?\b/i;
const another = /\b(?:weighted|manhattan|l1|cosine|regression|average|regressor|minkowski|cross-?val\w*|loo|leave)\b/i;
const kIn = /\bk ?(?:=|is|of|:) ?(\d+)\b|\b(\d+)[- ]?nn\b|\b(\d+)[- ](?:nearest|closest)\b/i;
const wanted =
  /(?:\b(?:classify|class (?:of|for)|label (?:of|for)|query(?: point)?|new (?:point|example|sample)|test point|predict(?:ion)?(?: for| of)?|unknown|what (?:is|about))\b)[^()[\]]{0,25}$/i;
const labelAfter =
  /^\s*(?:[-=:→]+>?|is|are|in|has|with|,)?\s*(?:class|label(?:led)?)?\s*[=:]?\s*["'“]?([\p{L}+-][\p{L}\d]{0,11}|[+-])(?!\p{L})/iu;
const noLabel =
  /^(?:and|with|then|what|which|classify|query|new|test|the|k|predict|for|using|by|so|a[nt]|label|class|points?)$/i;

interface Neighbour {
  readonly at: readonly number[];
  readonly label: string;
  readonly distance: number;
}

export const nearestVote: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const k = Number((kIn.exec(question) ?? []).slice(1).find((digits) => digits !== undefined) ?? Number.NaN);
  const lists = findBracketed(question).filter(({ values }) => values.length > 1);
  const queries = lists.filter(({ from }) => wanted.test(question.slice(Math.max(0, from - 50), from)));
  const [query] = queries;
  if (!query || queries.length > 1 || !(k >= 1)) return undefined;
  const points = lists.filter((list) => list !== query);
  const labels = points.map(({ to }) => {
    const label = labelAfter.exec(question.slice(to))?.[1];
    return label === undefined || noLabel.test(label) ? undefined : label;
  });
  if (points.length < k || points.length > 12 || labels.some((label) => label === undefined)) return undefined;
  if (hasMore(without(question, lists), [], [k, points.length])) return undefined;
  if (points.some(({ values }) => values.length !== query.values.length))
    return { about, misfit: "The points must all have the same number of coordinates." };
  const near: Neighbour[] = points
    .map(({ values }, i) => ({
      at: values,
      label: labels[i] ?? "",
      distance: Math.hypot(...values.map((x, axis) => x - (query.values[axis] ?? 0))),
    }))
    .sort((a, b) => a.distance - b.distance);
  const chosen = near.slice(0, k);
  const [last, beyond] = [near[k - 1], near[k]];
  const edge =
    last &&
    beyond &&
    Math.abs(last.distance - beyond.distance) < 1e-9 &&
    new Set(near.filter(({ distance }) => Math.abs(distance - last.distance) < 1e-9).map(({ label }) => label)).size >
      1;
  const votes = [...new Set(chosen.map(({ label }) => label))]
    .map((label) => ({ label, count: chosen.filter((one) => one.label === label).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = votes;
  if (!first) return undefined;
  if (edge)
    return {
      about,
      misfit: `Two points of different classes are equally far away at place ${k}, so which one votes is a matter of convention.`,
    };
  if (second && second.count === first.count)
    return {
      about,
      misfit: `The ${k} nearest neighbours vote ${first.count} to ${second.count}: a tie, which an odd $k$ or a weighting by distance would break.`,
    };
  return {
    about,
    result: `The ${k === 1 ? "nearest neighbour says" : `${k} nearest neighbours say`} ${first.label}${k === 1 ? "" : ` (${votes.map(({ label, count }) => `${label}: ${count}`).join(", ")})`}.`,
    steps: [
      `Euclidean distances to $${vector(query.values)}$, nearest first:`,
      ...near.map(
        ({ at, label, distance }, i) =>
          `$${vector(at)}$, ${label}: $${equals(distance)} ${tex(distance)}$${i < k ? ", votes" : ""}`,
      ),
    ],
  };
};
