/** Pooling: a feature map shrinks, window by window, to its largest or mean values. */
import { choice, range } from "../../controls.ts";
import { joinedByAnd, tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { type Grid, placesOf, type WindowPlace, windowAt } from "../convolution/model.ts";
import { digits, summaries } from "./model.ts";

const side = 6;

interface State {
  readonly input: Grid;
  readonly places: readonly WindowPlace[];
  /** WindowPlace of the window. */
  readonly at: number;
}

export const simulation = defineSimulation({
  controls: {
    summary: choice("What a window keeps", { max: "The largest value", average: "The average" }, "max"),
    size: range("Window", [2, 3], 1, 2),
    stride: range("Stride", [1, 3], 1, 2),
    seed: range("Other data", [1, 20], 1, 1),
  },
  start: ({ size, stride, seed }): State => {
    const input = digits(side, seed);
    return { input, places: placesOf(input, Math.round(size), Math.round(stride)), at: 0 };
  },
  step: (state) => (state.at + 1 < state.places.length ? { ...state, at: state.at + 1 } : undefined),
  stepName: "Move the window",
  mostSteps: 24,
  pace: 700,
  view: ({ input, places, at }, { summary, size: wanted }) => {
    const size = Math.round(wanted);
    const valueAt = (place: WindowPlace): number => summaries[summary](windowAt(input, place, size));
    const place = places[at] ?? { top: 0, left: 0, row: 0, column: 0 };
    const across = (places.at(-1)?.column ?? 0) + 1;
    const values = places.map(valueAt);
    const rows = Array.from({ length: places.length / across }, (_, r) =>
      values.slice(r * across, (r + 1) * across).map((value, c) => (r * across + c <= at ? value : "")),
    );
    const under = windowAt(input, place, size).map(tidy);
    const of = summary === "max" ? "largest" : "average";
    const end = at + 1 === places.length ? ` ${side * side} numbers have become ${places.length}.` : "";
    const window = Array.from({ length: size * size }, (_, i) => [
      place.top + Math.floor(i / size),
      place.left + (i % size),
    ]);
    return {
      says: `The ${of} of ${joinedByAnd(under)} is ${tidy(valueAt(place))}: row ${place.row + 1}, column ${place.column + 1} of the result.${end}`,
      pictures: [
        {
          title: "Feature map",
          alternative: `A feature map of ${side} by ${side} digits. The window of ${size} by ${size} lies on rows ${place.top + 1} to ${place.top + size} and columns ${place.left + 1} to ${place.left + size}.`,
          draw: {
            kind: "matrix",
            data: { cells: input, shaded: true, marks: { cells: window, meaning: "In the window now" } },
          },
        },
        {
          title: "After pooling",
          alternative: `The result of ${rows.length} by ${across} numbers; so far: ${values
            .slice(0, at + 1)
            .map(tidy)
            .join(", ")}.`,
          draw: {
            kind: "matrix",
            data: { cells: rows, shaded: true, marks: { cells: [[place.row, place.column]], meaning: "Computed now" } },
          },
        },
      ],
      readouts: [
        { label: "Size before", value: `${side} × ${side}` },
        { label: "Size after", value: `${rows.length} × ${across}` },
        { label: "Weights to learn", value: "0" },
      ],
      table: {
        columns: ["Row", ...Array.from({ length: across }, (_, c) => `Column ${c + 1}`)],
        rows: rows.map((row, r) => [
          String(r + 1),
          ...row.map((cell) => (typeof cell === "number" ? tidy(cell) : "–")),
        ]),
      },
    };
  },
  predict: {
    question:
      "With windows of 2 × 2 and a stride of 2, a window's largest value moves to a neighbouring place in the same window. What happens to the result of max pooling?",
    choices: ["It stays the same", "It moves by one place too", "It becomes smaller"],
    right: 0,
    because:
      "Max pooling keeps only how large the largest value of a window is, not where it stood. Small shifts inside a window leave no trace.",
  },
});
