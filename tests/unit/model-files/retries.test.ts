/** When a host is asked again, and when it is left alone. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Attempt, type NetworkPatience, withRetries } from "../../../src/adapters/model-files/request.ts";

const patience: NetworkPatience = { tries: 5, firstPause: 1000, longestPause: 5000, silence: 1000 };
const fails: Attempt<string> = { detail: "no answer" };

let controller: AbortController;
let waits: number[];
beforeEach(() => {
  vi.useFakeTimers();
  controller = new AbortController();
  waits = [];
});
afterEach(() => vi.useRealTimers());

/** @param outcomes what each try gives, the last one from then on */
function run(...outcomes: readonly Attempt<string>[]) {
  let tries = 0;
  let since = 0;
  const result = withRetries<string>(async () => outcomes[Math.min(tries++, outcomes.length - 1)] ?? fails, {
    signal: controller.signal,
    patience,
    onWaiting: (waiting) => {
      if (waiting) since = Date.now();
      else waits.push(Date.now() - since);
    },
  });
  return { result, tries: () => tries };
}

test("pauses double up to a limit, each shortened by chance by at most half, and then it ends", async () => {
  const { result, tries } = run(fails);
  await vi.runAllTimersAsync();
  expect(await result).toEqual({ ok: false, error: { type: "model-download-failed", detail: "no answer" } });
  expect(tries()).toBe(5);
  [2000, 4000, 5000, 5000].forEach((longest, i) => {
    expect(waits[i]).toBeGreaterThanOrEqual(longest / 2);
    expect(waits[i]).toBeLessThanOrEqual(longest);
  });
});

test("a try that brought something along starts the count anew", async () => {
  const some: Attempt<string> = { ...fails, progressed: true };
  const { result, tries } = run(fails, fails, fails, some, fails, fails, fails, { end: { ok: true, value: "there" } });
  await vi.runAllTimersAsync();
  expect(await result).toEqual({ ok: true, value: "there" });
  expect(tries()).toBe(8);
});

test("a host that says when to come back is not asked before, within reason", async () => {
  const { result } = run(
    { ...fails, afterMs: 4500 },
    { ...fails, afterMs: 3_600_000 },
    { end: { ok: true, value: "" } },
  );
  await vi.runAllTimersAsync();
  await result;
  expect(waits[0]).toBeGreaterThanOrEqual(4500);
  expect(waits[1]).toBeLessThanOrEqual(5000);
});

test("a pause by the learner ends the waiting at once", async () => {
  const { result, tries } = run(fails);
  await vi.advanceTimersByTimeAsync(100);
  controller.abort();
  expect(await result).toEqual({ ok: false, error: { type: "aborted" } });
  expect(tries()).toBe(1);
});
