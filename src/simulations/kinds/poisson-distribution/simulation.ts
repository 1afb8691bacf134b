/** Events at random: their counts in a minute are Poisson distributed, the gaps between them exponentially. */
import { shortNumber } from "../../../figures/text.ts";
import { range } from "../../controls.ts";
import { defineSimulation } from "../../simulation.ts";
import { meanAndSpread } from "../central-limit-theorem/model.ts";
import { countsByMinute, eventTimes, gapsBetween } from "./model.ts";
import { eventBatch, eventCounts, eventGaps, eventLine } from "./pictures.ts";

interface State {
  readonly times: readonly number[];
  readonly minutes: number;
}

function goOn({ times, minutes }: State, rate: number, seed: number): State {
  const next = minutes + eventBatch;
  return { times: [...times, ...eventTimes(minutes, next, rate, seed * 100_003 + minutes)], minutes: next };
}

export const simulation = defineSimulation({
  controls: {
    rate: range("Events a minute, on average", [0.5, 6], 0.5, 2),
    seed: range("Other data", [1, 20], 1, 1),
  },
  start: ({ rate, seed }): State => goOn({ times: [], minutes: 0 }, rate, seed),
  step: (state, { rate, seed }) => goOn(state, rate, seed),
  stepName: "10 more minutes",
  mostSteps: 39,
  pace: 400,
  view: (state, { rate }) => {
    const counts = countsByMinute(state.times, state.minutes);
    const gaps = gapsBetween(state.times);
    const [mean, spread] = meanAndSpread(counts);
    const none = counts.filter((count) => count === 0).length / counts.length;
    const gap =
      gaps.length > 0
        ? `A gap lasted ${shortNumber(meanAndSpread(gaps)[0])} minutes on average, where`
        : "There was no event yet, so no gap has ended;";
    return {
      says: `The latest ${eventBatch} minutes brought ${counts.slice(-eventBatch).join(", ")} events. Over ${state.minutes} minutes the mean is ${shortNumber(mean)} a minute and the variance ${shortNumber(spread ** 2)}; in a Poisson distribution both are the rate, ${shortNumber(rate)}. ${gap} 1 / ${shortNumber(rate)} = ${shortNumber(1 / rate)} is to be expected.`,
      pictures: [eventLine(state.times, state.minutes), eventCounts(counts, rate), eventGaps(gaps, rate)],
      readouts: [
        { label: "Mean count", value: shortNumber(mean) },
        { label: "Variance of counts", value: shortNumber(spread ** 2) },
        { label: "Minutes without events", value: `${shortNumber(100 * none)} %` },
        { label: "Expected", value: `${shortNumber(100 * Math.exp(-rate))} %` },
      ],
    };
  },
  predict: {
    question: "Events come at random, 2 a minute on average. How many of the minutes bring none at all?",
    choices: ["None of them", "About 14 %", "Half of them"],
    right: 1,
    because:
      "The Poisson distribution gives 0 events a probability of e to the minus rate: e⁻² is 0.135. Random events cluster, so that empty minutes are common.",
  },
});
