/** A particle filter (Gordon, Salmond and Smith, 1993) for a robot in a ring of a corridor with three doors. */
import { draws, seeded } from "../../../figures/sample.ts";

export const corridor = 20;
/** Where there is a door: the metre from this number to the next. */
export const doors: readonly number[] = [3, 6, 13];

const around = (x: number): number => ((x % corridor) + corridor) % corridor;
export const isAtDoor = (x: number): boolean => doors.includes(Math.floor(around(x)));

/** The shorter way round. */
export const ringDistance = (a: number, b: number): number => {
  const apart = Math.abs(around(a) - around(b));
  return Math.min(apart, corridor - apart);
};

export interface Sensing {
  readonly robot: number;
  readonly particles: readonly number[];
  /** What the sensor said last. */
  readonly door?: boolean;
  /** 1 / Σ w²: how many particles the weights were worth. */
  readonly effective?: number;
}

/** Anywhere: nothing is known. */
export function scatter(count: number, seed: number): Sensing {
  const random = seeded(seed);
  return { robot: 1.5, particles: Array.from({ length: count }, () => corridor * random()) };
}

/** One draw decides for all: each is copied as often as its weight says, give or take one. */
export function resampleSystematically<T>(items: readonly T[], weights: readonly number[], draw: number): readonly T[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [place, below] = [0, weights[0] ?? 0];
  return items.map((first, i) => {
    const at = ((i + draw) / items.length) * total;
    while (below < at && place < items.length - 1) below += weights[++place] ?? 0;
    return items[place] ?? first;
  });
}

interface Robot {
  /** Chance that the sensor is right. */
  readonly reliability: number;
  /** Standard deviation of a particle's move of one metre. */
  readonly noise: number;
}

/** Moves a metre, looks for a door, weighs the particles by it and draws them anew. */
export function senseOnce({ robot, particles }: Sensing, { reliability, noise }: Robot, seed: number): Sensing {
  const [own, ...others] = draws(particles.length + 1, seed);
  const moved = around(robot + 1 + 0.1 * (own?.z ?? 0));
  const door = isAtDoor(moved) === (own?.u ?? 0) < reliability;
  const guesses = particles.map((x, i) => around(x + 1 + noise * (others[i]?.z ?? 0)));
  const weights = guesses.map((x) => (isAtDoor(x) === door ? reliability : 1 - reliability));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + (weight / total) ** 2, 0);
  return {
    robot: moved,
    particles: resampleSystematically(guesses, weights, own?.v ?? 0),
    door,
    effective: 1 / squares,
  };
}
