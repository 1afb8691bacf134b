/** Every point is held out once: the folds of cross-validation in turn. */
import { range } from "../../controls.ts";
import { curveOf } from "../../curve.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { polynomialAt, trainingPoints } from "../overfitting/model.ts";
import { dealFolds, type FoldRound, holdOut } from "./model.ts";

const count = 20;

interface State {
  readonly folds: readonly number[];
  /** So far, the newest last. */
  readonly rounds: readonly FoldRound[];
}

const mean = (rounds: readonly FoldRound[]): number =>
  rounds.reduce((sum, { error }) => sum + error, 0) / rounds.length;

function said(rounds: readonly FoldRound[], now: FoldRound, folds: number): string {
  const errors = rounds.map(({ error }) => error);
  const round = `Round ${rounds.length} of ${folds}: fitted to ${now.trained.length} points and tested on the ${counted(now.heldOut.length, "point")} held out, with an error of ${tidy(now.error)} there.`;
  if (rounds.length < folds)
    return rounds.length === 1 ? round : `${round} The mean of ${rounds.length} rounds is ${tidy(mean(rounds))}.`;
  return `${round} Every point has now been held out once: the cross-validated error is ${tidy(mean(rounds))}, from rounds between ${tidy(Math.min(...errors))} and ${tidy(Math.max(...errors))}.`;
}

export const simulation = defineSimulation({
  controls: {
    folds: range("Folds", [2, 10], 1, 5),
    degree: range("Degree of the polynomial", [0, 6], 1, 3),
    seed: range("Other data", [1, 20], 1, 1),
  },
  start: ({ folds: many, degree, seed }): State => {
    const folds = dealFolds(count, many, seed);
    return { folds, rounds: [holdOut(trainingPoints(count, seed), folds, 0, degree)] };
  },
  step: ({ folds, rounds }, { folds: many, degree, seed }) =>
    rounds.length >= many
      ? undefined
      : { folds, rounds: [...rounds, holdOut(trainingPoints(count, seed), folds, rounds.length, degree)] },
  stepName: "Next round",
  mostSteps: 10,
  pace: 1200,
  view: ({ rounds }, { folds, degree }) => {
    const now = rounds.at(-1) as FoldRound;
    return {
      says: said(rounds, now, folds),
      pictures: [
        {
          title: "This round",
          alternative: `${count} points along a wave. In round ${rounds.length} a polynomial of degree ${degree} is fitted to ${now.trained.length} of them; ${counted(now.heldOut.length, "held-out point")} at x = ${now.heldOut.map(([x]) => tidy(x)).join(", ")} only test${now.heldOut.length === 1 ? "s" : ""} it.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "x", from: -1.05, to: 1.05 },
                y: { label: "y", from: -2, to: 2 },
                layers: [
                  ...now.heldOut.map(
                    ([x, y]) =>
                      ({
                        draw: "thin",
                        points: [
                          [x, y],
                          [x, polynomialAt(now.coefficients, x)],
                        ],
                      }) as const,
                  ),
                  {
                    draw: "line",
                    points: curveOf((x) => polynomialAt(now.coefficients, x), -1, 1),
                    tone: 1,
                    label: "Fitted to the other points",
                  },
                  { draw: "points", points: now.trained, tone: 1, label: "Points it learns from", size: 50 },
                  { draw: "points", points: now.heldOut, tone: 2, label: "Held out, only to test", size: 80 },
                ],
              },
              frame,
            ),
        },
        {
          title: "Errors so far",
          alternative: `Errors on the held-out points: ${rounds.map(({ error }, i) => `round ${i + 1} ${tidy(error)}`).join(", ")}; mean ${tidy(mean(rounds))}.`,
          draw: {
            kind: "bars",
            data: {
              measure: "Error on held-out points",
              bars: [
                ...rounds.map(({ error }, i) => ({ label: `Round ${i + 1}`, values: [error] })),
                { label: rounds.length === folds ? "Mean of all rounds" : "Mean so far", values: [mean(rounds)] },
              ],
            },
          },
        },
      ],
      readouts: [
        { label: "Rounds", value: `${rounds.length} of ${folds}` },
        { label: "Mean error", value: tidy(mean(rounds)) },
      ],
      table: {
        columns: ["Round", "Learned from", "Held out", "Error"],
        rows: rounds.map(({ trained, heldOut, error }, i) => [
          String(i + 1),
          String(trained.length),
          String(heldOut.length),
          tidy(error),
        ]),
      },
    };
  },
  predict: {
    question: "Over all rounds together, how often is each point used to test?",
    choices: ["Exactly once", "Once in every round", "It depends on chance", "Never: tests need new data"],
    right: 0,
    because:
      "Each point belongs to one fold, and each fold is held out in one round. So all data serve as a test once, and always for a model that has not seen them.",
  },
});
