/** A Markov chain on three kinds of weather: its distribution, step by step, and where it settles. */
import type { Point } from "../../../figures/sample.ts";
import type { Tone } from "../../../figures/schema-parts.ts";
import { shortNumber } from "../../../figures/text.ts";
import { choice, numbers } from "../../controls.ts";
import { drawPlane } from "../../plane.ts";
import { defineSimulation } from "../../simulation.ts";
import { largestGap, longRunRows, nextDistribution, transitionRows } from "./model.ts";

const names = ["Sun", "Clouds", "Rain"] as const;
const starts = { sun: "Sun", clouds: "Clouds", rain: "Rain" } as const;
const most = 30;

interface State {
  /** Distributions so far, the newest last. */
  readonly past: readonly (readonly number[])[];
}

/** What rounding leaves of nothing is nothing. */
const written = (p: number): string => shortNumber(p < 1e-6 ? 0 : p);
const listed = (p: readonly number[]): string =>
  names.map((name, i) => `${name.toLowerCase()} ${written(p[i] ?? 0)}`).join(", ");

function said(past: State["past"], longRun: readonly (readonly number[])[], place: number): string {
  const now = past.at(-1) ?? [];
  const [before, settled] = [past.at(-2), longRun[place] ?? []];
  const gap = largestGap(now, settled);
  const scattered = Math.max(...longRun.map((row) => largestGap(row, settled))) > 1e-3;
  const other = scattered ? " From another start this chain settles elsewhere." : "";
  if (!before)
    return `Day 0: the weather is known, ${names[place]?.toLowerCase()}. In the long run the shares will be ${listed(settled)}.${other}`;
  const day = `Day ${past.length - 1}: ${listed(now)}.`;
  if (gap < 1e-3)
    return `${day} It hardly changes any more: this is the stationary distribution that the start leads to.${other}`;
  const change = largestGap(now, before);
  return `${day} No chance changed by more than ${written(change)} since the day before; the long-run shares are up to ${written(gap)} away.${other}`;
}

export const simulation = defineSimulation({
  controls: {
    rows: numbers("Chances from today (rows) to tomorrow", {
      columns: 3,
      from: 0,
      to: 1,
      step: 0.05,
      names: names.flatMap((from) => names.map((to) => `${from} to ${to.toLowerCase()}`)),
      value: [0.7, 0.2, 0.1, 0.3, 0.4, 0.3, 0.2, 0.3, 0.5],
    }),
    start: choice("Today", starts, "rain"),
  },
  start: ({ start }): State => ({ past: [Object.keys(starts).map((name) => Number(name === start))] }),
  step: ({ past }, { rows }) => {
    const now = past.at(-1) ?? [];
    const next = nextDistribution(now, transitionRows(rows, 3));
    return largestGap(next, now) < 1e-5 ? undefined : { past: [...past, next] };
  },
  stepName: "Next day",
  mostSteps: most,
  pace: 500,
  view: ({ past }, values) => {
    const rows = transitionRows(values.rows, 3);
    const longRun = longRunRows(rows);
    const place = Object.keys(starts).indexOf(values.start);
    const settled = longRun[place] ?? [];
    const now = past.at(-1) ?? [];
    const tones: readonly Tone[] = [1, 2, 3];
    const scaled = rows.flat().some((p, i) => Math.abs(p - (values.rows[i] ?? 0)) > 1e-9);
    const note = scaled ? " Rows that don't sum to 1 are scaled so that they do." : "";
    return {
      says: said(past, longRun, place) + note,
      pictures: [
        {
          title: "Chances by day",
          alternative: `Three lines from day 0 to ${past.length - 1}, for the chance of each weather. They stand at ${listed(now)}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Day", from: 0, to: Math.max(10, past.length - 1) },
                y: { label: "Chance", from: 0, to: 1 },
                layers: tones.flatMap((tone, i) => {
                  const points = past.map((p, day): Point => [day, p[i] ?? 0]);
                  return [
                    { draw: "line" as const, points, tone },
                    { draw: "points" as const, points, tone, label: names[i] ?? "" },
                  ];
                }),
              },
              frame,
            ),
        },
        {
          title: "Now and in the long run",
          alternative: `Bars of the chances on day ${past.length - 1}, ${listed(now)}, beside the shares of days in the long run, ${listed(settled)}.`,
          draw: {
            kind: "bars",
            data: {
              measure: "Chance",
              to: 1,
              series: [`Day ${past.length - 1}`, "Long run"],
              bars: names.map((label, i) => ({
                label,
                values: [now, settled].map((p) => ((p[i] ?? 0) < 1e-6 ? 0 : (p[i] ?? 0))),
              })),
            },
          },
        },
      ],
      table: {
        columns: ["Day", ...names],
        rows: past.map((p, day) => [String(day), ...p.map(written)]),
      },
    };
  },
  predict: {
    question:
      "With the chances at the start, does it matter for the weather in a month whether it rains or shines today?",
    choices: ["Yes, rain keeps an advantage", "Hardly: the chances become the same", "Yes, it swings between the two"],
    right: 1,
    because:
      "Every weather can follow every other. Such a chain forgets its start: step by step its distribution comes closer to the one stationary distribution.",
  },
});
