import { describe, expect, it } from "vitest";
import {
  asksForOne,
  asksOfIt,
  bothOfThem,
  choice,
  choosesOne,
  conditionFirst,
  corrects,
  describesOther,
  inPlace,
  isBare,
  isFormInSetting,
  ordinalPlace,
  ownCase,
  pronoun,
  reaction,
  refersWithin,
  setsAgainst,
  symbol,
  turnsTo,
  variation,
  verbOf,
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
    [choosesOne, "which one for tweets", "which layers do they share"],
    [choosesOne, "which overfits less", "what is overfitting"],
    [choice, "what's best for tweets", "what's the best pizza topping"],
    [corrects, "sry not stacks, i mean queues", "what does it mean"],
    [describesOther, "and the version without the mean", "and the mean"],
    [describesOther, "is there one number for both", "is it a number"],
    [inPlace, "queues instead then?", "why not queues instead of stacks"],
    [verbOf("clip"), "how do i clip them", "is clip better than them"],
    [bothOfThem, "compare the two", "two layers"],
    [setsAgainst, "versus greedy", "greedy search"],
    [setsAgainst, "why are they faster than rnns", "why are they fast"],
    [turnsTo, "and for images?", "and how is it trained"],
    [turnsTo, "now the same for the mean", "is it the same for all"],
    [variation, "what if the classes overlap", "what is a class"],
    [setsAgainst, "why not just linear search", "why is it linear"],
    [setsAgainst, "could i use a heap instead", "how do i use a heap"],
    [setsAgainst, "isn't that just averaging", "is that average"],
    [choice, "which costs less memory", "which costs are there"],
    [choice, "ok pick one for my phone", "pick the leaves in order"],
    [conditionFirst, "with only ten labels?", "which has ten labels"],
    [conditionFirst, "and on a cpu", "in general, why is that"],
    [ownCase, "my sensor gives one number a day", "is my sensor broken"],
    [symbol, "what is the theta for", "what is a thesis"],
    [symbol, "why divide by k", "why divide by zero"],
    [reaction, "hm, i still don't get it", "what do i get from it"],
    [reaction, "are you sure?", "how sure is the model"],
    [reaction, "that cannot be right", "what is the right rate"],
    [asksForOne, "show me one for a lift", "show that one step is enough"],
    [asksForOne, "a cooking example?", "what examples are hard"],
    [choice, "which do i take for texts", "which loss do i need"],
    [choice, "prolog uses which", "which layer comes next"],
    [choice, "the quicker one is?", "the idea is?"],
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
