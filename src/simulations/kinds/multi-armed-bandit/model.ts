/** Three ways to play slot machines: ε-greedy, UCB1 (Auer and others, 2002) and Thompson sampling (1933). */
import { seeded } from "../../../figures/sample.ts";

export const players = ["greedy", "ucb", "thompson"] as const;
export type Player = (typeof players)[number];

export interface Arms {
  readonly pulls: readonly number[];
  readonly wins: readonly number[];
}

const highest = (scores: readonly number[], random: () => number): number => {
  const top = Math.max(...scores);
  const equals = scores.flatMap((score, arm) => (score === top ? [arm] : []));
  return equals[Math.floor(equals.length * random())] ?? 0;
};

/** The sum of `shape` exponential draws: a gamma draw for whole shapes. */
function gammaDraw(shape: number, random: () => number): number {
  let product = 1;
  let sum = 0;
  for (let i = 0; i < shape; i++) {
    product *= 1 - random();
    // Few logarithms, and none of a number that has become nothing.
    if (product < 1e-200 || i === shape - 1) {
      sum -= Math.log(product);
      product = 1;
    }
  }
  return sum;
}

/** A draw from a beta distribution with whole parameters. */
export function betaDraw(a: number, b: number, random: () => number): number {
  const x = gammaDraw(a, random);
  return x / (x + gammaDraw(b, random));
}

/** Mean so far and a bonus for what is little known. An arm never pulled comes first. */
export const upperBound = (wins: number, pulls: number, all: number): number =>
  pulls === 0 ? Number.POSITIVE_INFINITY : wins / pulls + Math.sqrt((2 * Math.log(all)) / pulls);

function chooseArm(player: Player, { pulls, wins }: Arms, epsilon: number, random: () => number): number {
  const all = pulls.reduce((sum, count) => sum + count, 0);
  switch (player) {
    case "greedy":
      if (random() < epsilon) return Math.floor(pulls.length * random());
      // What was never pulled counts as a sure win, so that each is tried.
      return highest(
        pulls.map((count, arm) => (count === 0 ? 1 : (wins[arm] ?? 0) / count)),
        random,
      );
    case "ucb":
      return highest(
        pulls.map((count, arm) => upperBound(wins[arm] ?? 0, count, all)),
        random,
      );
    case "thompson":
      return highest(
        pulls.map((count, arm) => betaDraw(1 + (wins[arm] ?? 0), 1 + count - (wins[arm] ?? 0), random)),
        random,
      );
  }
}

export const noPulls = (arms: number): Arms => {
  const none = Array.from({ length: arms }, () => 0);
  return { pulls: none, wins: none };
};

/** @param pays each arm's chance to win */
export function pullOnce(player: Player, arms: Arms, pays: readonly number[], epsilon: number, seed: number): Arms {
  const random = seeded(seed);
  const arm = chooseArm(player, arms, epsilon, random);
  const won = random() < (pays[arm] ?? 0) ? 1 : 0;
  return {
    pulls: arms.pulls.map((count, i) => count + Number(i === arm)),
    wins: arms.wins.map((count, i) => count + (i === arm ? won : 0)),
  };
}

/** Expected wins missed against the best arm in every pull. */
export function expectedRegret({ pulls }: Arms, pays: readonly number[]): number {
  const best = Math.max(...pays);
  return pulls.reduce((sum, count, arm) => sum + count * (best - (pays[arm] ?? 0)), 0);
}
