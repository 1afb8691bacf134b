import { readFields } from "../reading/read-named.ts";
import { hasMore } from "../reading/read-numbers.ts";
import { derivative, type Polynomial, readPolynomial, valueAt } from "../reading/read-polynomial.ts";
import type { NumericShape } from "../shape.ts";
import { equals, factor, tex, value } from "../write-numbers.ts";

const about = ["gradient-descent"];
const named = /\bgradients?\b|\bgrad\b|\bslope\b|\bderivative\b|\bsgd\b|\bdescent\b|\bupdate\b/i;
const another = /\b(?:momentum|adam\w*|rmsprop|adagrad|nesterov|ascent|boosting|norm|clip\w*|decay|policy|epochs?)\b/i;
const several =
  /\b(?:(?:[2-9]|\d\d+|two|three|four|five|ten|several) (?:more )?(?:gradient[- ]descent |gradient |sgd )?(?:steps|iterations|updates))\b/i;

const names = {
  x: "x_?0?|w_?0?|θ|theta|weight|parameter|param|current (?:value|weight|x|point)|start(?:ing)?(?: (?:point|value|at|from))*|old (?:weight|value)|from",
  gradient: "gradient|grad|slope|derivative|dl ?/ ?dw|dw|f'\\(x\\)",
  rate: "learning[- ]rate|lr|step[- ]size|alpha|α|eta|η",
};

const termsInTex = (terms: Polynomial["terms"]): string =>
  terms
    .map(({ coefficient, power }, i) => {
      const size = Math.abs(coefficient);
      const letter = power === 0 ? "" : power === 1 ? "x" : `x^{${power}}`;
      const sign = coefficient < 0 ? "-" : i === 0 ? "" : "+";
      return `${sign}${size === 1 && letter !== "" ? "" : tex(size)}${letter}`;
    })
    .join("");

export const gradientStep: NumericShape = (question) => {
  if (!named.test(question) || another.test(question) || several.test(question)) return undefined;
  const polynomial = readPolynomial(question);
  const rest = polynomial ? `${question.slice(0, polynomial.from)} ; ${question.slice(polynomial.to)}` : question;
  const { x, gradient: given, rate } = readFields(rest, names);
  const slope = polynomial && derivative(polynomial);
  const gradient = given ?? (slope && x !== undefined ? valueAt(slope, x) : undefined);
  if (x === undefined || gradient === undefined || rate === undefined) return undefined;
  if (hasMore(rest, [], [x, gradient, rate, 1])) return undefined;
  if (rate <= 0) return { about, misfit: `A learning rate must be greater than 0, and $${tex(rate)}$ is not.` };
  if (slope && given !== undefined && Math.abs(given - valueAt(slope, x)) > 1e-9)
    return {
      about,
      misfit: `The gradient of this function at $${tex(x)}$ is $${tex(valueAt(slope, x))}$, not $${tex(given)}$.`,
    };
  const result = x - rate * gradient;
  return {
    about,
    result: `After one gradient descent step from $${tex(x)}$ the new value is ${value(result)}.`,
    steps: [
      String.raw`Formula: $x_{\text{new}} = x - \eta \cdot f'(x)$`,
      ...(slope && given === undefined
        ? [`Gradient: $f'(x) = ${termsInTex(slope)}$, so at $x = ${tex(x)}$ it is $${tex(gradient)}$`]
        : []),
      `Put in: $${tex(x)} - ${tex(rate)} \\cdot ${factor(gradient)} ${equals(result)} ${tex(result)}$`,
    ],
  };
};
