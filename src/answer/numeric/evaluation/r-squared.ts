import { readNamedLists, without } from "../reading/read-named-lists.ts";
import { hasMore } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, sum, tex, value, vector } from "../write-numbers.ts";

const about = ["r-squared"];
const named = /\br\s?[²2]\b|\br\^\{?2\}?|\br-?squared?\b|\bcoefficient of determination\b/i;
const another = /\b(?:adjusted|correlation|r2d2|cross-?val\w*|fit|regress(?!ion score)\w*|mcfadden|pseudo)\b/i;
const name = /\br\s?[²2](?:[_ ]score)?|\br\^\{?2\}?/gi;

/** How much of the spread of the true values predictions explain. Which list is which matters, so both are named. */
export const rSquared: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const text = question.replace(name, (found) => " ".repeat(found.length));
  const { truth, predicted } = readNamedLists(text, {
    truth: "y_?true|actuals?|true|observed|targets?|real|ground truth|y",
    predicted: "y_?pred(?:icted)?|y_?hat|ŷ|pred|predicted|predictions?|model outputs?",
  });
  if (!truth || !predicted) return undefined;
  if (hasMore(without(text, [...truth.spans, ...predicted.spans]), [], [truth.values.length])) return undefined;
  const [y, hat] = [truth.values, predicted.values];
  if (y.length < 2) return undefined;
  if (y.length !== hat.length)
    return { about, misfit: `Every true value needs a prediction: here are ${y.length} and ${hat.length}.` };
  const mean = y.reduce((a, b) => a + b, 0) / y.length;
  const residuals = y.map((each, i) => (each - (hat[i] ?? 0)) ** 2);
  const spreads = y.map((each) => (each - mean) ** 2);
  const [left, whole] = [residuals, spreads].map((terms) => terms.reduce((a, b) => a + b, 0));
  if (!whole || left === undefined)
    return {
      about,
      misfit: "All true values are the same, so there is no spread to explain and $R^2$ would divide by 0.",
    };
  const result = 1 - left / whole;
  return {
    about,
    result: `$R^2$ is ${value(result)}.`,
    steps: [
      String.raw`Formula: $R^2 = 1 - \sum_i (y_i - \hat y_i)^2 / \sum_i (y_i - \bar y)^2$`,
      `Mean of $y = ${vector(y)}$: $\\bar y ${equals(mean)} ${tex(mean)}$`,
      `Squared errors: $${sum(residuals.map(tex))} ${equals(left)} ${tex(left)}$`,
      `Squared distances from the mean: $${sum(spreads.map(tex))} ${equals(whole)} ${tex(whole)}$`,
      `Put in: $1 - ${tex(left)} / ${tex(whole)} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
