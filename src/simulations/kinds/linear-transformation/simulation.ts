/** A matrix moves the plane: squares become parallelograms, and the determinant says how areas change. */
import type { Point } from "../../../figures/sample.ts";
import { numbers } from "../../controls.ts";
import { drawPlane, type Layer } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { determinantOf, imageOf, type Matrix2, matrixFrom } from "./model.ts";

const edge = 3;
const corners: readonly Point[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];
/** The outline of the unit square and a letter in it, which shows when the plane is turned over. */
const drawn: readonly Point[] = [
  ...corners,
  [0, 0],
  [Number.NaN, Number.NaN],
  [0.3, 0.15],
  [0.3, 0.85],
  [0.75, 0.85],
  [Number.NaN, Number.NaN],
  [0.3, 0.5],
  [0.6, 0.5],
];
const written = ([x, y]: Point): string => `(${tidy(x)}, ${tidy(y)})`;

function said(matrix: Matrix2, determinant: number): string {
  const [a, b, c, d] = matrix;
  const columns = `(1, 0) lands at ${written([a, c])} and (0, 1) at ${written([b, d])}: the columns of the matrix.`;
  if (matrix.every((entry) => Math.abs(entry) < 1e-9))
    return `${columns} Every point lands at the origin, and the determinant is 0.`;
  if (Math.abs(determinant) < 1e-9)
    return `${columns} Both lie on one line through the origin, so the whole plane is pressed onto it: areas become 0, and so is the determinant.`;
  const areas =
    Math.abs(Math.abs(determinant) - 1) < 1e-9
      ? "areas keep their size"
      : `areas become ${tidy(Math.abs(determinant))} times as large`;
  const turned = determinant < 0 ? ", and the plane is turned over: the letter F is mirrored" : "";
  return `${columns} The determinant is ${tidy(determinant)}: ${areas}${turned}.`;
}

/** Where the lines of whole numbers go. */
const movedGrid = (matrix: Matrix2): Layer[] =>
  Array.from({ length: 17 }, (_, i) => i - 8).flatMap((at): Layer[] => [
    { draw: "thin", points: [imageOf(matrix, [at, -8]), imageOf(matrix, [at, 8])] },
    { draw: "thin", points: [imageOf(matrix, [-8, at]), imageOf(matrix, [8, at])] },
  ]);

export const simulation = defineSimulation({
  controls: {
    matrix: numbers("Matrix", {
      columns: 2,
      from: -1.5,
      to: 1.5,
      step: 0.25,
      names: ["row 1, column 1", "row 1, column 2", "row 2, column 1", "row 2, column 2"],
      value: [1.5, 0.5, 0.25, 1.25],
    }),
  },
  start: ({ matrix }) => ({ matrix: matrixFrom(matrix) }),
  view: ({ matrix }) => {
    const determinant = determinantOf(matrix);
    const [first, second] = [imageOf(matrix, [1, 0]), imageOf(matrix, [0, 1])];
    const images = corners.map((corner) => imageOf(matrix, corner));
    const axis = { from: -edge, to: edge };
    return {
      says: said(matrix, determinant),
      pictures: [
        {
          alternative: `A plane with the unit square and its image. The corners (0, 0), (1, 0), (1, 1) and (0, 1) land at ${images.map(written).join(", ")}. The grid of whole numbers moves with them.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "x", ...axis },
                y: { label: "y", ...axis },
                shape: 1,
                layers: [
                  ...movedGrid(matrix),
                  { draw: "line", points: drawn, tone: 3, label: "Unit square" },
                  { draw: "line", points: drawn.map((point) => imageOf(matrix, point)), tone: 1, label: "Its image" },
                  { draw: "arrow", from: [0, 0], to: first },
                  { draw: "arrow", from: [0, 0], to: second },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Determinant", value: tidy(determinant) },
        { label: "(1, 0) lands at", value: written(first) },
        { label: "(0, 1) lands at", value: written(second) },
      ],
      table: {
        columns: ["Point", "Lands at"],
        rows: [...corners, [-1, 1] as const].map((corner) => [written(corner), written(imageOf(matrix, corner))]),
      },
    };
  },
  predict: {
    question: "The rows of the matrix are (1, 0.5) and (0.5, 0.25). What becomes of the unit square?",
    choices: ["It is pressed onto a line", "It becomes larger", "It is turned over"],
    right: 0,
    because:
      "The columns (1, 0.5) and (0.5, 0.25) point the same way, so every image lies on one line through the origin. The determinant is 1 · 0.25 − 0.5 · 0.5 = 0.",
  },
});
