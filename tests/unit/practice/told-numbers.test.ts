/** Lines of output that are told by the numbers around them. */
import { expect, test } from "vitest";
import { isTold, standsApart, standsOutByRange } from "../../../src/practice/items/told-numbers.ts";

test("shares of a whole, sums and rows tell the number that fits", () => {
  expect(isTold("spam 0.159, other 0.841", [])).toBe(true);
  expect(isTold("all 12: 5 red and 7 blue", [])).toBe(true);
  expect(isTold("layers [1, 2, 4, 8]", [])).toBe(true);
  expect(isTold("weighted 0.375, decrease 0.125", ["weighted 0.320, decrease 0.180"])).toBe(true);
  expect(isTold("cost 7, nodes 31", [])).toBe(false);
});

test("an interval, and two numbers that nearly agree, have one right form", () => {
  expect(isTold("| all | 88.5% | 86% to 91% |", [])).toBe(true);
  expect(isTold("predicted 35.2700, true 35.2709", [])).toBe(true);
});

test("a line that goes on a row of lines like it is told", () => {
  const before = ["h = 1 slope 7.0", "h = 0.1 slope 6.1"];
  expect(isTold("h = 0.01 slope 6.01", before)).toBe(true);
  expect(isTold("average 3.2", before)).toBe(false);
  const named = ["0.5 m/s: stops after 0.15 m ok", "1.0 m/s: stops after 0.42 m ok"];
  expect(isTold("2.0 m/s: stops after 1.34 m too fast", named)).toBe(true);
});

test("the only number within what is shown, or beyond it, is told", () => {
  const shown = ["1.5 m/s: stops after 0.8 m", "2.0 m/s: stops after 1.3 m"];
  expect(standsOutByRange("fastest: 1.7 m/s", ["fastest: 2.4 m/s", "fastest: 3.1 m/s"], shown)).toBe(true);
  expect(standsOutByRange("fastest: 1.7 m/s", ["fastest: 1.2 m/s", "fastest: 3.1 m/s"], shown)).toBe(false);
});

test("a number that comes from others of its line is told by them", () => {
  expect(isTold("950 right and 4950 wrong reports, 16% right", [])).toBe(true);
  expect(isTold("log-probability -0.390, probability 0.677", [])).toBe(true);
  expect(isTold("3 water damage .", [])).toBe(true);
  expect(isTold("probability 0.684, loss 0.380", [])).toBe(true);
  expect(isTold("rows [4, 32, 1024]", [])).toBe(true);
  expect(isTold("950 right and 4950 wrong reports, 37% right", [])).toBe(false);
});

test("a number is told that a shown one parts from all others, that it alone rounds to, or as the only plain fraction", () => {
  const next = ["after driving: std 10.25 m"];
  expect(standsApart("std 8.94 m", ["std 12.52 m", "std 16.10 m"], next)).toBe(true);
  expect(standsApart("std 8.94 m", ["std 5.36 m", "std 12.52 m"], next)).toBe(false);
  expect(standsApart("1.2% of attacks", ["1.7% of attacks", "2.2% of attacks"], ["1 try: 1%"])).toBe(true);
  expect(standsApart("recall 0.667", ["recall 0.401", "recall 0.934"], [])).toBe(true);
});
