/** One gradient step of logistic regression on one example, with cross-entropy as its loss. */
import { sigmoidOf } from "../networks/sigmoid.ts";
import { readFields } from "../reading/read-named.ts";
import { readNamedLists, without } from "../reading/read-named-lists.ts";
import { hasMore } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { dot } from "../vectors/two-vectors.ts";
import { equals, factor, tex, value, valuesInProse } from "../write-numbers.ts";

const about = ["logistic-regression", "gradient-descent"];
const named = /\blogistic(?: regression)?\b|\bsigmoid (?:neuron|unit)\b[\s\S]*\bcross[- ]entropy\b/i;
const wanted = /\b(?:step|updat\w*|new)\b/i;
const another =
  /\b(?:mse|squared|regulari[sz]\w*|l2|l1|momentum|adam|epochs?|batch|newton|ascent|two|three|[2-9] steps|iterations|decay)\b/i;

export const logisticStep: NumericShape = (question) => {
  if (!named.test(question) || !wanted.test(question) || another.test(question)) return undefined;
  const { weights, inputs } = readNamedLists(question, {
    weights: "weights?(?: vector)?(?: \\(?w\\)?)?|w|θ|theta",
    inputs: "inputs?(?: vector)?(?: \\(?x\\)?)?|x|features?",
  });
  if (!weights || !inputs || weights.values.length !== inputs.values.length) return undefined;
  const rest = without(question, [...weights.spans, ...inputs.spans]);
  const { bias, label, rate } = readFields(rest, {
    bias: "bias(?: \\(?b\\)?)?|b|intercept",
    label: "y|labels?|targets?|true (?:label|class)|class|t",
    rate: "learning[- ]rate|lr|step[- ]size|alpha|α|eta|η",
  });
  if (rate === undefined || (label !== 0 && label !== 1) || rate <= 0) return undefined;
  if (hasMore(rest, [], [rate, label, bias ?? label, 1])) return undefined;
  const [w, x] = [weights.values, inputs.values];
  const z = dot(w, x) + (bias ?? 0);
  const p = sigmoidOf(z);
  const error = p - label;
  const moved = w.map((weight, i) => weight - rate * error * (x[i] ?? 0));
  const bias2 = (bias ?? 0) - rate * error;
  const [only] = moved;
  const newWeights =
    moved.length === 1 && only !== undefined ? `weight is ${value(only)}` : `weights are ${valuesInProse(moved)}`;
  return {
    about,
    result: `After one step the new ${newWeights}${bias === undefined ? "" : ` and the new bias is ${value(bias2)}`}.`,
    steps: [
      `Prediction: $z = w \\cdot x + b = ${tex(z)}$, $p = \\sigma(z) ${equals(p)} ${tex(p)}$`,
      `Error: $p - y ${equals(error)} ${tex(error)}$`,
      String.raw`Rule (cross-entropy loss): $w \leftarrow w - \eta\,(p - y)\,x$, $b \leftarrow b - \eta\,(p - y)$`,
      ...w.map(
        (weight, i) =>
          `$w_{${i + 1}} = ${tex(weight)} - ${tex(rate)} \\cdot ${factor(error)} \\cdot ${factor(x[i] ?? 0)} ${equals(moved[i] ?? 0)} ${tex(moved[i] ?? 0)}$`,
      ),
      ...(bias === undefined
        ? []
        : [`$b = ${tex(bias)} - ${tex(rate)} \\cdot ${factor(error)} ${equals(bias2)} ${tex(bias2)}$`]),
    ],
  };
};
