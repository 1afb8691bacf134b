/** What would tell the right choice, or an order, without knowing anything. */
import { expect, test } from "vitest";
import {
  abbreviates,
  isAbsolute,
  isOddOne,
  isOutermost,
  repeatsQuestion,
  standsOutByForm,
} from "../../../src/practice/items/giveaway.ts";
import { withoutNames } from "../../../src/practice/items/names.ts";

test("a statement without exception is known by its words", () => {
  for (const text of ["It always converges.", "Every matrix has one.", "A cure: it cures drift.", "Only users attack."])
    expect(isAbsolute(text), text).toBe(true);
  for (const text of ["Cleaning by hand is fine.", "A bigger window makes it unnecessary.", "It replaces the reward."])
    expect(isAbsolute(text), text).toBe(true);
  for (const text of ["It may converge.", "Ballast helps.", "Nobody can say yet whether this is so."])
    expect(isAbsolute(text), text).toBe(false);
});

test("a statement is told by its form: the only denial, the only formula, the only one that begins with It", () => {
  expect(standsOutByForm("It learns.", ["Rules of specialists.", "Brittle elsewhere."])).toBe(true);
  expect(standsOutByForm("It learns.", ["It is brittle.", "Rules of specialists."])).toBe(false);
  expect(standsOutByForm("Order doesn't count.", ["Negation turns one round.", "Both are needed."])).toBe(true);
  expect(standsOutByForm("A small value sharpens.", ["Divide by $T$.", "A large $T$ flattens."])).toBe(true);
});

test("an article doesn't tell how the name begins", () => {
  const concept = { title: "Audio signal", aliases: [] };
  expect(withoutNames("An audio signal is sound as numbers.", concept)).toBe("[…] is sound as numbers.");
});

test("another name further on is left out of no sentence: what it stood for would be lost", () => {
  const concept = { title: "Simple reflex agent", aliases: ["condition-action rules", "SRA"] };
  expect(withoutNames("A simple reflex agent acts by condition-action rules.", concept)).toBeUndefined();
  expect(withoutNames("A simple reflex agent (SRA) acts at once.", concept)).toBe("[…] acts at once.");
});

test("a name isn't told by a word of it that asks elsewhere for no topic", () => {
  const concept = { title: "Topic model", aliases: [] };
  expect(withoutNames("A topic model explains texts by hidden topics.", concept)).toBeUndefined();
});

test("initials are found within a name, too", () => {
  expect(abbreviates("CycleGAN", "It is a generative adversarial network.")).toBe(true);
  expect(abbreviates("U-Net", "It is a generative adversarial network.")).toBe(false);
});

test("words of one family tell, and so do the letters of an abbreviation", () => {
  const triples = "It trains on triples of an anchor, a positive and a negative.";
  expect(repeatsQuestion(triples, "Triplet loss", ["InfoNCE", "Hinge loss"])).toBe(true);
  const csp = "A constraint satisfaction problem without cycles.";
  expect(repeatsQuestion(csp, "Tree-structured CSP", ["Belief propagation", "Forward checking"])).toBe(true);
  expect(repeatsQuestion(csp, "Belief propagation", ["Forward checking", "Graph coloring"])).toBe(false);
  expect(repeatsQuestion("Mask R-CNN extends it.", "Faster R-CNN", ["YOLO"])).toBe(true);
});

test("the shortest and the longest choice are told from afar", () => {
  expect(isOutermost("It learns.", ["Rules of specialists.", "Brittle elsewhere."], 4)).toBe(true);
  expect(isOutermost("It learns well.", ["Rules of men.", "Brittle elsewhere."], 4)).toBe(false);
});

test("an abbreviation is spelled by beginnings of words too, and over a word between", () => {
  expect(abbreviates("DETR", "It is a detection transformer.")).toBe(true);
  expect(abbreviates("DETR", "It detects many things at once.")).toBe(false);
  expect(abbreviates("SARSA", "It learns from state, action, reward, next state, next action.")).toBe(true);
  expect(abbreviates("AI winter", "Interest in artificial intelligence collapses.")).toBe(false);
  expect(abbreviates("AI winter", "Interest in artificial intelligence collapses.", 2)).toBe(true);
});

test("a choice without the word that all others share is told", () => {
  expect(isOddOne("Metropolis-Hastings algorithm", ["Gibbs sampling", "Rejection sampling"])).toBe(true);
  expect(isOddOne("Importance sampling", ["Gibbs sampling", "Rejection sampling"])).toBe(false);
});
