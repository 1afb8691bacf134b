/** Measures of a classifier beyond the plain shares: F-beta, Matthews, balanced accuracy, the Brier score. */
import { oneFormula, outsideUnit } from "../one-formula.ts";
import type { NumericShape } from "../shape.ts";
import { equals, factor, percent, tex, value } from "../write-numbers.ts";

const fBeta = oneFormula({
  about: ["f1-score"],
  named: /\bf[- ]?beta\b|\bbeta\b|β|\bf[- _]?(?:0?\.5|2|3)(?![\d.])/i,
  another: /\b(?:tp|fp|fn|adam|distribution|prior|beta ?1)\b/i,
  rewrite: (question) => question.replace(/\bf[- _]?(0?\.5|2|3)(?![\d.])(?:[- ]?(?:score|measure))?/i, "; beta = $1 ;"),
  fields: { beta: "(?:f[- ]?)?beta|β", precision: "precision|p", recall: "recall|r|sensitivity" },
  misfit: ({ beta, precision, recall }) =>
    outsideUnit("Precision, like recall,", tex, precision, recall) ??
    (beta <= 0 || precision + recall === 0
      ? "Beta must be greater than 0, and precision and recall not both 0."
      : undefined),
  work: ({ beta, precision, recall }) => {
    const [top, bottom] = [(1 + beta ** 2) * precision * recall, beta ** 2 * precision + recall];
    const result = top / bottom;
    return {
      result: `$F_{${tex(beta)}}$ is ${value(result)} (${percent(result)}).`,
      steps: [
        String.raw`Formula: $F_\beta = (1 + \beta^2)\,P R / (\beta^2 P + R)$; with $\beta ${beta > 1 ? "> 1$ recall" : "< 1$ precision"} counts more`,
        `Put in: $(1 + ${tex(beta)}^2) \\cdot ${tex(precision)} \\cdot ${tex(recall)} / (${tex(beta)}^2 \\cdot ${tex(precision)} + ${tex(recall)}) = ${tex(top)} / ${tex(bottom)} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const counts = {
  tp: "tps?|true[- ]positives?",
  fp: "fps?|false[- ]positives?",
  fn: "fns?|false[- ]negatives?",
  tn: "tns?|true[- ]negatives?",
};

const matthews = oneFormula({
  about: ["matthews-correlation-coefficient"],
  named: /\bmcc\b|\bmatthews\b/i,
  fields: counts,
  misfit: ({ tp, fp, fn, tn }) =>
    (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn) === 0 &&
    "A whole row or column of the confusion matrix is 0, so the formula divides by 0; MCC is then set to 0.",
  work: ({ tp, fp, fn, tn }) => {
    const top = tp * tn - fp * fn;
    const bottom = Math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn));
    const result = top / bottom;
    return {
      result: `The Matthews correlation coefficient is ${value(result)}.`,
      steps: [
        String.raw`Formula: $(\mathrm{TP} \cdot \mathrm{TN} - \mathrm{FP} \cdot \mathrm{FN}) / \sqrt{(\mathrm{TP}+\mathrm{FP})(\mathrm{TP}+\mathrm{FN})(\mathrm{TN}+\mathrm{FP})(\mathrm{TN}+\mathrm{FN})}$`,
        `Above: $${tp} \\cdot ${tn} - ${fp} \\cdot ${fn} = ${tex(top)}$`,
        `Below: $\\sqrt{${tp + fp} \\cdot ${tp + fn} \\cdot ${tn + fp} \\cdot ${tn + fn}} ${equals(bottom)} ${tex(bottom)}$`,
        `Divide: $${tex(top)} / ${tex(bottom)} ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const balanced = oneFormula({
  about: ["accuracy", "class-imbalance"],
  named: /\bbalanced accuracy\b/i,
  fields: {
    recall: "tpr|true positive rate|recall|sensitivity",
    specificity: "tnr|true negative rate|specificity",
  },
  misfit: ({ recall, specificity }) => outsideUnit("A rate", tex, recall, specificity),
  work: ({ recall, specificity }) => {
    const result = (recall + specificity) / 2;
    return {
      result: `Balanced accuracy is ${value(result)} (${percent(result)}).`,
      steps: [
        `The mean of the recall of both classes: $(${tex(recall)} + ${tex(specificity)}) / 2 ${equals(result)} ${tex(result)}$`,
      ],
    };
  },
});

const brier = oneFormula({
  about: ["calibration"],
  named: /\bbrier\b/i,
  another: /\bskill\b/i,
  fields: { p: "forecast|predict(?:ed|ion)?(?: probability)?|probability|p", y: "outcome|label|actual|truth|y|target" },
  misfit: ({ p, y }) =>
    outsideUnit("A probability", tex, p) ?? (y !== 0 && y !== 1 ? "An outcome is 0 or 1." : undefined),
  work: ({ p, y }) => {
    const result = (p - y) ** 2;
    return {
      result: `The Brier score is ${value(result)}.`,
      steps: [`Formula: $(p - y)^2$`, `Put in: $(${tex(p)} - ${factor(y)})^2 ${equals(result)} ${tex(result)}$`],
    };
  },
});

export const binaryMeasures: readonly NumericShape[] = [fBeta, matthews, balanced, brier];
