/** A polynomial's degree: what it does to the points it learned from, and to others. */
import { range } from "../../controls.ts";
import { curveOf } from "../../curve.ts";
import { drawPlane } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { type DegreeErrors, errorsByDegree, polynomialAt, testPoints, trainingPoints } from "./model.ts";

const mostDegree = 10;
const tested = 30;
const highest = 1.2;
/** What one wave needs at least: a curve that bends twice. */
const enough = 3;

const least = (all: readonly DegreeErrors[]): DegreeErrors =>
  all.reduce((best, one) => (one.test < best.test ? one : best));

function said(all: readonly DegreeErrors[], chosen: DegreeErrors): string {
  const best = least(all);
  const errors = `Degree ${chosen.degree}: the error is ${tidy(chosen.train)} on the training points and ${tidy(chosen.test)} on the test points.`;
  if (chosen.degree === best.degree)
    return `${errors} No other degree up to ${mostDegree} does better on the test points.`;
  if (chosen.test < best.test * 1.1)
    return `${errors} Degree ${best.degree} would reach ${tidy(best.test)} there, hardly less.`;
  const against = `Degree ${best.degree} would reach ${tidy(best.test)} there`;
  if (chosen.degree < enough) return `${errors} ${against}: this curve is too stiff for the data and underfits.`;
  return chosen.degree < best.degree
    ? `${errors} ${against}, but ${tested} test points are few: that may be luck.`
    : `${errors} ${against}: this curve follows the noise of its training points and overfits.`;
}

export const simulation = defineSimulation({
  controls: {
    degree: range("Degree", [0, mostDegree], 1, 1),
    count: range("Training points", [12, 60], 1, 12),
    seed: range("Other data", [1, 20], 1, 1),
  },
  start: ({ count, seed }) => {
    const [train, test] = [trainingPoints(count, seed), testPoints(tested, seed)];
    return { train, test, all: errorsByDegree(mostDegree, train, test) };
  },
  view: ({ train, test, all }, { degree }) => {
    const chosen = all[degree] ?? least(all);
    return {
      says: said(all, chosen),
      pictures: [
        {
          title: "The curve and the points",
          alternative: `${train.length} training points and ${test.length} test points along one wave, with the polynomial of degree ${degree} fitted to the training points. At x = −0.9, 0 and 0.9 it gives ${[-0.9, 0, 0.9].map((x) => tidy(polynomialAt(chosen.coefficients, x))).join(", ")}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "x", from: -1.05, to: 1.05 },
                y: { label: "y", from: -2, to: 2 },
                layers: [
                  {
                    draw: "line",
                    points: curveOf((x) => polynomialAt(chosen.coefficients, x), -1, 1, 161),
                    tone: 1,
                    label: `Polynomial of degree ${degree}`,
                  },
                  { draw: "points", points: train, tone: 1, label: "Training points", size: 60 },
                  { draw: "points", points: test, tone: 2, label: "Test points", size: 30 },
                ],
              },
              frame,
            ),
        },
        {
          title: "Error by degree",
          alternative: `Error by degree. On the training points: ${all.map((one) => tidy(one.train)).join(", ")}. On the test points: ${all.map((one) => tidy(one.test)).join(", ")}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Degree", from: 0, to: mostDegree },
                y: { label: "Root mean squared error", from: 0, to: highest },
                shape: 0.45,
                layers: [
                  { draw: "vertical", x: degree },
                  {
                    draw: "line",
                    points: all.map((one) => [one.degree, one.train] as const),
                    tone: 1,
                    label: "On training points",
                  },
                  {
                    draw: "line",
                    points: all.map((one) => [one.degree, one.test] as const),
                    tone: 2,
                    label: "On test points",
                  },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Training error", value: tidy(chosen.train) },
        { label: "Test error", value: tidy(chosen.test) },
      ],
      table: {
        columns: ["Degree", "Training error", "Test error"],
        rows: all.map((one) => [String(one.degree), tidy(one.train), tidy(one.test)]),
      },
    };
  },
  predict: {
    question: "As the degree grows, what does the error on the training points do?",
    choices: ["It falls or stays", "It falls, then rises again", "It rises"],
    right: 0,
    because:
      "A polynomial of higher degree can be any of lower degree too, so on the points it is fitted to it never does worse. Only the test points show where it starts to fit noise.",
  },
});
