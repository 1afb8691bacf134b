import { describe, expect, it } from "vitest";
import {
  asksOfIt,
  bothOfThem,
  isBare,
  isFormInSetting,
  ordinalPlace,
  pronoun,
  refersWithin,
  setsAgainst,
  turnsTo,
  variation,
} from "../../../src/question/follow-up-words.ts";

describe("another form of the same is asked for where no topic is named", () => {
  it.each(["simpler please", "an example?", "and why?", "in python?", "pros and cons?", "shorter", "in three bullets"])(
    "%s",
    (text) => expect(isBare(text)).toBe(true),
  );
  it.each(["and lime", "explain ucb", "an example with images"])("but not in: %s", (text) =>
    expect(isBare(text)).toBe(false),
  );
});

describe("a form with a setting", () => {
  it.each([
    ["give me an example with images", true],
    ["code in pytorch", true],
    ["code for a website", false],
    ["images", false],
  ])("%s: %s", (text, is) => expect(isFormInSetting(text)).toBe(is));
});

describe("what is counted out", () => {
  it.each([
    ["more about the second one", 1],
    ["the former", 0],
    ["and the last one?", -1],
    ["explain the second step", undefined],
    ["what do the last two do", undefined],
  ])("%s → %s", (text, place) => expect(ordinalPlace(text)).toBe(place));
});

describe("wordings", () => {
  it.each([
    [pronoun, "how is it trained", "what is a one hot vector"],
    [pronoun, "which ones are there", "why is there a bias term"],
    [bothOfThem, "compare the two", "two layers"],
    [setsAgainst, "versus greedy", "greedy search"],
    [setsAgainst, "why are they faster than rnns", "why are they fast"],
    [turnsTo, "and for images?", "and how is it trained"],
    [variation, "what if the classes overlap", "what is a class"],
    [asksOfIt, "is it regression or classification", "how does yolo do it"],
  ])("%s: “%s”, not “%s”", (pattern, yes, no) => {
    expect(pattern.test(yes)).toBe(true);
    expect(pattern.test(no)).toBe(false);
  });
  it("a pronoun may stand for what the same question named", () => {
    expect(refersWithin("what is dropout and why does it help", "dropout")).toBe(true);
    expect(refersWithin("how does yolo do it", "yolo")).toBe(false);
  });
});
