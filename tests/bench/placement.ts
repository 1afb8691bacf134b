/** Placement over the bundled course: how well a few questions find what simulated learners know. */
import { bundledPack } from "../../src/cli/bundled-pack.ts";
import { CourseGraph } from "../../src/domain/course-graph.ts";
import { readPack } from "../../src/packs/read-pack.ts";
import { chanceOf } from "../support/chance.ts";
import { type Placed, placeLearner, populations } from "../support/simulated-learners.ts";
import { type Bench, type BenchRow, round } from "./row.ts";

const LEARNERS = 200;

export const bench: Bench = async () => {
  const pack = await readPack((await bundledPack(process.cwd())).bytes);
  if (!pack.ok) throw new Error("the bundled course can't be read");
  const graph = new CourseGraph(pack.value.course);
  return Object.entries(populations).flatMap(([subject, draw]): readonly BenchRow[] => {
    const began = performance.now();
    const placed = Array.from({ length: LEARNERS }, (_, step) => {
      const chance = chanceOf(15, step);
      return placeLearner(graph, draw(graph, chance), chance);
    });
    const mean = (of: (each: Placed) => number): number =>
      placed.reduce((sum, each) => sum + of(each), 0) / placed.length;
    const questions = mean((each) => each.questions);
    const row = (metric: string, value: number, unit: string): BenchRow => ({
      bench: "placement",
      subject,
      n: LEARNERS,
      data: `${graph.course.concepts.length} concepts, slip .1, guess .2`,
      metric,
      value: round(value, 3),
      unit,
    });
    return [
      row(
        "agreement",
        mean((each) => each.agreement),
        "share",
      ),
      row(
        "agreement, nothing asked",
        mean((each) => each.unasked),
        "share",
      ),
      row(
        "proposed steps that fit",
        mean((each) => each.goodSteps),
        "share",
      ),
      row("questions", questions, "questions"),
      row("most questions", Math.max(...placed.map((each) => each.questions)), "questions"),
      row("a question", (performance.now() - began) / LEARNERS / (questions + 1), "ms"),
    ];
  });
};
