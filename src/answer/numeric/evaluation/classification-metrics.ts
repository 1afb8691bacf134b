import { joinNames } from "../../parts/context.ts";
import { readFields } from "../reading/read-named.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, value as inProse, percent, tex } from "../write-numbers.ts";

interface Counts {
  readonly tp?: number;
  readonly fp?: number;
  readonly fn?: number;
  readonly tn?: number;
}
type Count = keyof Counts;

interface Metric {
  readonly name: string;
  readonly concept: string;
  readonly asked: RegExp;
  /** What is divided by what. */
  readonly top: readonly Count[];
  readonly bottom: readonly Count[];
  /** Why it has no value when the bottom is 0. */
  readonly empty: string;
  /** Not among "all metrics". */
  readonly byNameOnly?: true;
}

/** F1 counts the true positives twice, above and below. */
const metrics: readonly Metric[] = [
  {
    name: "Precision",
    concept: "precision",
    asked: /\bprecision\b|\bppv\b|\bpositive predictive value\b/i,
    top: ["tp"],
    bottom: ["tp", "fp"],
    empty: "nothing was predicted positive",
  },
  {
    name: "Recall",
    concept: "recall",
    asked: /\brecall\b|\bsensitivity\b|\btpr\b|\btrue positive rate\b|\bhit rate\b/i,
    top: ["tp"],
    bottom: ["tp", "fn"],
    empty: "nothing is really positive",
  },
  {
    name: "F1",
    concept: "f1-score",
    asked: /\bf[- ]?1\b|\bf[- ]?(?:score|measure)\b/i,
    top: ["tp", "tp"],
    bottom: ["tp", "tp", "fp", "fn"],
    empty: "there is no positive at all",
  },
  {
    name: "Accuracy",
    concept: "accuracy",
    asked: /\baccuracy\b/i,
    top: ["tp", "tn"],
    bottom: ["tp", "fp", "fn", "tn"],
    empty: "there is no example",
  },
  {
    name: "Specificity",
    concept: "specificity",
    asked: /\bspecificity\b|\btnr\b|\btrue negative rate\b/i,
    top: ["tn"],
    bottom: ["tn", "fp"],
    empty: "nothing is really negative",
  },
  {
    name: "The false positive rate",
    concept: "roc-curve",
    asked: /\bfpr\b|\bfalse[- ]positive rate\b|\bfalse alarm rate\b/i,
    top: ["fp"],
    bottom: ["fp", "tn"],
    empty: "nothing is really negative",
    byNameOnly: true,
  },
  {
    name: "The false negative rate",
    concept: "recall",
    asked: /\bfnr\b|\bfalse[- ]negative rate\b|\bmiss rate\b/i,
    top: ["fn"],
    bottom: ["tp", "fn"],
    empty: "nothing is really positive",
    byNameOnly: true,
  },
  {
    name: "The negative predictive value",
    concept: "precision",
    asked: /\bnpv\b|\bnegative predictive value\b/i,
    top: ["tn"],
    bottom: ["tn", "fn"],
    empty: "nothing was predicted negative",
    byNameOnly: true,
  },
  {
    name: "The error rate",
    concept: "accuracy",
    asked: /\berror rate\b|\bmisclassification rate\b/i,
    top: ["fp", "fn"],
    bottom: ["tp", "fp", "fn", "tn"],
    empty: "there is no example",
    byNameOnly: true,
  },
];

const names: Readonly<Record<Count, string>> = {
  tp: "tps?|true[- ]positives?",
  fp: "fps?|false[- ]positives?|false alarms?",
  fn: "fns?|false[- ]negatives?|miss(?:es|ed)|(?:[a-z]+ ){0,2}(?:were|was) missed",
  tn: "tns?|true[- ]negatives?",
};
const all = /\b(?:all|every|the) (?:the )?(?:classification )?metrics\b|\bevaluation metrics\b/i;

const formula = (counts: readonly Count[]): string =>
  [...new Set(counts)]
    .map(
      (count) =>
        `${counts.filter((other) => other === count).length > 1 ? "2\\," : ""}\\mathrm{${count.toUpperCase()}}`,
    )
    .join(" + ");

const bracketed = (sum: string): string => (sum.includes("+") ? `(${sum})` : sum);

