/** A hidden Markov model: the weather guessed from umbrellas, day by day and as a whole. */
import type { Point } from "../../../figures/sample.ts";
import { shortNumber } from "../../../figures/text.ts";
import { drawBoard } from "../../board.ts";
import { numbers, range } from "../../controls.ts";
import { drawPlane } from "../../plane.ts";
import { defineSimulation } from "../../simulation.ts";
import { likeliestWeather, nextWeatherDay, type Weather, type WeatherDay } from "./model.ts";

const length = 6;
const nameOf = (weather: Weather): string => (weather === 0 ? "rain" : "dry");

interface State {
  readonly days: readonly WeatherDay[];
}

const written = (path: readonly Weather[]): string => path.map(nameOf).join(", ");

function said({ days }: State, umbrella: boolean, path: readonly Weather[], before: readonly Weather[]): string {
  const today = days.at(-1);
  if (!today) return "Before any umbrella is looked for, rain and dry weather are equally likely. Step to see day 1.";
  const revised = before.some((weather, i) => weather !== path[i]);
  const guess = `Day ${days.length}: ${umbrella ? "an" : "no"} umbrella. That takes the chance of rain from ${shortNumber(today.predicted)} to ${shortNumber(today.filtered)}.`;
  return `${guess} No sequence of weather so far is likelier than ${written(path)}${revised ? ", which revises what seemed likeliest before" : ""}.`;
}

export const simulation = defineSimulation({
  controls: {
    umbrellas: numbers("Umbrella on each day (1 yes, 0 no)", {
      columns: length,
      from: 0,
      to: 1,
      step: 1,
      names: Array.from({ length }, (_, i) => `Day ${i + 1}`),
      value: [1, 1, 0, 1, 1, 0],
    }),
    stay: range("Chance that weather stays", [0.5, 0.95], 0.05, 0.7),
    whenRain: range("Chance of umbrella in rain", [0.05, 0.95], 0.05, 0.9),
    whenDry: range("Chance of umbrella when dry", [0.05, 0.95], 0.05, 0.2),
  },
  start: (): State => ({ days: [] }),
  step: ({ days }, values) => {
    if (days.length === length) return undefined;
    return { days: [...days, nextWeatherDay(days.at(-1), (values.umbrellas[days.length] ?? 0) >= 0.5, values)] };
  },
  stepName: "Next day",
  mostSteps: length,
  pace: 1000,
  view: (state, { umbrellas }) => {
    const { days } = state;
    const path = likeliestWeather(days);
    const sees = (day: number): boolean => (umbrellas[day] ?? 0) >= 0.5;
    const chances = [0.5, ...days.map(({ filtered }) => filtered)];
    const shares = (weather: Weather): string[] => days.map(({ scores }) => scores[weather].toFixed(2));
    const trellis = ([0, 1] as const).map((weather) =>
      shares(weather).map((share, i) => ({ lines: [share], marked: path[i] === weather })),
    );
    return {
      says: said(state, sees(days.length - 1), path, likeliestWeather(days.slice(0, -1))),
      pictures: [
        {
          title: "Chance of rain, from the umbrellas so far",
          alternative: `A line over days 0 to ${days.length} with the chance of rain: ${chances.map(shortNumber).join(", ")}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: {
                  label: "Day (U: umbrella, –: none)",
                  from: 0,
                  to: length,
                  ticks: Array.from({ length: length + 1 }, (_, i) => ({
                    at: i,
                    text: i === 0 ? "0" : `${i} ${sees(i - 1) ? "U" : "–"}`,
                  })),
                },
                y: { label: "Chance of rain", from: 0, to: 1 },
                shape: 0.45,
                layers: [
                  { draw: "horizontal", y: 0.5 },
                  { draw: "line", points: chances.map((p, i): Point => [i, p]), tone: 1 },
                  { draw: "points", points: chances.map((p, i): Point => [i, p]), tone: 1 },
                ],
              },
              frame,
            ),
        },
        ...(days.length > 0
          ? [
              {
                title: "Best path to each day's weather",
                alternative: `Two rows of shares, for the best path that ends in rain: ${shares(0).join(", ")}; and in dry weather: ${shares(1).join(", ")}. The likeliest path is ${written(path)}.`,
                draw: (frame: { readonly width: number; readonly id: string }) =>
                  drawBoard(
                    {
                      cells: trellis,
                      rows: ["Rain", "Dry"],
                      columns: days.map((_, i) => `${i + 1} ${sees(i) ? "U" : "–"}`),
                      marked: "Likeliest weather of all days",
                      side: 60,
                      height: 34,
                    },
                    frame,
                  ),
              },
            ]
          : []),
      ],
      table: {
        columns: ["Day", "Umbrella", "Rain, predicted", "Rain, filtered", "Likeliest path"],
        rows: days.map(({ predicted, filtered }, i) => [
          String(i + 1),
          sees(i) ? "yes" : "no",
          shortNumber(predicted),
          shortNumber(filtered),
          nameOf(path[i] ?? 0),
        ]),
      },
    };
  },
  predict: {
    question:
      "After several days with umbrellas, one day has none. Umbrellas are likelier in rain. What happens to the chance of rain?",
    choices: ["It falls", "It stays as it is", "It rises"],
    right: 0,
    because:
      "When umbrellas are likelier in rain than in dry weather, a missing one speaks for a dry day. The days before only decide where the chance starts from.",
  },
});
