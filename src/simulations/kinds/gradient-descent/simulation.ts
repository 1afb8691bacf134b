/** Gradient descent (Cauchy, 1847) on one weight: what the learning rate does. */
import type { Point } from "../../../figures/sample.ts";
import { shortNumber } from "../../../figures/text.ts";
import { choice, range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { defineSimulation } from "../../simulation.ts";

interface Landscape {
  readonly loss: (w: number) => number;
  readonly slope: (w: number) => number;
}

/** Over weights from −4 to 4. */
const landscapes = {
  bowl: { loss: (w) => 0.5 * w * w, slope: (w) => w },
  hollows: { loss: (w) => 0.25 * w * w + 1.5 * Math.cos(2 * w) + 1.5, slope: (w) => 0.5 * w - 3 * Math.sin(2 * w) },
} as const satisfies Record<string, Landscape>;

const edge = 4;
const highest = 9;

interface State {
  /** Every weight so far, the newest last. */
  readonly path: readonly number[];
}

const newest = ({ path }: State): number => path.at(-1) ?? 0;

/** A weight this far out has no use for a picture: the run ends. */
const lost = 1e6;

const curve = ({ loss }: Landscape): Point[] =>
  Array.from({ length: 161 }, (_, i): Point => {
    const w = -edge + (2 * edge * i) / 160;
    return [w, loss(w)];
  });

function said({ path }: State, { loss, slope }: Landscape, rate: number): string {
  const [w, before] = [path.at(-1) ?? 0, path.at(-2)];
  const gradient = slope(w);
  if (Math.abs(w) >= lost)
    return "The weight has run away: each step is longer than the one before. This is divergence.";
  if (Math.abs(gradient) < 0.01)
    return `The slope is nearly zero, so steps hardly move the weight: it is at ${shortNumber(w)}.`;
  const next = `The next step moves it by −${shortNumber(rate)} × ${shortNumber(gradient)} = ${shortNumber(-rate * gradient)}.`;
  if (before === undefined)
    return `The weight starts at ${shortNumber(w)}, where the slope is ${shortNumber(gradient)}. ${next}`;
  const change = loss(w) < loss(before) ? "The loss fell" : "The loss rose";
  const over = slope(before) * gradient < 0 ? ": the step went past a lowest point" : "";
  if (shortNumber(loss(w)) === shortNumber(loss(before)))
    return `The loss is still about ${shortNumber(loss(w))}${over}. ${next}`;
  return `${change} from ${shortNumber(loss(before))} to ${shortNumber(loss(w))}${over}. ${next}`;
}

export const simulation = defineSimulation({
  controls: {
    rate: range("Learning rate", [0.02, 2.2], 0.02, 0.2),
    start: range("Start", [-3.8, 3.8], 0.1, 3.4),
    landscape: choice("Loss", { bowl: "One hollow", hollows: "Several hollows" }, "bowl"),
  },
  start: ({ start }): State => ({ path: [start] }),
  step: (state, { rate, landscape }) => {
    const w = newest(state);
    const { slope } = landscapes[landscape];
    if (Math.abs(slope(w)) < 1e-3 || Math.abs(w) >= lost) return undefined;
    return { path: [...state.path, w - rate * slope(w)] };
  },
  mostSteps: 60,
  pace: 450,
  view: (state, { rate, landscape }) => {
    const { loss, slope } = landscapes[landscape];
    const w = newest(state);
    const places = state.path.map((one): Point => [one, loss(one)]);
    const says = said(state, landscapes[landscape], rate);
    return {
      says,
      pictures: [
        {
          alternative: `A curve of the loss over one weight from −4 to 4. The weight stands at ${shortNumber(w)} with a loss of ${shortNumber(loss(w))}, after ${counted(state.path.length - 1, "step")}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Weight", from: -edge, to: edge },
                y: { label: "Loss", from: 0, to: highest },
                layers: [
                  { draw: "line", points: curve(landscapes[landscape]), tone: 1, label: "Loss" },
                  { draw: "line", points: places, tone: 2 },
                  { draw: "points", points: places, tone: 2, label: "Steps so far" },
                  { draw: "mark", at: [w, loss(w)] },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Weight", value: shortNumber(w) },
        { label: "Slope", value: shortNumber(slope(w)) },
        { label: "Loss", value: shortNumber(loss(w)) },
      ],
      table: {
        columns: ["Step", "Weight", "Slope", "Loss"],
        rows: state.path.map((one, i) => [
          String(i),
          shortNumber(one),
          shortNumber(slope(one)),
          shortNumber(loss(one)),
        ]),
      },
    };
  },
  predict: {
    question: "With one hollow, what happens when the learning rate is set above 2?",
    choices: ["It arrives in fewer steps", "It swings wider at every step", "It stops moving"],
    right: 1,
    because:
      "For the loss w²/2 a step multiplies the weight by 1 minus the learning rate. Above 2 that factor is beyond −1, so the weight changes side and grows at each step.",
  },
});
