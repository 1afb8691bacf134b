import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutTokens, padRows, planBatches } from "../../../src/adapters/embedding/transformers-tokens.ts";

describe("cutting", () => {
  test("a text that fits stays as it is", () => {
    expect(cutTokens([2, 5, 6, 3], 4, 3)).toEqual([2, 5, 6, 3]);
  });
  test("a longer one keeps its beginning and the closing token", () => {
    expect(cutTokens([2, 5, 6, 7, 8, 3], 4, 3)).toEqual([2, 5, 6, 3]);
  });
  test("a model without a closing token loses only the end", () => {
    expect(cutTokens([5, 6, 7, 8], 3, undefined)).toEqual([5, 6, 7]);
  });
});

describe("batches", () => {
  test("hold every text once, at most 8 of them, and at most 1,024 tokens with padding unless one alone is longer", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2_000 }), { maxLength: 60 }), (lengths) => {
        const batches = planBatches(lengths);
        expect(batches.flat().sort((a, b) => a - b)).toEqual(lengths.map((_, i) => i));
        for (const batch of batches) {
          expect(batch.length).toBeLessThanOrEqual(8);
          const widest = Math.max(...batch.map((i) => lengths[i]!));
          if (batch.length > 1) expect(batch.length * widest).toBeLessThanOrEqual(1_024);
        }
      }),
    );
  });
  test("put texts of like length together", () => {
    expect(planBatches([90, 3, 88, 4, 2, 91, 3, 3, 3, 3, 3, 3])).toEqual([
      [4, 1, 6, 7, 8, 9, 10, 11],
      [3, 2, 0, 5],
    ]);
  });
});

test("padding is masked and nothing else is", () => {
  const { ids, mask, width } = padRows(
    [
      [2, 5, 3],
      [2, 3],
    ],
    9,
  );
  expect(width).toBe(3);
  expect([...ids].map(Number)).toEqual([2, 5, 3, 2, 3, 9]);
  expect([...mask].map(Number)).toEqual([1, 1, 1, 1, 1, 0]);
});
