/** Words that a reader would join by their looks or their sense. */
import { expect, test } from "vitest";
import { stem } from "../../../src/language/terms.ts";
import { bringsToMind, isKin } from "../../../src/practice/items/kin.ts";

const are = (a: string, b: string): boolean => isKin(stem(a), stem(b));

test("words of one family, one within the other, or of one sense are kin", () => {
  const kin = [
    "triple triplet",
    "code encoding",
    "reference coreference",
    "deepest depth",
    "people human",
    "stop ends",
  ];
  for (const pair of kin) expect(are(...(pair.split(" ") as [string, string])), pair).toBe(true);
  const strangers = ["matrix vector", "loss label", "bag tag", "sum sample"];
  for (const pair of strangers) expect(are(...(pair.split(" ") as [string, string])), pair).toBe(false);
});

test("a name is read as the words it is made of", () => {
  expect(bringsToMind("DeepMind's Go program", "AlphaGo")).toBe(true);
  expect(bringsToMind("a network in the shape of the letter U", "U-Net")).toBe(true);
  expect(bringsToMind("the average gradient of each map", "Grad-CAM")).toBe(true);
  expect(bringsToMind("draws a random value for each option", "Thompson sampling")).toBe(true);
  expect(bringsToMind("keeps one value for each option", "Thompson sampling")).toBe(false);
});
