/** Gradient descent on two weights: what a long valley does to it, and what momentum and Adam do about that. */
import type { Point } from "../../../figures/sample.ts";
import { choice, points, range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { bowlGradient, bowlLoss, type Descent, type DescentMethod, descend, startDescent } from "./model.ts";

const [wide, high] = [4, 2];
const names: Readonly<Record<DescentMethod, string>> = {
  plain: "Plain gradient descent",
  momentum: "Momentum",
  adam: "Adam",
};

interface State {
  readonly now: Descent;
  /** Every place so far, the newest last. */
  readonly path: readonly Point[];
}

/** A weight this far out has no use for a picture: the run ends. */
const lost = 1e6;
const farOf = ([x, y]: Point): number => Math.max(Math.abs(x), Math.abs(y));
const lastTwo = (path: readonly Point[]): [now: Point, before: Point | undefined] => [
  path.at(-1) ?? [0, 0],
  path.at(-2),
];
const place = ([x, y]: Point): string => `(${tidy(x)}, ${tidy(y)})`;

/** Where the loss is c²/2, for a few c. */
const contours = (k: number): Point[][] =>
  [0.5, 1, 1.5, 2, 3, 4, 5.5, 7, 9, 11].map((c) =>
    Array.from({ length: 97 }, (_, i): Point => {
      const angle = (2 * Math.PI * i) / 96;
      return [c * Math.cos(angle), (c / Math.sqrt(k)) * Math.sin(angle)];
    }),
  );

function rule(method: DescentMethod, rate: number, k: number): string {
  if (method === "plain")
    return `Each step multiplies the distance along by ${tidy(1 - rate)} and the distance across by ${tidy(1 - rate * k)}.`;
  if (method === "momentum") return "Each step keeps 0.8 of the step before it and adds the new downhill push.";
  return "Each weight's step is divided by the size of its own recent gradients, so both directions move at about one speed.";
}

function said({ path }: State, method: DescentMethod, rate: number, k: number): string {
  const [now, before] = lastTwo(path);
  if (farOf(now) >= lost)
    return "The weights have run away: each swing across is wider than the one before. This is divergence.";
  if (!before)
    return `The weights start at ${place(now)} with a loss of ${tidy(bowlLoss(now, k))}. ${rule(method, rate, k)}`;
  const [from, to] = [bowlLoss(before, k), bowlLoss(now, k)];
  const swing =
    before[1] * now[1] < 0 ? ` It crossed the valley floor, from ${tidy(before[1])} to ${tidy(now[1])}.` : "";
  if (hasArrived(path, k)) return `It has arrived: after ${counted(path.length - 1, "step")} the loss is ${tidy(to)}.`;
  if (tidy(from) === tidy(to)) return `The loss is still about ${tidy(to)}.${swing} ${rule(method, rate, k)}`;
  return `The loss ${to < from ? "fell" : "rose"} from ${tidy(from)} to ${tidy(to)}.${swing} ${rule(method, rate, k)}`;
}

/** Down, and no longer under way. */
function hasArrived(path: readonly Point[], k: number): boolean {
  const [now, before] = lastTwo(path);
  const moved = before ? Math.hypot(now[0] - before[0], now[1] - before[1]) : 0;
  return Math.hypot(...bowlGradient(now, k)) < 0.02 && moved < 0.02;
}

export const simulation = defineSimulation({
  controls: {
    method: choice("Method", names, "plain"),
    rate: range("Learning rate", [0.005, 0.4], 0.005, 0.045),
    k: range("Curvature across", [1, 50], 1, 40),
    start: points("Start", { x: [-4, 4], y: [-2, 2], step: 0.1, value: [[-3.6, 1.4]] }),
  },
  start: ({ start }): State => {
    const at = start[0] ?? [0, 0];
    return { now: startDescent(at), path: [at] };
  },
  step: ({ now, path }, { method, rate, k }) => {
    if (farOf(now.at) >= lost || hasArrived(path, k)) return undefined;
    const next = descend(now, method, rate, k);
    return { now: next, path: [...path, next.at] };
  },
  mostSteps: 150,
  pace: 250,
  view: (state, { method, rate, k }) => {
    const { path } = state;
    const [now] = lastTwo(path);
    return {
      says: said(state, method, rate, k),
      pictures: [
        {
          alternative: `Seen from above, a bowl over two weights, ${tidy(k)} times as curved across as along, with its lowest point at (0, 0). ${names[method]} has gone ${counted(path.length - 1, "step")} and stands at ${place(now)}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Weight along the valley", from: -wide, to: wide },
                y: { label: "Weight across the valley", from: -high, to: high },
                layers: [
                  ...contours(k).map((ring) => ({ draw: "thin", points: ring }) as const),
                  { draw: "line", points: path, tone: 2 },
                  { draw: "points", points: path, tone: 2, label: "Steps so far" },
                  { draw: "mark", at: now },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Steps", value: String(path.length - 1) },
        { label: "Loss", value: tidy(bowlLoss(now, k)) },
      ],
      table: {
        columns: ["Step", "Along", "Across", "Loss"],
        rows: path.map((at, i) => [String(i), tidy(at[0]), tidy(at[1]), tidy(bowlLoss(at, k))]),
      },
    };
  },
  predict: {
    question: "In a long, narrow bowl, where does plain gradient descent first overshoot as its learning rate grows?",
    choices: ["Across, where the bowl is steep", "Along, where the bowl is flat", "In both directions at once"],
    right: 0,
    because:
      "A step multiplies each distance by 1 minus the learning rate times the curvature there. Across, the curvature is largest, so that factor is the first to turn negative.",
  },
});
