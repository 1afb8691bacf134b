/** Convolution: a window slides over an image, and each place gives one weighted sum. */
import { choice, numbers, range, toggle } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { type Grid, padded, placesOf, type WindowPlace, weightedSum, windowAt } from "./model.ts";

const size = 3;
const side = 7;
const image = (bright: (r: number, c: number) => boolean): Grid =>
  Array.from({ length: side }, (_, r) => Array.from({ length: side }, (__, c) => (bright(r, c) ? 9 : 1)));

const images = {
  upright: image((_, c) => c >= 3),
  level: image((r) => r >= 4),
  diagonal: image((r, c) => Math.abs(r - c) <= 1),
  square: image((r, c) => r >= 2 && r <= 4 && c >= 2 && c <= 4),
};

interface State {
  readonly input: Grid;
  readonly places: readonly WindowPlace[];
  readonly sums: readonly number[];
  /** WindowPlace of the window. */
  readonly at: number;
}

const factor = (value: number): string => (value < 0 ? `(${tidy(value)})` : tidy(value));

function said({ input, places, sums, at }: State, kernel: readonly number[]): string {
  const place = places[at];
  if (!place) return "";
  const pixels = windowAt(input, place, size);
  const terms = pixels.flatMap((pixel, i) => (kernel[i] ? [`${tidy(pixel)} · ${factor(kernel[i])}`] : []));
  const where = `Row ${place.row + 1}, column ${place.column + 1} of the feature map`;
  if (terms.length === 0) return `${where} is 0: every weight of the kernel is 0.`;
  const end = at + 1 === places.length ? " The window has been everywhere: the feature map is complete." : "";
  return `${where} is ${terms.join(" + ")} = ${tidy(sums[at] ?? 0)}.${end}`;
}

/** The feature map so far; what is still to come is empty. */
function mapSoFar({ places, sums, at }: State): (number | string)[][] {
  const rows = (places.at(-1)?.row ?? 0) + 1;
  const columns = (places.at(-1)?.column ?? 0) + 1;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => (r * columns + c <= at ? (sums[r * columns + c] ?? 0) : "")),
  );
}

export const simulation = defineSimulation({
  controls: {
    kernel: numbers("Kernel", {
      columns: size,
      from: -4,
      to: 4,
      step: 1,
      names: ["top left", "top", "top right", "left", "middle", "right", "bottom left", "bottom", "bottom right"],
      value: [-1, 0, 1, -1, 0, 1, -1, 0, 1],
    }),
    picture: choice(
      "Image",
      { upright: "Vertical edge", level: "Horizontal edge", diagonal: "Diagonal stripe", square: "Square" },
      "upright",
    ),
    stride: range("Stride", [1, 2], 1, 1),
    padding: toggle("Padding: zeros around the image", false),
  },
  start: ({ kernel, picture, stride, padding }): State => {
    const input = padding ? padded(images[picture], 1) : images[picture];
    const places = placesOf(input, size, Math.round(stride));
    return { input, places, at: 0, sums: places.map((place) => weightedSum(windowAt(input, place, size), kernel)) };
  },
  step: (state) => (state.at + 1 < state.places.length ? { ...state, at: state.at + 1 } : undefined),
  stepName: "Move the window",
  mostSteps: side * side - 1,
  pace: 350,
  view: (state, { kernel }) => {
    const { input, places, at } = state;
    const place = places[at] ?? { top: 0, left: 0, row: 0, column: 0 };
    const map = mapSoFar(state);
    const underWindow = Array.from({ length: size * size }, (_, i) => [
      place.top + Math.floor(i / size),
      place.left + (i % size),
    ]);
    return {
      says: said(state, kernel),
      pictures: [
        {
          title: "Image",
          alternative: `An image of ${input.length} by ${input[0]?.length ?? 0} pixels. The window lies on rows ${place.top + 1} to ${place.top + size} and columns ${place.left + 1} to ${place.left + size}, over ${windowAt(input, place, size).map(tidy).join(", ")}.`,
          draw: {
            kind: "matrix",
            data: { cells: input, shaded: true, marks: { cells: underWindow, meaning: "Under the kernel now" } },
          },
        },
        {
          title: "Feature map",
          alternative: `The feature map has ${counted(map.length, "row")} of ${counted(map[0]?.length ?? 0, "number")}; so far: ${state.sums
            .slice(0, at + 1)
            .map(tidy)
            .join(", ")}.`,
          draw: {
            kind: "matrix",
            data: { cells: map, shaded: true, marks: { cells: [[place.row, place.column]], meaning: "Computed now" } },
          },
        },
      ],
      readouts: [
        { label: "Size of the image", value: `${input.length} × ${input[0]?.length ?? 0}` },
        { label: "Size of the feature map", value: `${map.length} × ${map[0]?.length ?? 0}` },
      ],
      table: {
        columns: ["Row", ...(map[0] ?? []).map((_, c) => `Column ${c + 1}`)],
        rows: map.map((row, r) => [String(r + 1), ...row.map((cell) => (typeof cell === "number" ? tidy(cell) : "–"))]),
      },
    };
  },
  predict: {
    question:
      "The kernel has −1 in its left column, 0 in its middle and 1 in its right one. What does it give where all pixels are equal?",
    choices: ["0", "The pixels' own value", "Nine times the pixels' value"],
    right: 0,
    because:
      "Its weights add up to 0, so equal pixels cancel. It answers only where the left and the right of the window differ: at vertical edges, for instance.",
  },
});
