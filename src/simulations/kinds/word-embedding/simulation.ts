/** Words as vectors: a difference between two words, added to a third. */
import type { Point } from "../../../figures/sample.ts";
import { choice } from "../../controls.ts";
import { drawPlane, type Layer } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { type Analogy, analogy, type VectorWord, vectors, vectorWords } from "./model.ts";

const room = { x: [0, 5.2], y: [0, 8] } as const;
const options = Object.fromEntries(vectorWords.map((word) => [word, word])) as Record<VectorWord, VectorWord>;
const isInside = ([x, y]: Point): boolean => x >= room.x[0] && x <= room.x[1] && y >= room.y[0] && y <= room.y[1];
const vector = ([x, y]: Point): string => `(${tidy(x)}, ${tidy(y)})`;

function said(a: VectorWord, b: VectorWord, c: VectorWord, { result, others: [nearest, second] }: Analogy): string {
  if (!nearest || !second) return "";
  const outside = isInside(result) ? "" : ", outside the picture";
  const sum = `${a} − ${b} + ${c} lands at ${vector(result)}${outside}.`;
  if (a === b) return `${sum} The difference ${a} − ${b} is zero, so the sum is ${c} itself.`;
  if (b === c) return `${sum} Taking ${b} away and adding it again leaves ${a} itself.`;
  return `${sum} Of the words not used, ${nearest.word} is the nearest, ${tidy(nearest.distance)} away; then comes ${second.word}, ${tidy(second.distance)} away.`;
}

export const simulation = defineSimulation({
  controls: {
    a: choice("From this word", options, "king"),
    b: choice("take away", options, "man"),
    c: choice("and add", options, "woman"),
  },
  start: ({ a, b, c }) => analogy(a, b, c),
  view: (found, { a, b, c }) => {
    const { result, others } = found;
    const nearest = others[0]?.word;
    return {
      says: said(a, b, c, found),
      pictures: [
        {
          alternative: `A plane of ${vectorWords.length} words: how female to the right, how much power upwards. One arrow leads from ${b} ${vector(vectors[b])} to ${a} ${vector(vectors[a])}, an equal one from ${c} ${vector(vectors[c])} to ${vector(result)}. The nearest other word there is ${nearest}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "How female", from: room.x[0], to: room.x[1] },
                y: { label: "How much power", from: room.y[0], to: room.y[1] },
                shape: 0.8,
                layers: [
                  { draw: "points", points: vectorWords.map((word) => vectors[word]), tone: 1, label: "Words" },
                  { draw: "points", points: [result], tone: 2, label: `${a} − ${b} + ${c}`, size: 70 },
                  { draw: "arrow", from: vectors[b], to: vectors[a] },
                  { draw: "arrow", from: vectors[c], to: result },
                  { draw: "mark", at: result },
                  ...vectorWords.map(
                    (word): Layer => ({ draw: "note", at: [vectors[word][0], vectors[word][1] - 0.55], text: word }),
                  ),
                ],
              },
              frame,
            ),
        },
      ],
      table: {
        columns: ["Word", "How female", "How much power", "Distance from the sum"],
        rows: others.map(({ word, distance }) => [
          word,
          tidy(vectors[word][0]),
          tidy(vectors[word][1]),
          tidy(distance),
        ]),
      },
    };
  },
  predict: {
    question: "The difference king − man is added to girl. Which of the other words lies nearest to the sum?",
    choices: ["queen", "princess", "woman"],
    right: 1,
    because:
      "From man to king the power rises by about 4. Added to girl it gives about (4, 5), where princess stands; queen, at a power of 6.9, is too far up.",
  },
});
