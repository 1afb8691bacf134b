/** One direction for two features: what of the points' spread it keeps. */
import type { Point } from "../../../figures/sample.ts";
import { choice, points, range } from "../../controls.ts";
import { drawPlane } from "../../plane.ts";
import { asPercent, tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { type Components, principalComponents, scoresAlong, varianceOf } from "./model.ts";

const data: readonly Point[] = [
  [1.4, 2],
  [2.4, 3.6],
  [3.6, 2.8],
  [4.4, 5],
  [5.8, 4.8],
  [6.6, 6.8],
  [7.8, 6],
  [8.8, 8.2],
];

/** Less spread than this is none. */
const none = 1e-6;

function directionOf(which: "own" | "first" | "second", degrees: number, { directions }: Components): Point {
  if (which !== "own") return directions[which === "first" ? 0 : 1];
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
}

/** From 0 up to 180: a direction and its opposite are one line. */
function degreesOf([dx, dy]: Point): number {
  const degrees = Math.round((Math.atan2(dy, dx) * 1800) / Math.PI) / 10;
  return (degrees + 180) % 180;
}

const names = { own: "Your line", first: "The first component", second: "The second component" } as const;

function said(which: keyof typeof names, kept: number, direction: Point, { variances }: Components): string {
  const total = variances[0] + variances[1];
  if (total < none) return "All points lie at one place: they have no spread, so no direction keeps more than another.";
  const angle = tidy(degreesOf(direction));
  const keeps = `${names[which]}, at ${angle} degrees, keeps a variance of ${tidy(kept)} of ${tidy(total)}: ${asPercent(kept / total)}.`;
  const even =
    variances[0] - variances[1] < 0.01 * total
      ? " The points spread alike in all directions, so all keep about half."
      : "";
  if (which === "first") return `${keeps} No other direction keeps more.${even}`;
  if (which === "second") return `${keeps} It is at right angles to the first, and no direction keeps less.${even}`;
  return `${keeps} The best line would keep ${asPercent(variances[0] / total)}.${even}`;
}

export const simulation = defineSimulation({
  controls: {
    which: choice("Direction", { own: "Your own", first: "First component", second: "Second component" }, "own"),
    degrees: range("Your angle (degrees)", [0, 175], 5, 0),
    points: points("Points", { x: [0, 10], y: [0, 10], step: 0.2, value: data }),
  },
  start: () => ({}),
  view: (_, { which, degrees, points: dots }) => {
    const components = principalComponents(dots);
    const { mean, variances } = components;
    const direction = directionOf(which, degrees, components);
    const scores = scoresAlong(dots, mean, direction);
    const kept = varianceOf(scores);
    const total = variances[0] + variances[1];
    const at = (score: number): Point => [mean[0] + score * direction[0], mean[1] + score * direction[1]];
    return {
      says: said(which, kept, direction, components),
      pictures: [
        {
          alternative: `${dots.length} points and a line through their mean (${tidy(mean[0])}, ${tidy(mean[1])}) at ${tidy(degreesOf(direction))} degrees. Each point is tied to its projection on the line by a thin line at right angles to it. The projections reach from ${tidy(Math.min(...scores))} to ${tidy(Math.max(...scores))} along the line.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "First feature", from: 0, to: 10 },
                y: { label: "Second feature", from: 0, to: 10 },
                shape: 1,
                layers: [
                  ...dots.map((dot, i) => ({ draw: "thin", points: [dot, at(scores[i] ?? 0)] }) as const),
                  { draw: "line", points: [at(-15), at(15)], tone: 3, label: names[which] },
                  { draw: "points", points: scores.map(at), tone: 2, label: "Projections" },
                  { draw: "points", points: dots, tone: 1, label: "Points", size: 70 },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Variance along the line", value: tidy(kept < none ? 0 : kept) },
        { label: "Kept of the whole", value: total < none ? "none" : asPercent(kept / total) },
      ],
      table: {
        columns: ["First feature", "Second feature", "Along the line", "Away from it"],
        rows: dots.map((dot, i) => {
          const score = scores[i] ?? 0;
          return [...dot, score, Math.hypot(dot[0] - at(score)[0], dot[1] - at(score)[1])].map((value) =>
            tidy(Math.abs(value) < none ? 0 : value),
          );
        }),
      },
    };
  },
  predict: {
    question:
      "The line is turned to where the projections spread most. What happens to the points' squared distances from the line?",
    choices: ["Their sum is then least", "Their sum is then greatest", "Their sum does not change"],
    right: 0,
    because:
      "A point's squared distance from the mean is its squared place along the line plus its squared distance from the line (Pythagoras). The whole is fixed, so what one part gains the other loses.",
  },
});
