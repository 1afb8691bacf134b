/** What a split of a decision tree gains: entropy or Gini impurity before it, less the weighted one after it. */

import { readClassCounts } from "../reading/read-class-counts.ts";
import { readFields } from "../reading/read-named.ts";
import { findNumbers, hasMore } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, sum, tex, value, vector } from "../write-numbers.ts";

type Counts = readonly number[];

const gainAsked =
  /\b(?:information|info)[- ]gain\b|\big\b|\bgini gain\b|\b(?:gain|reduction|decrease|drop)\b[^.?]*\b(?:gini|entropy|impurity|split)\b|\b(?:gini|entropy|impurity)\b[^.?]*\b(?:gain|reduction|decrease)\b/i;
const weightedAsked =
  /\b(?:weighted|average|after)\b[^.?]*\b(?:gini|entropy|impurity)\b|\b(?:gini|entropy|impurity)\b[^.?]*\b(?:split|weighted|after)\b/i;
const another =
  /\b(?:gain ratio|split info\w*|mutual|conditional|cross|which (?:attribute|feature|split)|best (?:attribute|feature|split)|compare)\b/i;
const isGini = /\bgini\b/i;
const hasParent = /\b(?:parent|root|before)\b/i;

const counted =
  /\b(\d+) (?:training |total |data )?(?:examples?|samples?|instances?|rows|records|observations|points|items|children|branches|groups|nodes|subsets|people|patients|customers|e?mails|days)\b/gi;

const total = (counts: Counts): number => counts.reduce((a, b) => a + b, 0);
const added = (groups: readonly Counts[]): number[] =>
  (groups[0] ?? []).map((_, at) => groups.reduce((all, group) => all + (group[at] ?? 0), 0));
const same = (a: Counts, b: Counts): boolean => a.length === b.length && a.every((each, i) => each === b[i]);

interface Split {
  readonly parent: Counts;
  readonly children: readonly Counts[];
}

/** The group that is the sum of the others is the parent; without one the children make it up. */
function readSplit(question: string): Split | string | undefined {
  const read = readClassCounts(question);
  if (!read) return undefined;
  const { groups, rest, gaps } = read;
  if (groups.some((group) => group.length !== groups[0]?.length) || groups.length < 2) return undefined;
  const sizes = [...groups.map(total), groups.length, groups.length - 1];
  const counts = [...rest.matchAll(counted)].map(([, count]) => Number(count));
  if (
    hasMore(rest.replace(counted, ";"), []) ||
    counts.some((count) => !sizes.includes(count) && count !== total(groups.map(total)))
  )
    return undefined;
  const parent = groups.findIndex((group, i) => {
    const others = groups.filter((_, at) => at !== i);
    return others.length > 1 && same(group, added(others));
  });
  const [first] = groups;
  if (parent >= 0) return { parent: groups[parent] ?? [], children: groups.filter((_, i) => i !== parent) };
  if (gaps) return undefined;
  if (!hasParent.test(question)) return { parent: added(groups), children: groups };
  return first && groups.length > 2
    ? `The branches of a split share out its examples, but $${vector(added(groups.slice(1)))}$ is not $${vector(first)}$.`
    : undefined;
}

const plogp = (share: number): number => (share === 0 ? 0 : -share * Math.log2(share));
const entropyOf = (counts: Counts): number => total(counts.map((count) => plogp(count / total(counts))));
const giniOf = (counts: Counts): number => 1 - total(counts.map((count) => (count / total(counts)) ** 2));

/** From the entropies themselves, already weighted. */
function fromEntropies(question: string): Computed | undefined {
  const { before, after } = readFields(question, {
    before:
      "(?:parent|root|total|initial)(?: node)?(?:'s)? entropy|entropy (?:of the (?:parent|root)|before(?: the split)?)",
    after:
      "(?:weighted|average|remaining|conditional)(?: average)?(?: child(?:ren)?(?:'s)?)? entropy(?: (?:after(?: the split)?|of the children))?|entropy after(?: the split)?|remainder",
  });
  if (before === undefined || after === undefined || findNumbers(question).length !== 2) return undefined;
  const about = ["information-gain", "entropy"];
  if (before < 0 || after < 0 || after > before)
    return { about, misfit: "Entropies aren't negative, and a split can't raise their weighted mean." };
  const gained = before - after;
  return {
    about,
    result: `The information gain of the split is ${value(gained)}.`,
    steps: [`Before less after: $${tex(before)} - ${tex(after)} ${equals(gained)} ${tex(gained)}$`],
  };
}

export const informationGain: NumericShape = (question) => {
  const gain = gainAsked.test(question);
  const gini = isGini.test(question);
  if ((!gain && !weightedAsked.test(question)) || another.test(question)) return undefined;
  if (gini && /\bentropy\b|\binformation gain\b/i.test(question)) return undefined;
  const about = gini ? ["gini-impurity", "decision-tree"] : ["information-gain", "entropy"];
  const split = readSplit(question);
  if (split === undefined) return gain && !gini ? fromEntropies(question) : undefined;
  if (typeof split === "string") return { about, misfit: split };
  const { parent, children } = split;
  if ([parent, ...children].some((counts) => total(counts) === 0)) return undefined;
  const impurity = gini ? giniOf : entropyOf;
  const name = gini ? "G" : "H";
  const before = impurity(parent);
  const each = children.map(impurity);
  const weights = children.map((counts) => total(counts) / total(parent));
  const after = total(each.map((one, i) => one * (weights[i] ?? 0)));
  const gained = Math.max(0, Number((before - after).toFixed(12)));
  const unit = gini ? "" : " bits";
  return {
    about,
    result: gain
      ? `The ${gini ? "Gini gain" : "information gain"} of the split is ${value(gained)}${unit}.`
      : `The weighted ${gini ? "Gini impurity" : "entropy"} after the split is ${value(after)}${unit}.`,
    steps: [
      gini
        ? String.raw`Formula: $G = 1 - \sum_k p_k^2$; the gain is $G$ before less $\sum_j (n_j / n)\,G_j$ after`
        : String.raw`Formula: $H = -\sum_k p_k \log_2 p_k$; the gain is $H$ before less $\sum_j (n_j / n)\,H_j$ after`,
      `Before: $${name}${vector(parent)} ${equals(before)} ${tex(before)}$`,
      ...children.map(
        (counts, i) => `Branch ${i + 1}: $${name}${vector(counts)} ${equals(each[i] ?? 0)} ${tex(each[i] ?? 0)}$`,
      ),
      `After, weighted: $${sum(children.map((counts, i) => String.raw`\tfrac{${total(counts)}}{${total(parent)}} \cdot ${tex(each[i] ?? 0)}`))} ${equals(after)} ${tex(after)}$`,
      `Gain: $${tex(before)} - ${tex(after)} ${equals(gained)} ${tex(gained)}$${unit}`,
    ],
  };
};
