/** Embeddings on a circle: partners pulled together, all others pushed apart. */
import { shortNumber } from "../../../figures/text.ts";
import { range, toggle } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { defineSimulation } from "../../simulation.ts";
import { circleLayers, pairLetters } from "./circle.ts";
import {
  type Angles,
  contrastiveGradient,
  contrastiveLoss,
  contrastiveStep,
  likenessOf,
  scatterPairs,
  similarity,
} from "./model.ts";

interface State {
  readonly angles: Angles;
  readonly steps: number;
  readonly before?: Angles;
}

/** Rounding leaves a trace of what is nought. */
const plain = (value: number): string => shortNumber(Math.abs(value) < 1e-3 ? 0 : value);

function said({ angles, before, steps }: State, temperature: number, push: boolean): string {
  const { partners, others } = likenessOf(angles);
  const now = `Partners now have a mean similarity of ${plain(partners)}, others of ${plain(others)}.`;
  if (!before)
    return `${counted(angles.length / 2, "pair")} lie anywhere on the circle. ${now} A pair's two points are two views of one thing and should end up close.`;
  const [from, to] = [before, angles].map((one) => plain(contrastiveLoss(one, temperature, push)));
  const change =
    from === to
      ? `Step ${steps}: the loss hardly changes and is ${to}`
      : `Step ${steps}: the loss went from ${from} to ${to}`;
  return `${change}. ${now}${push ? "" : " Nothing pushes: pairs meet wherever they happen to be."}`;
}

const degrees = (angle: number): string => String(((Math.round((angle * 180) / Math.PI) % 360) + 360) % 360);

export const simulation = defineSimulation({
  controls: {
    pairs: range("Pairs", [4, 6], 1, 4),
    temperature: range("Temperature", [0.2, 1], 0.05, 0.3),
    push: toggle("Push apart what is no pair", true),
    seed: range("Other start", [1, 20], 1, 1),
  },
  start: ({ pairs, seed }): State => ({ angles: scatterPairs(pairs, seed), steps: 0 }),
  step: ({ angles, steps }, { temperature, push }) => {
    const steepest = Math.max(...contrastiveGradient(angles, temperature, push).map(Math.abs));
    if (steepest * temperature * angles.length < 5e-3) return undefined;
    return { angles: contrastiveStep(angles, temperature, push), steps: steps + 1, before: angles };
  },
  mostSteps: 150,
  pace: 120,
  view: (state, { temperature, push }) => {
    const { angles, steps } = state;
    const { partners, others } = likenessOf(angles);
    return {
      says: said(state, temperature, push),
      pictures: [
        {
          alternative: `${counted(angles.length / 2, "pair")} of points on a circle after ${counted(steps, "step")}, partners tied by a thin line: ${Array.from({ length: angles.length / 2 }, (_, i) => `${pairLetters[i]} at ${degrees(angles[2 * i] ?? 0)} degrees and its partner at ${degrees(angles[2 * i + 1] ?? 0)}`).join("; ")}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: {
                  label: "First number of the embedding",
                  from: -1.4,
                  to: 1.4,
                  ticks: [-1, 0, 1].map((at) => ({ at, text: shortNumber(at) })),
                },
                y: {
                  label: "Second number",
                  from: -1.4,
                  to: 1.4,
                  ticks: [-1, 0, 1].map((at) => ({ at, text: shortNumber(at) })),
                },
                shape: 1,
                layers: circleLayers(angles),
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Loss", value: plain(contrastiveLoss(angles, temperature, push)) },
        { label: "Similarity of partners", value: plain(partners) },
        { label: "Similarity of others", value: plain(others) },
      ],
      table: {
        columns: ["Pair", "First view, degrees", "Second view, degrees", "Similarity"],
        rows: Array.from({ length: angles.length / 2 }, (_, i) => {
          const [a, b] = [angles[2 * i] ?? 0, angles[2 * i + 1] ?? 0];
          return [pairLetters[i] ?? "", degrees(a), degrees(b), plain(similarity(a, b))];
        }),
      },
    };
  },
  predict: {
    question: "Partners are pulled together and all others pushed apart. How do four pairs end up?",
    choices: [
      "Each pair close, pairs spread around the circle",
      "All points in one place",
      "Partners opposite each other",
    ],
    right: 0,
    because:
      "The loss is small when a point is much more like its partner than like any other. Partners meet, and pairs keep as far from each other as the circle allows.",
  },
});
