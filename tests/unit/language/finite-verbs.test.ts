/** Whole sentences, and the notes and headings among which one would stand out. */
import { expect, test } from "vitest";
import { isSentence } from "../../../src/language/english/finite-verbs.ts";

test("a sentence says something of something", () => {
  for (const text of [
    "The filters are designed by hand.",
    "Parameters grow with the product of the widths.",
    "Small $T$ sharpens, large $T$ flattens.",
    "It should have useful gradients.",
  ])
    expect(isSentence(text), text).toBe(true);
});

test("a note, a heading and a request are none", () => {
  for (const text of [
    "Learned local filters.",
    "Slide a small kernel, multiply and add.",
    "Two searches that meet in the middle.",
    "Needs independent observations.",
    "One label for the whole image.",
  ])
    expect(isSentence(text), text).toBe(false);
});
