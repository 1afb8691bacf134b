/** A line through the learner's points by least squares, with a penalty on its slope where one is given (ridge). */
import { readFields } from "../reading/read-named.ts";
import { type FoundList, findLists, hasMore } from "../reading/read-numbers.ts";
import type { NumericShape } from "../shape.ts";
import { equals, sum, tex, value, vector } from "../write-numbers.ts";

const named =
  /\b(?:linear regression|least[- ]squares|regression line|best[- ]fit(?:ting)? line|line of best fit|fit (?:a|the) (?:straight )?line|ridge)\b/i;
const another =
  /\b(?:logistic|lasso|l1|elastic|kernel|polynomial|quadratic|multiple|predict(?:ion|ed)?|residuals?|r[- ]?squared?|r2|determination)\b|r²|r\^2/i;
const isRidge = /\bridge\b|\bl2\b/i;
const throughOrigin =
  /\b(?:no|without(?: an?)?|zero) (?:intercept|bias|offset)\b|\bthrough (?:the )?(?:origin|zero)\b/i;
const assigned = (name: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d_])${name}s?\s*(?:=|:|is|are|values?)\s*[[({]?\s*$`, "iu");

interface Points {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** "x = 1, 2, 3 and y = 2, 4, 6", or "(1, 2), (2, 4), (3, 6)". */
function readPoints(question: string, lists: readonly FoundList[]): Points | undefined {
  const startsWith = (name: string) =>
    lists.find(({ from }) => assigned(name).test(question.slice(0, from).replace(/[[({]$/, "")));
  const [x, y] = [startsWith("x"), startsWith("y")];
  if (x && y) return lists.length === 2 ? { x: x.values, y: y.values } : undefined;
  const pairs = lists.length > 1 && lists.every(({ values }) => values.length === 2);
  return pairs
    ? { x: lists.map(({ values }) => values[0] ?? 0), y: lists.map(({ values }) => values[1] ?? 0) }
    : undefined;
}

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const signed = (number: number): string => (number < 0 ? `- ${tex(-number)}` : `+ ${tex(number)}`);

export const lineFit: NumericShape = (question) => {
  if (!named.test(question) || another.test(question)) return undefined;
  const lists = findLists(question);
  const points = readPoints(question, lists);
  if (!points) return undefined;
  const { x, y } = points;
  const { lambda } = readFields(question, { lambda: "lambda|λ|alpha|penalty|strength" });
  const known = lambda === undefined ? [] : [lambda];
  if (hasMore(question, lists, [...known, x.length]) || (isRidge.test(question) && lambda === undefined))
    return undefined;
  const about = [isRidge.test(question) ? "l2-regularization" : "linear-regression"];
  if (x.length !== y.length)
    return { about, misfit: `A line needs a $y$ for every $x$; here are ${x.length} and ${y.length}.` };
  const free = !throughOrigin.test(question);
  const [meanX, meanY] = free ? [total(x) / x.length, total(y) / y.length] : [0, 0];
  const dx = x.map((each) => each - meanX);
  const dy = y.map((each) => each - meanY);
  const products = dx.map((each, i) => each * (dy[i] ?? 0));
  const squares = dx.map((each) => each * each);
  const bottom = total(squares) + (lambda ?? 0);
  if (bottom === 0) return { about, misfit: "All $x$ are the same: no line through these points has a slope." };
  const slope = total(products) / bottom;
  const intercept = meanY - slope * meanX;
  const [u, v] = free ? [String.raw`(x_i - \bar x)`, String.raw`(y_i - \bar y)`] : ["x_i", "y_i"];
  const penalty = lambda === undefined ? "" : String.raw` + \lambda`;
  return {
    about,
    result: free
      ? `The line is $\\hat y ${equals(slope, intercept)} ${tex(slope)}\\,x ${signed(intercept)}$.`
      : `The slope is ${value(slope)}: $\\hat y ${equals(slope)} ${tex(slope)}\\,x$.`,
    steps: [
      `Formula: $w = \\sum_i ${u}${free ? v : ` ${v}`} / (\\sum_i ${free ? u : "x_i"}^2${penalty})$${free ? String.raw`, $b = \bar y - w\,\bar x$` : ""}`,
      ...(free
        ? [
            `Means: $\\bar x ${equals(meanX)} ${tex(meanX)}$, $\\bar y ${equals(meanY)} ${tex(meanY)}$; differences $${vector(dx)}$ and $${vector(dy)}$`,
          ]
        : []),
      `Products added up: $${sum(products.map(tex))} ${equals(total(products))} ${tex(total(products))}$`,
      `Squares added up: $${sum(squares.map(tex))} ${equals(total(squares))} ${tex(total(squares))}$`,
      `Slope: $w = ${tex(total(products))} / ${lambda === undefined ? tex(bottom) : `(${tex(total(squares))} + ${tex(lambda)})`} ${equals(slope)} ${tex(slope)}$`,
      ...(free
        ? [`Intercept: $b = ${tex(meanY)} - ${tex(slope)} \\cdot ${tex(meanX)} ${equals(intercept)} ${tex(intercept)}$`]
        : []),
    ],
  };
};
