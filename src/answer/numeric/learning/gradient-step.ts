import { readFields } from "../reading/read-named.ts";
import { hasMore } from "../reading/read-numbers.ts";
import { derivative, type Polynomial, readPolynomial, valueAt } from "../reading/read-polynomial.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, factor, tex, value } from "../write-numbers.ts";

const about = ["gradient-descent"];
const named = /\bgradients?\b|\bgrad\b|\bslope\b|\bderivative\b|\bsgd\b|\bdescent\b|\bupdate\b/i;
const another = /\b(?:momentum|adam\w*|rmsprop|adagrad|nesterov|ascent|boosting|norm|clip\w*|decay|policy|epochs?)\b/i;
const several =
  /\b([2-9]|\d\d+|two|three|four|five|ten|several) (?:more )?(?:gradient[- ]descent |gradient |sgd )?(?:steps|iterations|updates)\b/i;
const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };
/** More steps than these fill more than a screen. */
const mostSteps = 5;

const names = {
  x: "x_?0?|w_?0?|θ|theta|weight|parameter|param|current (?:value|weight|x|point)|start(?:ing)?(?: (?:point|value|at|from))*|old (?:weight|value)|from",
  gradient: "gradient|grad|slope|derivative|dl ?/ ?dw|dw|f'\\(x\\)",
  rate: "learning[- ]rate|lr|step[- ]size|alpha|α|eta|η",
};

export const termsInTex = (terms: Polynomial["terms"]): string =>
  terms
    .map(({ coefficient, power }, i) => {
      const size = Math.abs(coefficient);
      const letter = power === 0 ? "" : power === 1 ? "x" : `x^{${power}}`;
      const sign = coefficient < 0 ? "-" : i === 0 ? "" : "+";
      return `${sign}${size === 1 && letter !== "" ? "" : tex(size)}${letter}`;
    })
    .join("");

function afterSeveral(slope: Polynomial["terms"], start: number, rate: number, times: number): Computed {
  let x = start;
  const lines = Array.from({ length: times }, (_, step) => {
    const before = x;
    const gradient = valueAt(slope, before);
    x = Number((before - rate * gradient).toFixed(12));
    return `Step ${step + 1}: $f'(${tex(before)}) ${equals(gradient)} ${tex(gradient)}$, so $x = ${tex(before)} - ${tex(rate)} \\cdot ${factor(gradient)} ${equals(x)} ${tex(x)}$`;
  });
  return {
    about,
    result: `After ${times} gradient descent steps from $${tex(start)}$ the new value is ${value(x)}.`,
    steps: [String.raw`Formula: $x_{\text{new}} = x - \eta \cdot f'(x)$ with $f'(x) = ${termsInTex(slope)}$`, ...lines],
  };
}

export const gradientStep: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const said = several.exec(question)?.[1]?.toLowerCase();
  const times = said === undefined ? 1 : (counts[said] ?? Number(said));
  if (!(times <= mostSteps)) return undefined;
  const text = said === undefined ? question : question.replace(several, ";");
  const polynomial = readPolynomial(text);
  const rest = polynomial ? `${text.slice(0, polynomial.from)} ; ${text.slice(polynomial.to)}` : text;
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
  if (times > 1) return slope && given === undefined ? afterSeveral(slope, x, rate, times) : undefined;
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
