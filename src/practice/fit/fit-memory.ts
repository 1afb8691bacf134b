/**
 * FSRS-6's weights fitted to the learner's own answers: gradient descent on the log loss of recall, pulled towards the
 * standard weights as by a normal prior. The latest answers are held out and decide whether the fit is taken.
 */
import { clipParameters, default_w } from "ts-fsrs";
import { FEWEST_TO_FIT, type LearnerTime, type MemoryFit, type ReviewEvent } from "../../domain/learning.ts";
import { type Histories, historiesOf, lossOf } from "./recall-loss.ts";

/** Weights 17 to 19 are for repetitions within a day, which this scheduler leaves out. */
const fitted = [...default_w.keys()].filter((at) => at < 17 || at > 19);
/** How far a learner's weights lie from the standard ones, as a share of those: how strong the pull is. */
const SPREAD = 0.3;
const LEAST_SPREAD = 0.05;
const spreads = default_w.map((weight) => Math.max(LEAST_SPREAD, Math.abs(weight) * SPREAD));
/** Steps are taken in spreads, so that one length fits all weights. */
const DIFFERENCE = 0.02;
const ITERATIONS = 25;
const SMALLEST_STEP = 1e-3;
/** A fit has to be better by this much, and by so many standard errors, or chance alone would have it taken. */
const MARGIN = 0.001;
const ERRORS = 1.5;
/** Share of the answers, the latest, on which a fit is judged. */
const HELD_OUT = 0.25;

/** Within the ranges that FSRS allows. */
const weightsAt = (moves: readonly number[]): readonly number[] =>
  clipParameters(
    default_w.map((weight, at) => weight + (moves[at] ?? 0) * (spreads[at] ?? 0)),
    1,
    false,
  );

/** Log loss in all, and what the pull costs. */
function costOf(histories: Histories, moves: readonly number[], judged: (day: number) => boolean): number {
  const { loss, losses } = lossOf(histories, weightsAt(moves), judged);
  return (loss + moves.reduce((sum, move) => sum + move ** 2, 0) / 2) / Math.max(1, losses.length);
}

/** @returns how far each weight moves, in spreads */
function descend(histories: Histories, judged: (day: number) => boolean): readonly number[] {
  let moves: readonly number[] = default_w.map(() => 0);
  let cost = costOf(histories, moves, judged);
  let step = 1;
  for (let i = 0; i < ITERATIONS && step >= SMALLEST_STEP; i++) {
    const now = moves;
    const slope = now.map((move, at) =>
      fitted.includes(at) ? (costOf(histories, now.with(at, move + DIFFERENCE), judged) - cost) / DIFFERENCE : 0,
    );
    const length = Math.hypot(...slope);
    if (length === 0) break;
    // As far as it gets better: halved until it does, longer again after.
    for (; step >= SMALLEST_STEP; step /= 2) {
      const reach = step;
      const next = now.map((move, at) => move - ((slope[at] ?? 0) / length) * reach);
      const nextCost = costOf(histories, next, judged);
      if (nextCost >= cost) continue;
      moves = next;
      cost = nextCost;
      step *= 1.5;
      break;
    }
  }
  return moves;
}

/** Mean log loss by both, and whether the second is better by more than chance: the mean difference beside its error. */
function compare(standard: readonly number[], own: readonly number[]) {
  const count = Math.max(1, standard.length);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / count;
  const gains = standard.map((loss, i) => loss - (own[i] ?? 0));
  const gain = mean(gains);
  const error = Math.sqrt(mean(gains.map((each) => (each - gain) ** 2)) / count);
  return { standardLoss: mean(standard), fittedLoss: mean(own), isBetter: gain > Math.max(MARGIN, ERRORS * error) };
}

/**
 * Cost: up to 1,200 passes over the log; seconds, so it belongs in a thread of its own. Deterministic.
 * @returns undefined when there are too few answers
 */
export function fitMemory(
  reviews: readonly ReviewEvent[],
  now: LearnerTime,
  dayStartHour: number,
): MemoryFit | undefined {
  if (reviews.length < FEWEST_TO_FIT) return undefined;
  const histories = historiesOf(reviews, now, dayStartHour);
  const days = histories.flatMap((history) => history.slice(1).map(({ day }) => day)).sort((a, b) => a - b);
  const cut = days[Math.floor(days.length * (1 - HELD_OUT))] ?? 0;
  const early = (day: number): boolean => day < cut;
  const late = (day: number): boolean => day >= cut;
  const weights = weightsAt(descend(histories, early));
  const lossesOf = (of: readonly number[]): readonly number[] => lossOf(histories, of, late).losses;
  const { isBetter, standardLoss, fittedLoss } = compare(lossesOf(default_w), lossesOf(weights));
  // Judged without the latest answers, then learned from them as well.
  return {
    reviews: reviews.length,
    standardLoss,
    fittedLoss,
    ...(isBetter && { weights: weightsAt(descend(histories, () => true)) }),
  };
}
