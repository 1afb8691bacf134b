/** Fourier series: sine waves add up to a wave with corners or jumps. */
import type { Point } from "../../../figures/sample.ts";
import { choice, range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { asPercent, joinedByAnd, tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { errorOf, sineTerms, sumAt, type Term, type Wave, waves } from "./model.ts";

const names = { square: "square wave", sawtooth: "sawtooth", triangle: "triangle wave" } as const;
const [from, to] = [-0.25, 1.25];
const curve = (of: (x: number) => number, count: number): Point[] =>
  Array.from({ length: count + 1 }, (_, i): Point => {
    const x = from + ((to - from) * i) / count;
    return [x, of(x)];
  });

function said(name: keyof typeof names, terms: readonly Term[]): string {
  const wave: Wave = waves[name];
  const quick = terms.map(({ frequency }) => String(frequency));
  const fast =
    quick.length > 5 ? `${quick.slice(0, 3).join(", ")} and so on up to ${quick.at(-1)}` : joinedByAnd(quick);
  const start = `${counted(terms.length, "sine wave")}, ${quick.length === 1 ? "" : `${fast} times `}as fast as the ${names[name]}, ${terms.length === 1 ? "comes" : "come"} near it: the mean squared error is ${tidy(errorOf(wave, terms))}.`;
  if (!wave.peak)
    return `${start} At its tips the sum reaches ${tidy(sumAt(terms, 0.25))} instead of 1; without a jump nothing overshoots.`;
  const at = wave.peak(terms.length);
  const [top, own] = [sumAt(terms, at), wave.of(at)];
  return `${start} Beside each jump the sum rises to ${tidy(top)} where the wave is ${tidy(own)}: too high by ${asPercent((top - own) / 2)} of the jump.`;
}

export const simulation = defineSimulation({
  controls: {
    count: range("Sine waves", [1, 20], 1, 3),
    wave: choice("Wave", { square: "Square wave", sawtooth: "Sawtooth", triangle: "Triangle wave" }, "square"),
  },
  start: ({ count, wave }) => ({ terms: sineTerms(waves[wave], Math.round(count)) }),
  view: ({ terms }, { wave }) => {
    const last = terms.at(-1) ?? { frequency: 1, amplitude: 1 };
    const error = errorOf(waves[wave], terms);
    const strengths = terms.map(({ frequency, amplitude }) => ({
      from: frequency - 0.35,
      to: frequency + 0.35,
      height: Math.abs(amplitude),
    }));
    const listedTerms = terms
      .slice(0, 5)
      .map(({ frequency, amplitude }) => `${tidy(Math.abs(amplitude))} at ${frequency}`);
    return {
      says: said(wave, terms),
      pictures: [
        {
          title: "The wave and the sum",
          alternative: `One and a half periods of the ${names[wave]} between −1 and 1, and the sum of ${counted(terms.length, "sine wave")} winding around it. The mean squared error is ${tidy(error)}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Periods", from, to },
                y: { label: "Height", from: -1.4, to: 1.4 },
                layers: [
                  { draw: "line", points: curve(waves[wave].of, 300), tone: 2, label: `The ${names[wave]}` },
                  { draw: "line", points: curve((x) => sumAt(terms, x), 480), tone: 1, label: "Sum of the sine waves" },
                ],
              },
              frame,
            ),
        },
        {
          title: "How strong each sine wave is",
          alternative: `Bars of the amplitudes over the frequency: ${joinedByAnd(listedTerms)}${terms.length > 5 ? `, and so on down to ${tidy(Math.abs(last.amplitude))} at ${last.frequency}` : ""}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Frequency, in waves per period", from: 0, to: Math.max(10, last.frequency + 1) },
                y: { label: "Amplitude (size)", from: 0, to: 1.4 },
                shape: 0.4,
                layers: [{ draw: "bars", bars: strengths, tone: 1 }],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Highest frequency", value: String(last.frequency) },
        { label: "Mean squared error", value: tidy(error) },
      ],
      table: {
        columns: ["Frequency", "Amplitude"],
        rows: terms.map(({ frequency, amplitude }) => [String(frequency), tidy(amplitude)]),
      },
    };
  },
  predict: {
    question: "More and more sine waves are added for a square wave. What becomes of the overshoot beside a jump?",
    choices: ["It shrinks to nothing", "It gets narrower but stays about 9 % of the jump", "It grows with every wave"],
    right: 1,
    because:
      "The peak moves towards the jump as waves are added, but its height tends to about 9 % of the jump: the Gibbs phenomenon.",
  },
});
