import fc from "fast-check";
import { expect, it } from "vitest";
import { findOccurring } from "../../../src/language/find-occurring.ts";

it("finds phrases inside words, one in another, and at either end", () =>
  expect([...findOccurring(["encoder", "auto", "the", "der", "x", "gone", ""], "the autoencoder")].sort()).toEqual([
    "",
    "auto",
    "der",
    "encoder",
    "the",
  ]));

it("finds what looking for each by itself finds", () => {
  const near = fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "\u0161"), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(near), near, (phrases, text) => {
      expect([...findOccurring(phrases, text)].sort()).toEqual(
        [...new Set(phrases)].filter((phrase) => text.includes(phrase)).sort(),
      );
    }),
  );
});
