/** One update of a perceptron by its learning rule: the weights move only where the output was wrong. */
import { readFields } from "../reading/read-named.ts";
import { readNamedLists, without } from "../reading/read-named-lists.ts";
import { hasMore } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { dot } from "../vectors/two-vectors.ts";
import { equals, factor, tex, value, vector } from "../write-numbers.ts";

const about = ["perceptron"];
const wanted = /\b(?:updat\w*|new|learning rule|after|next|adjust\w*)\b/i;
const another =
  /\b(?:sigmoid|relu|tanh|gradients?|epochs?|logistic|multilayer|mlp|margin|averaged|voted|converge\w*|twice|two|all)\b/i;

const fields = {
  bias: "bias(?: \\(?b\\)?)?|b|w_?0",
  target:
    "targets?|desired(?: output)?|labels?|true (?:label|class|output)|correct (?:output|label)|expected(?: output)?|actual|y|t",
  output: "predict(?:ed|ion|s)?|outputs?|output was|y_?hat|ŷ|o",
  rate: "learning[- ]rate|lr|step[- ]size|alpha|α|eta|η",
};

export const perceptronUpdate: NumericShape = (question) => {
  if (!/\bperceptron\b/i.test(question) || !wanted.test(question) || another.test(question)) return undefined;
  const { weights, inputs } = readNamedLists(question, {
    weights: "weights?(?: vector)?(?: \\(?w\\)?)?|w",
    inputs: "inputs?(?: vector)?(?: \\(?x\\)?)?|x|features?|example|sample|point",
  });
  if (!weights || !inputs) return undefined;
  const rest = without(question, [...weights.spans, ...inputs.spans]);
  const { bias, target, output, rate } = readFields(rest, fields);
  const biased = /\bbias\b|(?<![\p{L}\d])b\s*=/iu.test(rest) && !/\b(?:no|without|ignore) (?:the )?bias\b/i.test(rest);
  if (target === undefined || rate === undefined || biased !== (bias !== undefined)) return undefined;
  if (hasMore(rest, [], [target, rate, bias ?? target, output ?? target])) return undefined;
  const [w, x, b] = [weights.values, inputs.values, bias ?? 0];
  if (w.length !== x.length)
    return { about, misfit: `Every input needs a weight of its own: here are ${x.length} and ${w.length}.` };
  const signs = target === -1 || output === -1;
  if ((target !== 0 && target !== 1 && target !== -1) || rate <= 0) return undefined;
  const z = Number((dot(w, x) + b).toFixed(12));
  const computed = z >= 0 ? 1 : signs ? -1 : 0;
  // On the edge what the unit does depends on its convention, which only the learner knows.
  if (output === undefined && z === 0) return undefined;
  const given = output ?? computed;
  const error = signs ? (given === target ? 0 : target) : target - given;
  const moved = w.map((weight, i) => Number((weight + rate * error * (x[i] ?? 0)).toFixed(12)));
  const bias2 = Number((b + rate * error).toFixed(12));
  return {
    about,
    result:
      error === 0
        ? `The output is right, so the weights stay $${vector(w)}$${biased ? ` and the bias $${tex(b)}$` : ""}.`
        : `The new weights are $${vector(moved)}$${biased ? ` and the new bias is ${value(bias2)}` : ""}.`,
    steps: [
      output === undefined
        ? `Output: $z = w \\cdot x + b = ${tex(z)}$, so the unit says $${computed}$; the target is $${target}$`
        : `The output was $${tex(output)}$, the target is $${target}$`,
      signs
        ? String.raw`Rule (labels $\pm 1$, only after a mistake): $w \leftarrow w + \eta\,y\,x$${biased ? String.raw`, $b \leftarrow b + \eta\,y$` : ""}`
        : String.raw`Rule: $w \leftarrow w + \eta\,(t - y)\,x$${biased ? String.raw`, $b \leftarrow b + \eta\,(t - y)$` : ""}`,
      ...w.map(
        (weight, i) =>
          `$w_{${i + 1}} = ${tex(weight)} + ${tex(rate)} \\cdot ${factor(error)} \\cdot ${factor(x[i] ?? 0)} ${equals(moved[i] ?? 0)} ${tex(moved[i] ?? 0)}$`,
      ),
      ...(biased ? [`$b = ${tex(b)} + ${tex(rate)} \\cdot ${factor(error)} ${equals(bias2)} ${tex(bias2)}$`] : []),
    ],
  };
};
