/** Lines that a program surely doesn't print. */
import { expect, test } from "vitest";
import { nearOutputs } from "../../../src/practice/items/near-outputs.ts";

test("two results: either changed, or both, so that the right line is no middle of the others", () => {
  const near = nearOutputs("done True after 7 steps", "print(run())");
  expect(near).toHaveLength(3);
  expect(near[1]).toBe("done False after 7 steps");
  const other = near[0]?.replace("done True", "");
  expect(near[2]).toBe(`done False${other}`);
});

test("one result is a rung of a ladder, and keeps its form", () => {
  const rungs = ["a", "b", "c", "d", "e", "f", "g", "h"].map((code) => {
    const values = [...nearOutputs("total 0.50", code), "total 0.50"].map((line) => line.replace("total ", "")).sort();
    expect(values.every((value) => /^[01]\.\d\d$/.test(value) && Number(value) <= 1)).toBe(true);
    return values.indexOf("0.50");
  });
  expect(new Set(rungs).size).toBeGreaterThan(1);
});

test("a number of the program itself is no result of it", () => {
  expect(nearOutputs("x = 42", "x = 42\nprint('x =', x)")).toEqual([]);
});

test("a number that stands beside it is read off, and a percentage goes no further than all", () => {
  expect(nearOutputs("numerical: -16.0000", "f()", "chain rule: -16.0")).toEqual([]);
  expect(nearOutputs("it's 7", "f()")).toEqual([]);
  for (const code of ["a", "b", "c", "d", "e"])
    for (const line of nearOutputs("noun 88.0%", code))
      expect(Number.parseFloat(line.slice(5))).toBeLessThanOrEqual(100);
});

test("27.0 stands among whole numbers", () => {
  for (const line of nearOutputs("distance 27.0", "f()")) expect(line).toMatch(/\.0$/);
});

test("lines without a result, and powers of ten, are left alone", () => {
  expect(nearOutputs("all done", "print('all done')")).toEqual([]);
  expect(nearOutputs("error 2.1e-05", "f()")).toEqual([]);
});

test("counts stay counts: never below zero", () => {
  for (const code of ["a", "b", "c", "d", "e"])
    for (const line of nearOutputs("reached 1", code)) expect(line).toMatch(/^reached [023456]$/);
});

test("what the lines beside it are shares of isn't changed", () => {
  expect(nearOutputs("P(X = 3) = 1/8", "repeat=3, 1", "P(X = 0) = 1/8\nP(X = 1) = 3/8")).toEqual([]);
  expect(nearOutputs("P(X = 3) = 1/8", "repeat=3, 1", "").length).toBeGreaterThan(0);
});
