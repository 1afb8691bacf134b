/** Computations to be done by hand or with a calculator: questions and worked answers as Markdown, in the course's English. */

/** Draws a whole number from `least` to `most`. */
type Draw = (least: number, most: number) => number;

export interface Computation {
  /** Names of the concepts it belongs to. */
  readonly names: readonly string[];
  make(draw: Draw): { readonly question: string; readonly answer: number; readonly steps: string };
}

const vector = (values: readonly number[]): string => `(${values.join(", ")})`;
const shown = (value: number): string => String(Math.round(value * 1000) / 1000);
const ROUND = "Round to two digits behind the point.";

const counts = (draw: Draw) => ({ tp: draw(5, 40), fp: draw(1, 20), fn: draw(1, 20), tn: draw(20, 90) });
const confusion = ({ tp, fp, fn, tn }: ReturnType<typeof counts>): string =>
  `A classifier has ${tp} true positives, ${fp} false positives, ${fn} false negatives and ${tn} true negatives.`;

export const computations: readonly Computation[] = [
  {
    names: ["Dot product"],
    make: (draw) => {
      const a = [draw(1, 6), draw(-4, 4), draw(1, 5)];
      const b = [draw(-3, 5), draw(1, 6), draw(-2, 4)];
      const products = a.map((value, i) => value * (b[i] ?? 0));
      const answer = products.reduce((sum, value) => sum + value, 0);
      return {
        question: `What is the dot product of ${vector(a)} and ${vector(b)}?`,
        answer,
        steps: `Multiply place by place and add up: ${products.join(" + ").replaceAll("+ -", "− ")} = ${answer}.`,
      };
    },
  },
  {
    names: ["Euclidean distance"],
    make: (draw) => {
      const a = [draw(0, 5), draw(0, 5)];
      const b = [draw(6, 12), draw(6, 12)];
      const squares = a.map((value, i) => (value - (b[i] ?? 0)) ** 2);
      const sum = squares.reduce((total, value) => total + value, 0);
      return {
        question: `What is the Euclidean distance between ${vector(a)} and ${vector(b)}? ${ROUND}`,
        answer: Math.sqrt(sum),
        steps: `The squared differences are ${squares.join(" and ")}; the root of ${sum} is ${shown(Math.sqrt(sum))}.`,
      };
    },
  },
  {
    names: ["Manhattan distance"],
    make: (draw) => {
      const a = [draw(0, 5), draw(0, 5), draw(0, 5)];
      const b = [draw(3, 12), draw(3, 12), draw(3, 12)];
      const differences = a.map((value, i) => Math.abs(value - (b[i] ?? 0)));
      const answer = differences.reduce((total, value) => total + value, 0);
      return {
        question: `What is the Manhattan distance between ${vector(a)} and ${vector(b)}?`,
        answer,
        steps: `Add up the absolute differences: ${differences.join(" + ")} = ${answer}.`,
      };
    },
  },
  {
    names: ["Sigmoid function"],
    make: (draw) => {
      const x = draw(1, 4) * (draw(0, 1) === 0 ? 1 : -1);
      const answer = 1 / (1 + Math.exp(-x));
      return {
        question: `What is the sigmoid function of ${x}? ${ROUND}`,
        answer,
        steps: `1 / (1 + e^(${-x})) = ${shown(answer)}.`,
      };
    },
  },
  {
    names: ["Softmax"],
    make: (draw) => {
      const first = draw(0, 3);
      // Equal scores have equal shares, which nobody needs softmax for.
      const scores = [first, (first + draw(1, 3)) % 4, draw(0, 3)];
      const powers = scores.map(Math.exp);
      const sum = powers.reduce((total, value) => total + value, 0);
      const answer = (powers[0] ?? 0) / sum;
      return {
        question: `Softmax turns the scores ${vector(scores)} into shares. What is the first share? ${ROUND}`,
        answer,
        steps: `e^${scores[0]} = ${shown(powers[0] ?? 0)}; all powers add up to ${shown(sum)}; the first share is ${shown(answer)}.`,
      };
    },
  },
  {
    names: ["Entropy"],
    make: (draw) => {
      const p = draw(1, 4) / 10;
      const answer = -(p * Math.log2(p) + (1 - p) * Math.log2(1 - p));
      return {
        question: `A coin shows heads with probability ${p}. What is its entropy in bits? ${ROUND}`,
        answer,
        steps: `${shown(p)} · ${shown(-Math.log2(p))} + ${shown(1 - p)} · ${shown(-Math.log2(1 - p))} = ${shown(answer)} bits.`,
      };
    },
  },
  {
    names: ["Precision"],
    make: (draw) => {
      const all = counts(draw);
      const answer = all.tp / (all.tp + all.fp);
      return {
        question: `${confusion(all)} What is its precision? ${ROUND}`,
        answer,
        steps: `Of ${all.tp + all.fp} alarms ${all.tp} are right: ${all.tp} / ${all.tp + all.fp} = ${shown(answer)}.`,
      };
    },
  },
  {
    names: ["Recall"],
    make: (draw) => {
      const all = counts(draw);
      const answer = all.tp / (all.tp + all.fn);
      return {
        question: `${confusion(all)} What is its recall? ${ROUND}`,
        answer,
        steps: `Of ${all.tp + all.fn} real cases ${all.tp} are found: ${all.tp} / ${all.tp + all.fn} = ${shown(answer)}.`,
      };
    },
  },
  {
    names: ["Accuracy"],
    make: (draw) => {
      const all = counts(draw);
      const sum = all.tp + all.fp + all.fn + all.tn;
      const answer = (all.tp + all.tn) / sum;
      return {
        question: `${confusion(all)} What is its accuracy? ${ROUND}`,
        answer,
        steps: `${all.tp + all.tn} of ${sum} are right: ${shown(answer)}.`,
      };
    },
  },
  {
    names: ["F1 score"],
    make: (draw) => {
      const all = counts(draw);
      const answer = (2 * all.tp) / (2 * all.tp + all.fp + all.fn);
      return {
        question: `${confusion(all)} What is its F1 score? ${ROUND}`,
        answer,
        steps: `2 · ${all.tp} / (2 · ${all.tp} + ${all.fp} + ${all.fn}) = ${shown(answer)}.`,
      };
    },
  },
  {
    names: ["Mean squared error"],
    make: (draw) => {
      const truth = [draw(1, 9), draw(1, 9), draw(1, 9), draw(1, 9)];
      const guess = truth.map((value) => value + draw(-3, 3));
      const squares = truth.map((value, i) => (value - (guess[i] ?? 0)) ** 2);
      const answer = squares.reduce((total, value) => total + value, 0) / squares.length;
      return {
        question: `A model predicts ${vector(guess)} where ${vector(truth)} is true. What is the mean squared error?`,
        answer,
        steps: `The squared errors are ${squares.join(", ")}; their mean is ${shown(answer)}.`,
      };
    },
  },
  {
    names: ["Gradient descent"],
    make: (draw) => {
      const [weight, gradient, rate] = [draw(2, 9), draw(1, 6), draw(1, 5) / 10];
      const answer = weight - rate * gradient;
      return {
        question: `A weight is ${weight}, its gradient is ${gradient} and the learning rate is ${rate}. What is the weight after one step of gradient descent?`,
        answer,
        steps: `${weight} − ${rate} · ${gradient} = ${shown(answer)}.`,
      };
    },
  },
];
