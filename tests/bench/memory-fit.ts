/** Fitting FSRS to a learner's own answers: predictions of answers that came after the fit, by simulated learners. */
import { default_w } from "ts-fsrs";
import { fitMemory } from "../../src/practice/fit/fit-memory.ts";
import { historiesOf, lossOf } from "../../src/practice/fit/recall-loss.ts";
import { chanceOf } from "../support/chance.ts";
import { afterLog, ownWeights, simulatedLog } from "../support/simulated-memory.ts";
import { type Bench, type BenchRow, round } from "./row.ts";

const LEARNERS = 10;
const DAYS = 200;
/** The fit sees answers until here. */
const FITTED_DAYS = 140;

function measure(spread: number): readonly BenchRow[] {
  const learners = Array.from({ length: LEARNERS }, (_, step) => {
    const chance = chanceOf(3, step);
    const log = simulatedLog(ownWeights(chance, spread), chance, { days: DAYS, newPerDay: 2 });
    const from = Math.floor(afterLog(FITTED_DAYS - 1).at / 86_400_000);
    const seen = log.filter(({ at }) => at < afterLog(FITTED_DAYS - 1).at);
    const began = performance.now();
    const fit = fitMemory(seen, afterLog(FITTED_DAYS), 4);
    const ms = performance.now() - began;
    const histories = historiesOf(log, afterLog(DAYS), 4);
    const lossWith = (weights: readonly number[]): number => {
      const { loss, losses } = lossOf(histories, weights, (day) => day >= from);
      return loss / losses.length;
    };
    return {
      seen: seen.length,
      ms,
      taken: Number(fit?.weights !== undefined),
      standard: lossWith(default_w),
      own: lossWith(fit?.weights ?? default_w),
    };
  });
  const mean = (of: (learner: (typeof learners)[number]) => number): number =>
    learners.reduce((sum, learner) => sum + of(learner), 0) / learners.length;
  const row = (metric: string, value: number, unit: string): BenchRow => ({
    bench: "memory-fit",
    subject: "erica",
    n: LEARNERS,
    data: `${Math.round(mean(({ seen }) => seen))} answers each, weights ${spread} apart`,
    metric,
    value: round(value, 4),
    unit,
  });
  return [
    row(
      "log loss, standard weights",
      mean(({ standard }) => standard),
      "",
    ),
    row(
      "log loss, fitted where taken",
      mean(({ own }) => own),
      "",
    ),
    row(
      "fits taken",
      mean(({ taken }) => taken),
      "share",
    ),
    row(
      "worse by more than .001",
      mean(({ own, standard }) => Number(own > standard + 0.001)),
      "share",
    ),
    row(
      "a fit",
      mean(({ ms }) => ms),
      "ms",
    ),
  ];
}

/** Learners whose memory is the standard one, and whose isn't. */
export const bench: Bench = async () => [0, 0.4].flatMap(measure);
