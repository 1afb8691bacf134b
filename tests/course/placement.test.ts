/** Placement over the bundled course: it finds what simulated learners know. `npm run bench -- placement` asks 200 of each. */
import { beforeAll, expect, test } from "vitest";
import { bundledPack } from "../../src/cli/bundled-pack.ts";
import { CourseGraph } from "../../src/domain/course-graph.ts";
import { readPack } from "../../src/packs/read-pack.ts";
import { chanceOf } from "../support/chance.ts";
import { type Placed, placeLearner, populations } from "../support/simulated-learners.ts";

/** Of each way of having learned. */
const LEARNERS = 8;
let graph: CourseGraph;

beforeAll(async () => {
  const pack = await readPack((await bundledPack(process.cwd())).bytes);
  if (!pack.ok) throw new Error("the bundled course can't be read");
  graph = new CourseGraph(pack.value.course);
}, 240_000);

test("of 824 concepts it takes most for what they are, after at most 15 questions", () => {
  const assumed = ["random closed states", "a few goals", "up to a difficulty"];
  const placed = assumed.flatMap((name) =>
    Array.from({ length: LEARNERS }, (_, step) => {
      const chance = chanceOf(7, step);
      const truth = populations[name]?.(graph, chance);
      if (!truth) throw new Error(name);
      return placeLearner(graph, truth, chance);
    }),
  );
  const mean = (of: (each: Placed) => number): number =>
    placed.reduce((sum, each) => sum + of(each), 0) / placed.length;
  expect(Math.max(...placed.map(({ questions }) => questions))).toBeLessThanOrEqual(15);
  expect(mean(({ agreement }) => agreement)).toBeGreaterThanOrEqual(0.85);
  expect(mean(({ agreement }) => agreement)).toBeGreaterThan(mean(({ unasked }) => unasked) + 0.08);
}, 180_000);
