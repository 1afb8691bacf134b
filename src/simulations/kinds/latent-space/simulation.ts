/** A walk between two pictures: through the latent space, or by mixing their cells. */
import type { Point } from "../../../figures/sample.ts";
import { choice, points } from "../../controls.ts";
import { drawPlane } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { drawGrey } from "./draw-grey.ts";
import { between, decode, discOf, type GreyPicture, mixPictures, pictureColumns, pictureRows } from "./model.ts";

const stops = 10;

interface State {
  readonly stop: number;
}

const ends = ([a = [0, 0], b = [0, 0]]: readonly Point[]): [Point, Point] => [a, b];
const place = ([x, y]: Point): string => `(${tidy(x)}, ${tidy(y)})`;
const discText = (latent: Point): string => {
  const { column, radius } = discOf(latent);
  return `a disc around column ${tidy(column + 1)} with a radius of ${tidy(radius)} cells`;
};

const rings = (): Point[][] =>
  [1, 2].map((radius) =>
    Array.from(
      { length: 73 },
      (_, i): Point => [radius * Math.cos((Math.PI * i) / 36), radius * Math.sin((Math.PI * i) / 36)],
    ),
  );

const darkest = (picture: GreyPicture): number => Math.round(100 * Math.max(...picture.flat())) / 100;

function said(stop: number, way: "walk" | "mix", [a, b]: [Point, Point], picture: GreyPicture): string {
  const share = stop / stops;
  if (stop === 0)
    return `The start: the latent point ${place(a)} decodes to ${discText(a)}. The end will be ${discText(b)}.`;
  if (stop === stops) return `The end: the latent point ${place(b)} decodes to ${discText(b)}.`;
  if (way === "walk")
    return `Stop ${stop} of ${stops}: the latent point is ${place(between(a, b, share))}, which decodes to ${discText(between(a, b, share))}.`;
  const [first, second] = [discOf(a), discOf(b)];
  const apart = Math.abs(first.column - second.column) > first.radius + second.radius;
  return `Stop ${stop} of ${stops}: each cell is ${100 - 10 * stop} % of the first picture and ${10 * stop} % of the second: both discs show, ${apart ? "side by side" : "over each other"}, the darkest cell ${tidy(darkest(picture))}. Nothing moves.`;
}

export const simulation = defineSimulation({
  controls: {
    way: choice(
      "Way between the pictures",
      { walk: "Walk through the latent space", mix: "Mix the pictures' cells" },
      "walk",
    ),
    ends: points("Start and end", {
      x: [-3, 3],
      y: [-3, 3],
      step: 0.2,
      value: [
        [-2, -1.4],
        [2.2, 1.2],
      ],
    }),
  },
  start: (): State => ({ stop: 0 }),
  step: ({ stop }) => (stop >= stops ? undefined : { stop: stop + 1 }),
  stepName: "Next stop",
  mostSteps: stops,
  pace: 500,
  view: ({ stop }, { way, ends: chosen }) => {
    const [a, b] = ends(chosen);
    const share = stop / stops;
    const now = between(a, b, share);
    const picture = way === "walk" ? decode(now) : mixPictures(decode(a), decode(b), share);
    return {
      says: said(stop, way, [a, b], picture),
      pictures: [
        {
          title: "Latent space",
          alternative: `A plane of two latent numbers with rings at distance 1 and 2 from its middle, within which most codes of a trained encoder would lie. The start is ${place(a)}, the end ${place(b)}.${way === "walk" ? ` The walk stands at ${place(now)}.` : " The cells are mixed without a way through this plane."}`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "First latent number", from: -3.2, to: 3.2 },
                y: { label: "Second latent number", from: -3.2, to: 3.2 },
                shape: 1,
                layers: [
                  ...rings().map((ring) => ({ draw: "thin", points: ring }) as const),
                  ...(way === "walk"
                    ? ([
                        { draw: "line", points: [a, b], tone: 3 },
                        { draw: "mark", at: now },
                        { draw: "points", points: [now], tone: 3, label: "Here" },
                      ] as const)
                    : []),
                  { draw: "points", points: [a], tone: 1, label: "Start", size: 80 },
                  { draw: "points", points: [b], tone: 2, label: "End", size: 80 },
                ],
              },
              frame,
            ),
        },
        {
          title: way === "walk" ? "Decoded picture" : "Mixed picture",
          alternative: `${pictureRows} rows of ${pictureColumns} grey cells. ${way === "walk" ? `They show ${discText(now)}.` : `They show the start's disc at ${100 - 10 * stop} % and the end's at ${10 * stop} %.`}`,
          draw: (frame) => drawGrey(picture, frame),
        },
      ],
      readouts: [
        { label: "Stop", value: `${stop} of ${stops}` },
        { label: "Darkest cell", value: tidy(darkest(picture)) },
      ],
      table: {
        columns: ["Row", ...Array.from({ length: pictureColumns }, (_, c) => String(c + 1))],
        rows: picture.map((row, r) => [String(r + 1), ...row.map((cell) => tidy(Math.round(cell * 100) / 100))]),
      },
    };
  },
  predict: {
    question:
      "Halfway between a small disc on the left and a large one on the right, what does walking through the latent space show?",
    choices: ["One disc of middle size in the middle", "Both discs, each half as dark", "An even grey"],
    right: 0,
    because:
      "The latent numbers stand for place and size, so the middle of the way has a middle place and size. Mixing cells knows nothing of discs and lays the two pictures over each other.",
  },
});
