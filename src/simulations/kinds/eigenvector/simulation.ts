/** Eigenvectors: turn a vector until its image lies along it. */
import type { Point } from "../../../figures/sample.ts";
import { numbers, range, toggle } from "../../controls.ts";
import { drawPlane, type Layer } from "../../plane.ts";
import { joinedByAnd, tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { matrixFrom } from "../linear-transformation/model.ts";
import { type Eigen, eigenOf, type Turned, turned } from "./model.ts";

const edge = 4;
/** Degrees within which an image counts as lying along its vector. */
const near = 0.5;
const degrees = (angle: number): string => `${Number(angle.toFixed(1))}°`.replace("-", "−");
const written = ([x, y]: Point): string => `(${tidy(x)}, ${tidy(y)})`;
const directionOf = ([x, y]: Point): number => ((((Math.atan2(y, x) * 180) / Math.PI) % 180) + 180) % 180;

const length = (stretch: number): string =>
  tidy(stretch) === "1" ? "has the same length" : `is ${tidy(stretch)} times as long`;

function said({ image, turn, stretch }: Turned, direction: number): string {
  const start = `The vector at ${degrees(direction)} has the image ${written(image)}.`;
  if (turn === undefined) return `${start} The image is zero: this is an eigenvector with the eigenvalue 0.`;
  const off = Math.min(Math.abs(turn), 180 - Math.abs(turn));
  const value = Math.abs(turn) < 90 ? stretch : -stretch;
  const line = value > 0 ? "along the vector" : "along the same line, pointing the other way";
  if (off < 1e-6)
    return `${start} It lies ${line}, and ${length(stretch)}: this is an eigenvector with the eigenvalue ${tidy(value)}.`;
  if (off < near)
    return `${start} It nearly lies ${line}, less than half a degree off, and ${length(stretch)}: not quite an eigenvector.`;
  return `${start} It is turned by ${degrees(Math.abs(turn))} ${turn > 0 ? "to the left" : "to the right"} and ${length(stretch)}, so the vector is no eigenvector.`;
}

function found(eigen: readonly Eigen[] | "all"): string {
  if (eigen === "all") return " Every vector is an eigenvector of this matrix.";
  if (eigen.length === 0) return " This matrix has no real eigenvectors: it turns every vector.";
  const each = eigen.map(
    ({ value, vector }) => `at ${degrees(directionOf(vector))} with the eigenvalue ${tidy(value)}`,
  );
  return ` Its eigenvectors lie ${joinedByAnd(each)}.`;
}

const circle = Array.from({ length: 73 }, (_, i) => i * 5);

function layersFor(now: Turned, ellipse: readonly Point[], eigen: readonly Eigen[]): Layer[] {
  const { vector, image, stretch } = now;
  const beyond: Point = stretch > 1e-6 ? [image[0] * (1 + 0.35 / stretch), image[1] * (1 + 0.35 / stretch)] : [0.35, 0];
  return [
    { draw: "line", points: circle.map((at) => turned([1, 0, 0, 1], at).image), tone: 1, label: "Vectors of length 1" },
    { draw: "line", points: ellipse, tone: 2, label: "Their images" },
    ...eigen.map(
      ({ vector: [x, y] }, i): Layer => ({
        draw: "line",
        points: [
          [-8 * x, -8 * y],
          [8 * x, 8 * y],
        ],
        tone: 3,
        ...(i === 0 ? { label: "Lines of eigenvectors" } : {}),
      }),
    ),
    { draw: "arrow", from: [0, 0], to: image },
    { draw: "arrow", from: [0, 0], to: vector },
    { draw: "points", points: [vector], tone: 1 },
    { draw: "points", points: [image], tone: 2 },
    { draw: "note", at: [0.6 * vector[0] - 0.4 * vector[1], 0.6 * vector[1] + 0.4 * vector[0]], text: "v" },
    { draw: "note", at: beyond, text: "image" },
  ];
}

export const simulation = defineSimulation({
  controls: {
    direction: range("Direction of the vector, in degrees", [0, 180], 1, 15),
    matrix: numbers("Matrix", {
      columns: 2,
      from: -2,
      to: 2,
      step: 0.5,
      names: ["row 1, column 1", "row 1, column 2", "row 2, column 1", "row 2, column 2"],
      value: [2, 1, 1, 2],
    }),
    shown: toggle("Show the eigenvectors", false),
  },
  start: ({ matrix, direction }) => ({ now: turned(matrixFrom(matrix), direction) }),
  view: ({ now }, { matrix, direction, shown }) => {
    const own = matrixFrom(matrix);
    const eigen = eigenOf(own);
    const ellipse = circle.map((at) => turned(own, at).image);
    const axis = { from: -edge, to: edge };
    return {
      says: said(now, direction) + (shown ? found(eigen) : ""),
      pictures: [
        {
          alternative: `The circle of all vectors of length 1 and their images. The vector v at ${degrees(direction)} is ${written(now.vector)}, its image ${written(now.image)}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "x", ...axis },
                y: { label: "y", ...axis },
                shape: 1,
                layers: layersFor(now, ellipse, shown && eigen !== "all" ? eigen : []),
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Turned by", value: now.turn === undefined ? "the image is zero" : degrees(now.turn) },
        { label: "Times as long", value: tidy(now.stretch) },
      ],
      table: {
        columns: ["Direction", "Image", "Turned by", "Times as long"],
        rows: circle.slice(0, 36).flatMap((at) => {
          if (at % 15 !== 0) return [];
          const { image, turn, stretch } = turned(own, at);
          return [[degrees(at), written(image), turn === undefined ? "–" : degrees(turn), tidy(stretch)]];
        }),
      },
    };
  },
  predict: {
    question: "The rows of the matrix are (2, 1) and (1, 2). At which directions does the image lie along the vector?",
    choices: ["At 45° and 135°", "At 0° and 90°", "At every direction"],
    right: 0,
    because:
      "(1, 1) becomes (3, 3), three times as long; (−1, 1) becomes (−1, 1), itself. Vectors off these two lines are turned.",
  },
});
