/** What is drawn of events at random: their times, their counts, their gaps. */
import { axes } from "../../../figures/axes.ts";
import type { Point } from "../../../figures/sample.ts";
import { shortNumber } from "../../../figures/text.ts";
import { pointShape } from "../../../figures/tones.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import type { Picture } from "../../simulation.ts";
import { poissonProbabilities } from "../binomial-distribution/model.ts";
import { countInBins } from "./model.ts";

/** Minutes a step. */
export const eventBatch = 10;

export function eventLine(times: readonly number[], minutes: number): Picture {
  const from = minutes - eventBatch;
  const latest = times.filter((time) => time >= from);
  return {
    title: `Events of minutes ${from + 1} to ${minutes}`,
    alternative: `${counted(latest.length, "event")} on a line of ${eventBatch} minutes, at random places.`,
    draw: (frame) => {
      const { plane, nodes, end } = axes(
        { label: "Minute", from, to: minutes },
        { label: "", from: 0, to: 1, ticks: [{ at: 0, text: "" }] },
        { width: frame.width, top: 0, height: 26 },
      );
      const events = latest.map((time) => pointShape(2, plane.x(time), plane.y(0.5), 30));
      return { width: frame.width, height: end, nodes: [...nodes, ...events] };
    },
  };
}

export function eventCounts(counts: readonly number[], rate: number): Picture {
  const most = Math.max(Math.ceil(rate + 4 * Math.sqrt(rate)), ...counts);
  const expected = poissonProbabilities(rate, most).map((p) => p * counts.length);
  const found = countInBins(counts, 1, most + 1);
  return {
    title: "Events in a minute",
    alternative: `Bars: ${found.map((many, k) => `${counted(many, "minute")} with ${k}`).join(", ")}. Points of the Poisson distribution: ${expected.map(shortNumber).join(", ")}.`,
    draw: (frame) =>
      drawPlane(
        {
          x: { label: "Events in a minute", from: -0.7, to: most + 0.7 },
          y: { label: "Minutes", from: 0, to: 1.15 * Math.max(...found, ...expected) },
          shape: 0.35,
          layers: [
            {
              draw: "bars",
              bars: found.map((height, k) => ({ from: k - 0.4, to: k + 0.4, height })),
              tone: 1,
              label: "Counted",
            },
            { draw: "points", points: expected.map((p, k): Point => [k, p]), tone: 2, label: "Poisson" },
          ],
        },
        frame,
      ),
  };
}

export function eventGaps(gaps: readonly number[], rate: number): Picture {
  const [bins, longest] = [20, 4 / rate];
  const width = longest / bins;
  const found = countInBins(gaps, width, bins);
  const expected = (x: number): number => gaps.length * width * rate * Math.exp(-rate * x);
  const short = gaps.filter((gap) => gap < 1 / rate).length;
  return {
    title: "Gaps between events",
    alternative: `Bars of ${counted(gaps.length, "gap")}: ${short} of them are below the mean of ${shortNumber(1 / rate)} ${rate === 1 ? "minute" : "minutes"}. A falling exponential curve lies over them.`,
    draw: (frame) =>
      drawPlane(
        {
          x: { label: "Minutes to the next event", from: 0, to: longest },
          y: { label: "Gaps", from: 0, to: 1.1 * Math.max(1, expected(0), ...found) },
          shape: 0.35,
          layers: [
            {
              draw: "bars",
              bars: found.map((height, i) => ({ from: i * width, to: (i + 1) * width, height })),
              tone: 1,
              label: "Counted",
            },
            {
              draw: "line",
              points: Array.from({ length: 81 }, (_, i): Point => [(longest * i) / 80, expected((longest * i) / 80)]),
              tone: 2,
              label: "Exponential",
            },
          ],
        },
        frame,
      ),
  };
}
