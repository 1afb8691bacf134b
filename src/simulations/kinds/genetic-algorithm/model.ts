/** A genetic algorithm on strings of bits (Holland, 1975): tournaments, one-point crossover, mutation. */
import { seeded } from "../../../figures/sample.ts";

export const bitCount = 16;
export const populationSize = 12;

export type Bits = readonly boolean[];

export const fitnesses = {
  /** How many bits are on. */
  ones: (bits: Bits): number => bits.filter(Boolean).length,
  /** Four blocks of four: all on counts 4, else more the fewer are on (Goldberg's trap, 1987). */
  trap: (bits: Bits): number => {
    let sum = 0;
    for (let at = 0; at < bitCount; at += 4) {
      const on = bits.slice(at, at + 4).filter(Boolean).length;
      sum += on === 4 ? 4 : 3 - on;
    }
    return sum;
  },
} as const;
export type FitnessName = keyof typeof fitnesses;

interface Breeding {
  readonly fitness: FitnessName;
  /** Chance for each bit to turn round. */
  readonly mutation: number;
  readonly crossover: boolean;
  /** Whether the best one lives on unchanged. */
  readonly elite: boolean;
}

/** Best first. */
export const ranked = (population: readonly Bits[], fitness: FitnessName): readonly Bits[] =>
  [...population].sort((a, b) => fitnesses[fitness](b) - fitnesses[fitness](a));

/** Few bits are on at the start, so that there is something to find. */
export function firstPopulation(seed: number): readonly Bits[] {
  const random = seeded(seed);
  return Array.from({ length: populationSize }, () => Array.from({ length: bitCount }, () => random() < 0.35));
}

/** Up to the cut from one, from there on from the other. */
export const crossOver = (a: Bits, b: Bits, cut: number): Bits => [...a.slice(0, cut), ...b.slice(cut)];

export function nextPopulation(population: readonly Bits[], rules: Breeding, seed: number): readonly Bits[] {
  const random = seeded(seed);
  const worth = fitnesses[rules.fitness];
  const any = (): Bits => population[Math.floor(populationSize * random())] ?? [];
  /** The better of two drawn at random. */
  const parent = (): Bits => {
    const [a, b] = [any(), any()];
    return worth(a) >= worth(b) ? a : b;
  };
  const kept = rules.elite ? ranked(population, rules.fitness).slice(0, 1) : [];
  const children = Array.from({ length: populationSize - kept.length }, () => {
    const [a, b] = [parent(), parent()];
    const cut = 1 + Math.floor((bitCount - 1) * random());
    return (rules.crossover ? crossOver(a, b, cut) : a).map((bit) => (random() < rules.mutation ? !bit : bit));
  });
  return [...kept, ...children];
}

export interface Breed {
  readonly best: number;
  readonly mean: number;
  /** Different strings in it. */
  readonly kinds: number;
}

/** "0110". */
export const writtenBits = (bits: Bits): string => bits.map((bit) => (bit ? "1" : "0")).join("");

export function measurePopulation(population: readonly Bits[], fitness: FitnessName): Breed {
  const worths = population.map((bits) => fitnesses[fitness](bits));
  return {
    best: Math.max(...worths),
    mean: worths.reduce((sum, worth) => sum + worth, 0) / worths.length,
    kinds: new Set(population.map(writtenBits)).size,
  };
}
