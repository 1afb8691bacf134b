/** A point to classify by its neighbours' vote, and what every other place would be called. */
import type { Point } from "../../../figures/sample.ts";
import { points, range, toggle } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane, type Layer } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { type Labeled, leftOutErrors, neighborsOf, twoClouds, voteOf } from "./model.ts";

const nameOf = { 1: "circle", 2: "square" } as const;

function said(data: readonly Labeled[], at: Point, k: number): string {
  const neighbors = neighborsOf(data, at, k);
  const winner = voteOf(neighbors);
  const votes = neighbors.filter(({ label }) => label === winner).length;
  const farthest = tidy(neighbors.at(-1)?.distance ?? 0);
  if (k === 1)
    return `The nearest point is a ${nameOf[winner]}, ${farthest} away, so the new point is called a ${nameOf[winner]}.`;
  const against = k - votes;
  const other = winner === 1 ? nameOf[2] : nameOf[1];
  const tally =
    against === 0
      ? `All ${k} nearest points are ${nameOf[winner]}s`
      : `Of the ${k} nearest points ${counted(votes, `is a ${nameOf[winner]}`, `are ${nameOf[winner]}s`)} and ${counted(against, `is a ${other}`, `are ${other}s`)}`;
  return `${tally}, so the new point is called a ${nameOf[winner]}. The farthest of them is ${farthest} away.`;
}

export const simulation = defineSimulation({
  controls: {
    k: range("Neighbours (k)", [1, 25], 2, 5),
    query: points("New point", { x: [0, 10], y: [0, 10], step: 0.2, value: [[5, 5.2]] }),
    regions: toggle("Show the class of every place", true),
    seed: range("Other data", [1, 20], 1, 1),
  },
  start: ({ seed }) => ({ data: twoClouds(seed) }),
  view: ({ data }, { k, query, regions }) => {
    const at = query[0] ?? [5, 5];
    const neighbors = neighborsOf(data, at, k);
    const errors = leftOutErrors(data, k);
    const areas: Layer[] = regions
      ? [
          {
            draw: "regions",
            at: (x, y) => voteOf(neighborsOf(data, [x, y], k)),
            columns: 36,
            rows: 26,
            labels: { 1: "Places called circle", 2: "Places called square" },
          },
        ]
      : [];
    return {
      says: said(data, at, k),
      pictures: [
        {
          alternative: `24 circles, mostly upper left, and 24 squares, mostly lower right. The new point at (${tidy(at[0])}, ${tidy(at[1])}) is tied to ${k === 1 ? "its nearest neighbour by a dotted line" : `its ${k} nearest neighbours by dotted lines`}.${regions ? " The background shows the class that each place would get." : ""}`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "First feature", from: 0, to: 10 },
                y: { label: "Second feature", from: 0, to: 10 },
                shape: 0.75,
                layers: [
                  ...areas,
                  ...neighbors.map((one) => ({ draw: "line", points: [at, one.at], tone: 3 }) as const),
                  {
                    draw: "points",
                    points: data.filter(({ label }) => label === 1).map((one) => one.at),
                    tone: 1,
                    label: "Circles",
                  },
                  {
                    draw: "points",
                    points: data.filter(({ label }) => label === 2).map((one) => one.at),
                    tone: 2,
                    label: "Squares",
                  },
                  { draw: "points", points: [at], tone: 4, label: "New point", size: 90 },
                  { draw: "mark", at },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Called", value: nameOf[voteOf(neighbors)] },
        { label: "Wrong when left out", value: `${errors} of ${data.length}` },
      ],
      table: {
        columns: ["Neighbour", "Class", "Distance"],
        rows: neighbors.map(({ label, distance }, i) => [String(i + 1), nameOf[label], tidy(distance)]),
      },
    };
  },
  predict: {
    question: "How does the border between the two classes differ with k = 1 and with k = 25?",
    choices: ["It is ragged with 1 and smoother with 25", "It is smooth with 1 and ragged with 25", "It is the same"],
    right: 0,
    because:
      "With k = 1 a single stray point claims the places around it. With many votes one stray point is outvoted, so the border follows the clouds as wholes.",
  },
});
