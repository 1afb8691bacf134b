/** A genetic algorithm: strings of bits that breed, and how their fitness grows. */
import type { Point } from "../../../figures/sample.ts";
import { shortNumber } from "../../../figures/text.ts";
import { drawBoard } from "../../board.ts";
import { choice, range, toggle } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { defineSimulation } from "../../simulation.ts";
import {
  type Bits,
  type Breed,
  bitCount,
  type FitnessName,
  firstPopulation,
  fitnesses,
  measurePopulation,
  nextPopulation,
  populationSize,
  ranked,
  writtenBits,
} from "./model.ts";

interface State {
  readonly population: readonly Bits[];
  /** From the first to this one. */
  readonly past: readonly Breed[];
}

function said({ past }: State, fitness: FitnessName): string {
  const [now, before] = [past.at(-1), past.at(-2)];
  if (!now) return "There is no population.";
  const goal =
    fitness === "ones"
      ? "Each bit that is on counts 1"
      : "A block of four counts 4 when all are on, else 3 less the number that are on";
  if (!before)
    return `${populationSize} strings of ${bitCount} bits. ${goal}: the best has ${now.best} of ${bitCount}, the mean is ${shortNumber(now.mean)}.`;
  const change =
    now.best > before.best
      ? `rose from ${before.best} to ${now.best}`
      : now.best < before.best
        ? `fell from ${before.best} to ${now.best}`
        : `is still ${now.best}`;
  const spread =
    now.kinds === 1 ? "All strings are alike" : `${now.kinds} different strings are among the ${populationSize}`;
  const found = now.best === bitCount ? " The best possible string is found." : "";
  return `Generation ${past.length - 1}: the best fitness ${change} of ${bitCount}, the mean is ${shortNumber(now.mean)}. ${spread}.${found}`;
}

export const simulation = defineSimulation({
  controls: {
    fitness: choice("Fitness", { ones: "Bits that are on", trap: "Blocks with a trap" }, "ones"),
    mutation: range("Mutation, chance for each bit", [0, 0.5], 0.01, 0.02),
    crossover: toggle("Crossover", true),
    elite: toggle("The best lives on", true),
    seed: range("Other data", [1, 20], 1, 1),
  },
  start: ({ fitness, seed }): State => {
    const population = firstPopulation(seed * 1000);
    return { population, past: [measurePopulation(population, fitness)] };
  },
  step: ({ population, past }, { seed, ...rules }) => {
    if (past.at(-1)?.best === bitCount) return undefined;
    const next = nextPopulation(population, rules, seed * 1000 + past.length);
    return { population: next, past: [...past, measurePopulation(next, rules.fitness)] };
  },
  stepName: "Next generation",
  mostSteps: 60,
  pace: 400,
  view: (state, { fitness }) => {
    const { population, past } = state;
    const order = ranked(population, fitness);
    const now = past.at(-1);
    const line = (of: (one: Breed) => number): Point[] => past.map((one, i): Point => [i, of(one)]);
    return {
      says: said(state, fitness),
      pictures: [
        {
          title: "Population, best first",
          alternative: `${populationSize} rows of ${bitCount} bits, each with its fitness. The best: ${writtenBits(order[0] ?? [])} (${now?.best}); the worst: ${writtenBits(order.at(-1) ?? [])} (${fitnesses[fitness](order.at(-1) ?? [])}).`,
          draw: (frame) =>
            drawBoard(
              {
                cells: order.map((bits) => bits.map((bit) => (bit ? { tone: 2 as const } : {}))),
                rows: order.map((bits) => String(fitnesses[fitness](bits))),
                tones: { 2: "Bit that is on" },
                side: 22,
                height: 18,
              },
              frame,
            ),
        },
        {
          title: "Fitness by generation",
          alternative: `Two lines over ${counted(past.length - 1, "generation")}: the best fitness, now ${now?.best}, and the mean, now ${shortNumber(now?.mean ?? 0)}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Generation", from: 0, to: Math.max(10, past.length - 1) },
                y: { label: "Fitness", from: 0, to: bitCount },
                shape: 0.35,
                layers: [
                  { draw: "line", points: line(({ best }) => best), tone: 1, label: "Best" },
                  { draw: "line", points: line(({ mean }) => mean), tone: 2, label: "Mean" },
                  { draw: "points", points: [[past.length - 1, now?.best ?? 0]], tone: 1 },
                  { draw: "points", points: [[past.length - 1, now?.mean ?? 0]], tone: 2 },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Best", value: `${now?.best} of ${bitCount}` },
        { label: "Mean", value: shortNumber(now?.mean ?? 0) },
        { label: "Different strings", value: String(now?.kinds) },
      ],
      table: {
        columns: ["Fitness", "Bits"],
        rows: order.map((bits) => [String(fitnesses[fitness](bits)), writtenBits(bits)]),
      },
    };
  },
  predict: {
    question: "Mutation is set to 0. A bit is off in every string of the population. When will it be on?",
    choices: ["After some generations of crossover", "Never", "As soon as the best lives on"],
    right: 1,
    because: "Crossover only mixes what is there. A value that no string has at a place can only come from mutation.",
  },
});
