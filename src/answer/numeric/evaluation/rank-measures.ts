/** Measures of a ranking: AUC from scores, average precision and reciprocal rank from places. */
import { readNamedLists, without } from "../reading/read-named-lists.ts";
import { hasMore, onlyList } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, sum, tex, value } from "../write-numbers.ts";

const aucOf: NumericShape = (question): Computed | undefined => {
  if (
    !/\bauc\b|\barea under the (?:roc )?curve\b/i.test(question) ||
    /\b(?:pr|precision|fpr|tpr|trapez\w*)\b/i.test(question)
  )
    return undefined;
  const { positive, negative } = readNamedLists(question, {
    positive: "positives?(?: (?:class|examples|scores|have|get|scored))*|pos(?: scores)?",
    negative: "negatives?(?: (?:class|examples|scores|have|get|scored))*|neg(?: scores)?",
  });
  if (!positive || !negative || positive.values.length + negative.values.length < 3) return undefined;
  if (hasMore(without(question, [...positive.spans, ...negative.spans]), [])) return undefined;
  const pairs = positive.values.flatMap((p) => negative.values.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)));
  const won = pairs.reduce<number>((all, one) => all + one, 0);
  const result = won / pairs.length;
  const ties = pairs.filter((one) => one === 0.5).length;
  return {
    about: ["auc"],
    result: `AUC is ${value(result)}.`,
    steps: [
      "AUC is the share of pairs of a positive and a negative example in which the positive one has the higher score.",
      `Pairs: $${positive.values.length} \\cdot ${negative.values.length} = ${pairs.length}$`,
      `Right order: $${tex(won)}$${ties > 0 ? `, with ${ties === 1 ? "a tie" : `${ties} ties`} counted as half` : ""}`,
      `Share: $${tex(won)} / ${pairs.length} ${equals(result)} ${tex(result)}$`,
    ],
  };
};

const places = /\b(?:ranks?|positions?|places?)\b/i;
const asRanks = (values: readonly number[]): boolean => values.every((rank) => Number.isInteger(rank) && rank >= 1);

const averagePrecision: NumericShape = (question): Computed | undefined => {
  if (
    !/\baverage precision\b|\bap\b/i.test(question) ||
    !places.test(question) ||
    /\b(?:map|mean average|iou|queries|total)\b/i.test(question)
  )
    return undefined;
  const ranks = onlyList(question)?.values;
  if (!ranks || !asRanks(ranks) || ranks.some((rank, i) => rank <= (ranks[i - 1] ?? 0))) return undefined;
  const each = ranks.map((rank, i) => (i + 1) / rank);
  const result = each.reduce((a, b) => a + b, 0) / each.length;
  return {
    about: ["mean-average-precision"],
    result: `Average precision is ${value(result)}.`,
    steps: [
      "At each place of a relevant result: how many of those up to it are relevant",
      `Precisions: $${ranks.map((rank, i) => `${i + 1}/${rank}`).join(",\\ ")}$`,
      `Their mean: $(${sum(each.map(tex))}) / ${each.length} ${equals(result)} ${tex(result)}$, if these are all relevant ones`,
    ],
  };
};

const reciprocalRank: NumericShape = (question): Computed | undefined => {
  if (!/\bmrr\b|\bmean reciprocal rank\b/i.test(question)) return undefined;
  const ranks = onlyList(question)?.values;
  if (!ranks || !asRanks(ranks)) return undefined;
  const each = ranks.map((rank) => 1 / rank);
  const result = each.reduce((a, b) => a + b, 0) / each.length;
  return {
    about: ["information-retrieval"],
    result: `The mean reciprocal rank is ${value(result)}.`,
    steps: [
      `One over the rank of the first right result of each query: $${ranks.map((rank) => `1/${rank}`).join(",\\ ")}$`,
      `Their mean: $(${sum(each.map(tex))}) / ${each.length} ${equals(result)} ${tex(result)}$`,
    ],
  };
};

export const rankMeasures: readonly NumericShape[] = [aucOf, averagePrecision, reciprocalRank];
