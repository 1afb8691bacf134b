import { expect, test } from "vitest";
import { poolTokens, writeUnit } from "../../../src/adapters/embedding/transformers-pooling.ts";

/** Two texts of two and one tokens, two numbers each; the last token is padding. */
const tokens = { values: Float32Array.of(1, 2, 3, 6, 5, 7, 100, 100), width: 2, dimensions: 2, lengths: [2, 1] };

test("the mean leaves padding out", () => {
  expect([...poolTokens(tokens, "mean")]).toEqual([2, 4, 5, 7]);
});

test("cls is the first token's vector", () => {
  expect([...poolTokens(tokens, "cls")]).toEqual([1, 2, 5, 7]);
});

test("vectors are written at unit length, zeros stay zeros", () => {
  const target = new Float32Array(4).fill(9);
  writeUnit(Float32Array.of(3, 4), target, 0);
  writeUnit(Float32Array.of(0, 0), target, 2);
  expect([...target].map((value) => Number(value.toFixed(6)))).toEqual([0.6, 0.8, 0, 0]);
});
