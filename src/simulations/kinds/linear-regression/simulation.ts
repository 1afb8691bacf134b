/** A line through points: one's own, or the one of least squares. */
import { meanPoint, type Point } from "../../../figures/sample.ts";
import { choice, points, range } from "../../controls.ts";
import { drawPlane } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { heightOnLine, leastSquaresLine, type StraightLine, squaredError } from "./model.ts";

const data: readonly Point[] = [
  [1, 2.6],
  [2, 2.2],
  [3.4, 4.1],
  [4.6, 3.8],
  [5.8, 5.6],
  [7.2, 5.1],
  [8.6, 7.4],
];

const equation = ({ slope, height }: StraightLine): string =>
  `y = ${tidy(height)} ${slope < -1e-9 ? "−" : "+"} ${tidy(Math.abs(slope))}x`;

function said(own: boolean, line: StraightLine, best: StraightLine | undefined, dots: readonly Point[]): string {
  const misses = tidy(squaredError(line, dots));
  if (!best)
    return `All points lie above one another, so no slope fits better than another. This line's squared misses add up to ${misses}.`;
  if (!own)
    return `The least-squares line is ${equation(line)}. Its squared misses add up to ${misses}: no other straight line has less.`;
  const least = squaredError(best, dots);
  const close = squaredError(line, dots) < least * 1.05 + 0.01;
  return `Your line is ${equation(line)}. Its squared misses add up to ${misses}; the least any line can reach is ${tidy(least)}.${close ? " You are very close." : ""}`;
}

export const simulation = defineSimulation({
  controls: {
    line: choice("Line", { own: "Your own", best: "Least squares" }, "own"),
    slope: range("Your slope", [-2, 2], 0.05, 0),
    height: range("Your height at x = 0", [-5, 15], 0.1, 4),
    points: points("Points", { x: [0, 10], y: [0, 10], step: 0.2, value: data }),
  },
  start: () => ({}),
  view: (_, { line: which, slope, height, points: dots }) => {
    const best = leastSquaresLine(dots);
    const line = which === "own" ? { slope, height } : (best ?? { slope: 0, height: meanPoint(dots)[1] });
    const own = which === "own";
    return {
      says: said(own, line, best, dots),
      pictures: [
        {
          alternative: `${dots.length} points and the line ${equation(line)}. A thin line leads from each point straight up or down to the line: the longest is ${tidy(Math.max(...dots.map(([x, y]) => Math.abs(y - heightOnLine(line, x)))))} long.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "x", from: 0, to: 10 },
                y: { label: "y", from: 0, to: 10 },
                layers: [
                  ...dots.map(
                    ([x, y]) =>
                      ({
                        draw: "thin",
                        points: [
                          [x, y],
                          [x, heightOnLine(line, x)],
                        ],
                      }) as const,
                  ),
                  {
                    draw: "line",
                    points: [
                      [0, heightOnLine(line, 0)],
                      [10, heightOnLine(line, 10)],
                    ],
                    tone: own ? 2 : 1,
                    label: own ? "Your line" : "Least-squares line",
                  },
                  { draw: "points", points: dots, tone: 1, label: "Data", size: 70 },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: own ? "Your squared error" : "Squared error", value: tidy(squaredError(line, dots)) },
        { label: "Mean squared error", value: tidy(squaredError(line, dots) / dots.length) },
      ],
      table: {
        columns: ["x", "y", "On the line", "Miss", "Squared"],
        rows: dots.map(([x, y]) => {
          const miss = y - heightOnLine(line, x);
          return [x, y, heightOnLine(line, x), miss, miss ** 2].map(tidy);
        }),
      },
    };
  },
  predict: {
    question: "The point furthest to the right is dragged straight up. What does the least-squares line do?",
    choices: [
      "It tilts up on the right",
      "It stays, as the other points outvote one",
      "It moves up evenly and keeps its slope",
    ],
    right: 0,
    because:
      "Its miss counts squared, and far from the middle it has a long lever: the slope grows with how far right of the mean a point is and how far it rises.",
  },
});
