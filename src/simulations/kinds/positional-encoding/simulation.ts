/** Positional encoding: every place has its own pattern of waves, and near places have similar ones. */
import type { Point } from "../../../figures/sample.ts";
import { shortNumber } from "../../../figures/text.ts";
import { choice, range } from "../../controls.ts";
import { drawPlane } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { cosineBetween, encodingOf } from "./model.ts";

const positions = Array.from({ length: 24 }, (_, i) => i);
const last = positions.length - 1;
const places = (codes: readonly (readonly number[])[], position: number): [number, number][] =>
  (codes[position] ?? []).map((_, d) => [position, d]);

function said(one: number, other: number, similarity: number): string {
  if (one === other)
    return `Position ${one} is compared with itself: the similarity is 1. Choose another position to compare it with.`;
  const apart = Math.abs(one - other);
  return `Positions ${one} and ${other} are ${apart} apart, and the cosine similarity of their codes is ${tidy(similarity)}. Any two positions that are ${apart} apart have this same similarity.`;
}

export const simulation = defineSimulation({
  controls: {
    first: range("Position", [0, last], 1, 6),
    second: range("Compared with", [0, last], 1, 9),
    dimensions: choice("Dimensions", { d8: "8", d16: "16" }, "d16"),
    base: choice("Slowest wave", { slow: "Very slow (base 10,000)", fast: "Faster (base 50)" }, "slow"),
  },
  start: ({ dimensions, base }) => ({
    codes: positions.map((position) =>
      encodingOf(position, Number(dimensions.slice(1)), base === "slow" ? 10_000 : 50),
    ),
  }),
  view: ({ codes }, { first, second }) => {
    const [one, other] = [Math.round(first), Math.round(second)];
    const code = codes[one] ?? [];
    const similarities = codes.map((own) => cosineBetween(code, own));
    const similarity = similarities[other] ?? 0;
    const line = similarities.map((value, position): Point => [position, value]);
    return {
      says: said(one, other, similarity),
      pictures: [
        {
          title: "Codes of the positions",
          alternative: `A heat map of ${codes.length} positions by ${code.length} dimensions: the left columns change quickly from row to row, the right ones slowly. Position ${one} has the code ${code.map((value) => shortNumber(Math.round(value * 100) / 100)).join(", ")}.`,
          draw: {
            kind: "matrix",
            data: {
              rowTitle: "Position",
              rows: positions.map(String),
              columnTitle: "Dimension: quick waves to slow ones",
              cells: codes.map((row) => row.map((value) => Math.round(value * 1000) / 1000)),
              shaded: true,
              bare: true,
              marks: {
                cells: [...places(codes, one), ...(one === other ? [] : places(codes, other))],
                meaning: one === other ? `Position ${one}` : `Positions ${one} and ${other}`,
              },
            },
          },
        },
        {
          title: `How similar the others are to position ${one}`,
          alternative: `A curve of the cosine similarity of every position with position ${one}: 1 at ${one} itself, ${tidy(similarity)} at ${other}, ${tidy(similarities[0] ?? 0)} at 0 and ${tidy(similarities[last] ?? 0)} at ${last}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Other position", from: 0, to: last },
                y: { label: "Cosine similarity", from: -0.75, to: 1.1 },
                layers: [
                  { draw: "vertical", x: one },
                  { draw: "line", points: line, tone: 1 },
                  { draw: "points", points: line, tone: 1 },
                  { draw: "mark", at: [other, similarity] },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Distance", value: String(Math.abs(one - other)) },
        { label: "Cosine similarity", value: tidy(similarity) },
      ],
      table: {
        columns: ["Position", "Distance", "Similarity"],
        rows: similarities.map((value, i) => [String(i), String(Math.abs(i - one)), tidy(value)]),
      },
    };
  },
  predict: {
    question: "Positions 2 and 5 are compared, then positions 12 and 15. Which pair is more alike?",
    choices: ["2 and 5", "12 and 15", "Both are equally alike"],
    right: 2,
    because:
      "The product of two codes is a sum of cosines of their distance times each wave's speed: it depends on the distance alone, and both pairs are 3 apart.",
  },
});
