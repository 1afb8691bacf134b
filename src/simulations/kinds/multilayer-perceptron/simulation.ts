/** A small network learns two classes that no straight line separates. */
import type { Point } from "../../../figures/sample.ts";
import { choice, range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { drawRegions } from "./draw.ts";
import {
  type ClassPoint,
  datasets,
  lossOver,
  randomNetwork,
  rightOf,
  type SmallNetwork,
  trainedOnce,
} from "./model.ts";

const epochsAStep = 5;
/** Below this mean loss, with every point right, the border hardly moves. */
const learned = 0.03;

interface State {
  readonly network: SmallNetwork;
  readonly examples: readonly ClassPoint[];
  /** After each step, the start included. */
  readonly history: readonly { readonly loss: number; readonly right: number }[];
}

const judged = (network: SmallNetwork, examples: readonly ClassPoint[]): State["history"][number] => ({
  loss: lossOver(network, examples),
  right: rightOf(network, examples),
});

function said({ history, examples }: State, hidden: number): string {
  const [now, before] = [history.at(-1), history.at(-2)];
  if (!now) return "";
  const right = `${now.right} of ${examples.length} points lie in the region of their class`;
  if (!before)
    return `The weights of the ${counted(hidden, "hidden unit")} are still random: ${right}, and the loss is ${tidy(now.loss)}.`;
  const epochs = (history.length - 1) * epochsAStep;
  const moved = `${now.loss < before.loss ? "fell" : "rose"} from ${tidy(before.loss)} to ${tidy(now.loss)}`;
  const change = tidy(before.loss) === tidy(now.loss) ? `is still about ${tidy(now.loss)}` : moved;
  const border = hidden === 1 ? " With one hidden unit the border is one straight line at most." : "";
  return `After ${epochs} epochs the loss ${change}; ${right}.${border}`;
}

export const simulation = defineSimulation({
  controls: {
    data: choice("Data", { xor: "Opposite quarters (XOR)", rings: "A disc in a ring" }, "xor"),
    hidden: range("Hidden units", [1, 6], 1, 4),
    rate: range("Learning rate", [0.1, 3], 0.1, 0.5),
    seed: range("Other data", [1, 20], 1, 1),
  },
  start: ({ data, hidden, seed }): State => {
    const examples = datasets[data](seed);
    const network = randomNetwork(Math.round(hidden), seed + 100);
    return { network, examples, history: [judged(network, examples)] };
  },
  step: ({ network: from, examples, history }, { rate }) => {
    const now = history.at(-1);
    if (now && now.loss < learned && now.right === examples.length) return undefined;
    let network = from;
    for (let epoch = 0; epoch < epochsAStep; epoch++) network = trainedOnce(network, examples, rate);
    return { network, examples, history: [...history, judged(network, examples)] };
  },
  stepName: `Next ${epochsAStep} epochs`,
  mostSteps: 80,
  pace: 150,
  view: (state, { hidden }) => {
    const { history, examples } = state;
    const now = history.at(-1) ?? { loss: 0, right: 0 };
    const losses = history.map(({ loss }, i): Point => [i * epochsAStep, loss]);
    const last = Math.max(100, (history.length - 1) * epochsAStep);
    return {
      says: said(state, Math.round(hidden)),
      pictures: [
        {
          title: "What the network says where",
          alternative: `A plane of two features with ${examples.length} points of classes A and B, and the regions that the network gives each class. ${now.right} points lie in the right region.`,
          draw: (frame) => drawRegions(state.network, examples, frame),
        },
        {
          title: "Loss",
          alternative: `The loss over the epochs: ${tidy(history[0]?.loss ?? 0)} at the start, ${tidy(now.loss)} after ${(history.length - 1) * epochsAStep} epochs.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Epoch", from: 0, to: last },
                y: { label: "Mean loss", from: 0, to: Math.max(1, ...history.map(({ loss }) => loss)) },
                shape: 0.4,
                layers: [
                  { draw: "line", points: losses, tone: 1 },
                  { draw: "points", points: losses.slice(-1), tone: 1 },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Epochs", value: String((history.length - 1) * epochsAStep) },
        { label: "Loss", value: tidy(now.loss) },
        { label: "Points right", value: `${now.right} of ${examples.length}` },
      ],
      table: {
        columns: ["Epoch", "Loss", "Points right"],
        rows: history.map(({ loss, right }, i) => [String(i * epochsAStep), tidy(loss), String(right)]),
      },
    };
  },
  predict: {
    question: "With one hidden unit only, can the network separate opposite quarters (XOR)?",
    choices: [
      "Yes, after enough epochs",
      "No, its border stays one straight line",
      "Yes, with a smaller learning rate",
    ],
    right: 1,
    because:
      "One tanh unit only rises or only falls along one direction, so the output crosses one half along one straight line at most. XOR needs at least two such lines.",
  },
});
