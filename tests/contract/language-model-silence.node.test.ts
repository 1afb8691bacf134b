import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchSilence } from "../../src/adapters/language-model/silence-watch.ts";

let now = 0;
beforeEach(() => {
  now = 0;
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  vi.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const pass = (seconds: number): void => {
  for (let i = 0; i < seconds; i++) {
    now += 1000;
    vi.advanceTimersByTime(1000);
  }
};

it("silence is told once, after its time", () => {
  const told: number[] = [];
  watchSilence(30_000, (seconds) => told.push(seconds));
  pass(29);
  expect(told).toEqual([]);
  pass(60);
  expect(told).toEqual([30]);
});

it("each word gives it time anew", () => {
  const told: number[] = [];
  const watch = watchSilence(30_000, (seconds) => told.push(seconds));
  pass(25);
  watch.heard(10_000);
  pass(9);
  expect(told).toEqual([]);
  pass(1);
  expect(told).toEqual([10]);
});

it("a computer that slept for hours has not been silent", () => {
  const told: number[] = [];
  watchSilence(30_000, (seconds) => told.push(seconds));
  pass(5);
  now += 8 * 3_600_000;
  pass(20);
  expect(told).toEqual([]);
  pass(10);
  expect(told.length).toBe(1);
});

it("after its end nothing is told", () => {
  const told: number[] = [];
  const watch = watchSilence(1_000, (seconds) => told.push(seconds));
  watch.end();
  pass(60);
  expect(told).toEqual([]);
});