function fromCounts(counts: Counts, wanted: readonly Metric[]): Computed | undefined {
  const known = wanted.filter(({ bottom }) => bottom.every((count) => counts[count] !== undefined));
  const about = [...new Set(known.map(({ concept }) => concept))];
  if (known.length === 0) return undefined;
  const values = Object.values(counts) as number[];
  // Rates, as in "5 % false positives", are no counts.
  if (values.some((value) => value > 0 && value < 1)) return undefined;
  const odd = values.find((value) => value < 0 || !Number.isInteger(value));
  if (odd !== undefined) return { about, misfit: `Counts are whole numbers from 0 up, and $${tex(odd)}$ is none.` };
  const add = (parts: readonly Count[]): number => parts.reduce((total, part) => total + (counts[part] ?? 0), 0);
  const none = known.find(({ bottom }) => add(bottom) === 0);
  if (none) return { about, misfit: `${none.name} has no value here: ${none.empty}, so it would divide by 0.` };
  const put = (parts: readonly Count[]): string =>
    [...new Set(parts)]
      .map(
        (part) => `${parts.filter((other) => other === part).length > 1 ? "2 \\cdot " : ""}${tex(counts[part] ?? 0)}`,
      )
      .join(" + ");
  const results = known.map((metric) => ({ ...metric, value: add(metric.top) / add(metric.bottom) }));
  return {
    about,
    result: `${joinNames(results.map(({ name, value }, i) => `${i === 0 || name === "F1" ? name : name.toLowerCase()} is ${inProse(value)} (${percent(value)})`))}.`,
    steps: results.map(
      ({ name, top, bottom, value }) =>
        `${name}: $${bracketed(formula(top))} / (${formula(bottom)}) = ${bracketed(put(top))} / (${put(bottom)}) = ${tex(add(top))} / ${tex(add(bottom))} ${equals(value)} ${tex(value)}$`,
    ),
  };
}

/** F1 from precision and recall alone. */
function fromRates(question: string): Computed | undefined {
  const { precision, recall } = readFields(question, { precision: "precision|p", recall: "recall|r" });
  if (precision === undefined || recall === undefined) return undefined;
  const about = ["f1-score"];
  const outside = [precision, recall].find((value) => value < 0 || value > 1);
  if (outside !== undefined)
    return { about, misfit: `Precision and recall lie between 0 and 1, and $${tex(outside)}$ does not.` };
  if (precision + recall === 0)
    return { about, misfit: "With precision and recall both 0 the formula divides by 0; F1 is then set to 0." };
  const [p, r] = [tex(precision), tex(recall)];
  const value = (2 * precision * recall) / (precision + recall);
  const [top, bottom] = [2 * precision * recall, precision + recall];
  return {
    about,
    result: `F1 is ${inProse(value)} (${percent(value)}).`,
    steps: [
      "Formula: $F_1 = 2PR / (P + R)$, the harmonic mean of precision and recall",
      `Put in: $2 \\cdot ${p} \\cdot ${r} / (${p} + ${r}) = ${tex(top)} / ${tex(bottom)} ${equals(value)} ${tex(value)}$`,
    ],
  };
}

/** "30 of 40 predicted positives are right" */
const rightOf =
  /\b(\d+) (?:out )?of (?:the )?(\d+) (?:predicted positives|positive predictions|flagged(?: \w+)?|alarms|detections) (?:are|were) (?:really |actually |truly )?(?:right|correct|true|spam|positive|real)\b/i;
/** "of 50 flagged mails 40 were spam": the rest of the flagged is false. */
const ofFlagged =
  /\b(?:of|out of) (?:the )?(\d+) (?:\w+ )?(?:flagged|predicted(?: as)? positives?|positive predictions|predicted positive|marked|retrieved|detected|alarms|detections)(?: \w+){0,2},? (\d+) (?:were|are|was) (?!not|wrong|false|incorrect)(?:really |actually |truly )?\w+/i;

export const classificationMetrics: NumericShape = (question) => {
  if (/\bbeta\b|β|\bnegative class\b|\bclass 0\b|\b(?:for|of) the negatives?\b/i.test(question)) return undefined;
  const text = question
    .replace(rightOf, "of $2 predicted positives $1 were right")
    .replace(ofFlagged, (whole, flagged: string, right: string) =>
      Number(right) <= Number(flagged) ? `TP = ${right}, FP = ${Number(flagged) - Number(right)}` : whole,
    );
  const counts = readFields(text, names);
  const given = Object.keys(counts).length;
  const asked = all.test(question)
    ? metrics.filter(({ byNameOnly }) => !byNameOnly)
    : metrics.filter((metric) => metric.asked.test(question));
  if (given >= 2) return fromCounts(counts, asked);
  return given === 0 && asked.some(({ concept }) => concept === "f1-score") ? fromRates(question) : undefined;
};
