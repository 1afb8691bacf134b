/** FSRS fitted to a learner's answers: better for a memory of its own, left alone for the standard one. */
import { default_w } from "ts-fsrs";
import { expect, test } from "vitest";
import { FEWEST_TO_FIT } from "../../../src/domain/learning.ts";
import { fitMemory } from "../../../src/practice/fit/fit-memory.ts";
import { historiesOf, lossOf } from "../../../src/practice/fit/recall-loss.ts";
import { createScheduler } from "../../../src/practice/scheduler.ts";
import { chanceOf } from "../../support/chance.ts";
import { afterLog, simulatedLog } from "../../support/simulated-memory.ts";

const days = 90;
/** Forgets three times as fast at first as the standard memory, and gains less by each answer. */
const forgetful = default_w.map((weight, at) => (at < 4 || at === 8 ? weight / 3 : weight));
const logOf = (weights: readonly number[], seed: number) =>
  simulatedLog(weights, chanceOf(seed), { days, newPerDay: 2 });

test("a learner who forgets faster gets weights that predict later answers better and ask sooner", () => {
  const fit = fitMemory(logOf(forgetful, 1), afterLog(days), 4);
  const own = fit?.weights;
  if (!own) throw new Error("the fit wasn't taken");
  const unseen = historiesOf(logOf(forgetful, 5), afterLog(days), 4);
  const lossWith = (weights: readonly number[]) => lossOf(unseen, weights, () => true).loss;
  expect(lossWith(own)).toBeLessThan(lossWith(default_w));
  const lastsWith = (weights: readonly number[]) => createScheduler(0.9, weights).remember(undefined, 0, 3).stability;
  expect(lastsWith(own)).toBeLessThan(lastsWith(default_w));
  expect(own.slice(17, 20)).toEqual(default_w.slice(17, 20));
});

test("a fit that predicts held-out answers no better is not taken", () => {
  const fit = fitMemory(logOf(default_w, 2), afterLog(days), 4);
  expect(fit?.reviews).toBeGreaterThan(FEWEST_TO_FIT);
  expect(fit?.weights).toBeUndefined();
});

test("too few answers are not fitted, and answers on one day predict nothing", () => {
  const log = logOf(default_w, 1);
  expect(fitMemory(log.slice(0, FEWEST_TO_FIT - 1), afterLog(days), 4)).toBeUndefined();
  const [first] = log;
  if (!first) throw new Error("no log");
  const sameDay = Array.from({ length: FEWEST_TO_FIT }, (_, i) => ({ ...first, id: `r${i}`, at: first.at + i }));
  expect(fitMemory(sameDay, afterLog(days), 4)).toEqual({
    reviews: FEWEST_TO_FIT,
    standardLoss: 0,
    fittedLoss: 0,
  });
});
