import { expect, test } from "vitest";
import { findAcronyms } from "../../../src/importing/concepts/acronyms.ts";
import { scoreAcronyms } from "../../support/extraction/score-acronyms.ts";

test("pairs of an acronym and what it stands for are found as a person finds them", () => {
  const { sentences, precision, recall, wrong, missed } = scoreAcronyms();
  expect(sentences).toBeGreaterThanOrEqual(120);
  expect(precision, wrong.join("\n")).toBeGreaterThanOrEqual(0.97);
  expect(recall, missed.join("\n")).toBeGreaterThanOrEqual(0.95);
});

test.each([
  ["The Organization of Petroleum Exporting Countries (OPEC) met.", "Organization of Petroleum Exporting Countries"],
  ["We use non-negative matrix factorization (NMF) here.", "non-negative matrix factorization"],
  ["Sparse PCA and proximal policy optimization (PPO) were tried.", "proximal policy optimization"],
  ["We saw it as a result (AR) of the change.", undefined],
  ["The fees rose, so did interest (FRI was first).", undefined],
])("%s", (sentence, long) => {
  expect(findAcronyms(sentence).map((pair) => pair.long)).toEqual(long === undefined ? [] : [long]);
});
