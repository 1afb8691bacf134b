/**
 * A network with two inputs, one hidden layer of tanh units and a sigmoid output, trained by gradient descent on all
 * examples at once with back-propagation (Rumelhart, Hinton and Williams 1986) of the cross-entropy.
 */
import { draws, seeded } from "../../../figures/sample.ts";

export interface ClassPoint {
  readonly x: number;
  readonly y: number;
  readonly label: 0 | 1;
}

export interface HiddenUnit {
  readonly fromX: number;
  readonly fromY: number;
  readonly bias: number;
  /** To the output. */
  readonly out: number;
}

export interface SmallNetwork {
  readonly units: readonly HiddenUnit[];
  readonly bias: number;
}

export const datasets = {
  /** Two opposite quarters against the other two. */
  xor: (seed: number): ClassPoint[] =>
    draws(40, seed).map(({ u, v }, i): ClassPoint => {
      const [right, up] = [i % 2 === 0, i % 4 < 2];
      return { x: (0.5 + 1.2 * u) * (right ? 1 : -1), y: (0.5 + 1.2 * v) * (up ? 1 : -1), label: right === up ? 1 : 0 };
    }),
  /** A disc and a ring around it. */
  rings: (seed: number): ClassPoint[] =>
    draws(40, seed).map(({ u, v }, i): ClassPoint => {
      const radius = i % 2 === 0 ? 0.7 * Math.sqrt(u) : 1.4 + 0.4 * u;
      const angle = (2 * Math.PI * (i + v)) / 40;
      return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), label: i % 2 === 0 ? 1 : 0 };
    }),
} as const;

export function randomNetwork(units: number, seed: number): SmallNetwork {
  const random = seeded(seed);
  const weight = (): number => 2 * random() - 1;
  return {
    units: Array.from({ length: units }, () => ({ fromX: weight(), fromY: weight(), bias: weight(), out: weight() })),
    bias: 0,
  };
}

const activity = ({ fromX, fromY, bias }: HiddenUnit, x: number, y: number): number =>
  Math.tanh(fromX * x + fromY * y + bias);

/** The output before the sigmoid: above 0 means class 1. */
export const scoreAt = ({ units, bias }: SmallNetwork, x: number, y: number): number =>
  units.reduce((sum, unit) => sum + unit.out * activity(unit, x, y), bias);

/** Mean cross-entropy: log(1 + e^s) − label · s, in a form that cannot overflow. */
export const lossOver = (network: SmallNetwork, examples: readonly ClassPoint[]): number =>
  examples.reduce((sum, { x, y, label }) => {
    const score = scoreAt(network, x, y);
    return sum + Math.max(score, 0) - label * score + Math.log1p(Math.exp(-Math.abs(score)));
  }, 0) / examples.length;

export const rightOf = (network: SmallNetwork, examples: readonly ClassPoint[]): number =>
  examples.filter(({ x, y, label }) => scoreAt(network, x, y) > 0 === (label === 1)).length;

/** The slope of the mean cross-entropy along every weight, in the network's own shape. */
export function gradientOver(network: SmallNetwork, examples: readonly ClassPoint[]): SmallNetwork {
  let bias = 0;
  const units = network.units.map(() => ({ fromX: 0, fromY: 0, bias: 0, out: 0 }));
  for (const { x, y, label } of examples) {
    // Sigmoid and cross-entropy together: the slope along the score is the probability less the label.
    const error = (1 / (1 + Math.exp(-scoreAt(network, x, y))) - label) / examples.length;
    bias += error;
    for (const [i, unit] of network.units.entries()) {
      const slopes = units[i];
      if (!slopes) continue;
      const out = activity(unit, x, y);
      const inner = error * unit.out * (1 - out * out);
      slopes.out += error * out;
      slopes.bias += inner;
      slopes.fromX += inner * x;
      slopes.fromY += inner * y;
    }
  }
  return { units, bias };
}

/** One epoch: every weight moves against its slope. */
export function trainedOnce(network: SmallNetwork, examples: readonly ClassPoint[], rate: number): SmallNetwork {
  const slopes = gradientOver(network, examples);
  return {
    bias: network.bias - rate * slopes.bias,
    units: network.units.map((unit, i) => {
      const along = slopes.units[i] ?? { fromX: 0, fromY: 0, bias: 0, out: 0 };
      return {
        fromX: unit.fromX - rate * along.fromX,
        fromY: unit.fromY - rate * along.fromY,
        bias: unit.bias - rate * along.bias,
        out: unit.out - rate * along.out,
      };
    }),
  };
}
