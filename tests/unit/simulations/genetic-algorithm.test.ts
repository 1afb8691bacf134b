import { describe, expect, it } from "vitest";
import {
  type Bits,
  crossOver,
  firstPopulation,
  fitnesses,
  nextPopulation,
} from "../../../src/simulations/kinds/genetic-algorithm/model.ts";

const bits = (text: string): Bits => [...text.replaceAll(" ", "")].map((bit) => bit === "1");
const best = (population: readonly Bits[]): number => Math.max(...population.map(fitnesses.ones));
const evolve = (mutation: number, crossover: boolean, elite: boolean, seed: number, generations: number): number[] => {
  let population = firstPopulation(seed);
  return Array.from({ length: generations }, (_, i) => {
    population = nextPopulation(population, { fitness: "ones", mutation, crossover, elite }, seed + i + 1);
    return best(population);
  });
};

describe("a genetic algorithm", () => {
  it("measures fitness as counted by hand", () => {
    expect(fitnesses.ones(bits("1000 0011 0000 1111"))).toBe(7);
    expect(fitnesses.trap(bits("1111 0000 1000 1110"))).toBe(4 + 3 + 2 + 0);
  });

  it("crosses two strings over at the cut", () => {
    expect(crossOver(bits("1111"), bits("0000"), 1)).toEqual(bits("1000"));
  });

  it("never gets worse while the best lives on, and finds all ones", () => {
    for (const seed of [1000, 2000, 3000]) {
      const course = evolve(0.02, true, true, seed, 120);
      expect(course.every((value, i) => i === 0 || value >= (course[i - 1] ?? 0))).toBe(true);
      expect(course.at(-1)).toBe(16);
    }
  });

  it("can't turn on without mutation what is on nowhere", () => {
    let population: readonly Bits[] = firstPopulation(5).map((one) => one.map((bit, i) => bit && i !== 7));
    for (let i = 0; i < 40; i++)
      population = nextPopulation(population, { fitness: "ones", mutation: 0, crossover: true, elite: true }, i);
    expect(population.some((one) => one[7])).toBe(false);
    expect(new Set(population.map((one) => one.join())).size).toBe(1);
  });
});
