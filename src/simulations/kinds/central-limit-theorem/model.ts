/** Means of samples from a source: the central limit theorem (de Moivre, 1733; Laplace, 1810). */
import { seeded } from "../../../figures/sample.ts";

export interface DrawSource {
  readonly name: string;
  readonly mean: number;
  readonly spread: number;
  readonly density: (x: number) => number;
  /** One draw from a uniform number below 1 and another. */
  readonly draw: (u: number, v: number) => number;
}

/** All live mostly between 0 and 4. */
export const meanSources = {
  uniform: {
    name: "flat source",
    mean: 2,
    spread: 4 / Math.sqrt(12),
    density: (x) => (x >= 0 && x <= 4 ? 0.25 : 0),
    draw: (u) => 4 * u,
  },
  skewed: {
    name: "skewed source",
    mean: 1,
    spread: 1,
    density: (x) => (x >= 0 ? Math.exp(-x) : 0),
    draw: (u) => -Math.log(1 - u),
  },
  /** Half of the draws lie in [0, 1], half in [3, 4]. */
  humps: {
    name: "source with two humps",
    mean: 2,
    spread: Math.sqrt(1.5 ** 2 + 1 / 12),
    density: (x) => ((x >= 0 && x <= 1) || (x >= 3 && x <= 4) ? 0.5 : 0),
    draw: (u, v) => (v < 0.5 ? u : 3 + u),
  },
} as const satisfies Record<string, DrawSource>;

/** @returns the means of `count` samples of `size` independent draws each */
export function sampleMeans({ draw }: DrawSource, size: number, count: number, seed: number): readonly number[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += draw(random(), random());
    return sum / size;
  });
}

/** @returns mean and standard deviation */
export function meanAndSpread(values: readonly number[]): readonly [mean: number, spread: number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return [mean, Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)];
}

export const normalDensity = (x: number, mean: number, spread: number): number =>
  Math.exp(-0.5 * ((x - mean) / spread) ** 2) / (spread * Math.sqrt(2 * Math.PI));
