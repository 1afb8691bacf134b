import { expect, test } from "vitest";
import { splitParts } from "../../../src/question/split-parts.ts";

test.each([
  ["what is a stack, what is a queue, and why are both lists", "what is a stack|what is a queue|why are both lists"],
  ["what does a mutex do, when do I use one?", "what does a mutex do|when do I use one?"],
  ["what's a heap and what's a tree and can they be combined", "what's a heap|what's a tree|can they be combined"],
  [
    "explain rows and columns, is one a special case of the other?",
    "explain rows and columns|is one a special case of the other?",
  ],
  [
    "what does a heap do? my keys are 2, 1, 0 - what is on top",
    "what does a heap do?|my keys are 2, 1, 0 - what is on top",
  ],
  [
    "my heap holds ten keys but only one is on top, how can both be true",
    "my heap holds ten keys but only one is on top, how can both be true",
  ],
  ["stack vs heap and why everyone wants a heap", "stack vs heap|why everyone wants a heap"],
  ["stack vs heap, how much memory does a heap cost", "stack vs heap|how much memory does a heap cost"],
])("%s", (question, parts) => {
  expect(splitParts(question).join("|")).toBe(parts);
});

test.each([
  ["what only says when", "when sorting a list, what is the pivot"],
  ["a condition", "if my list is empty, what should i do"],
  ["a relative clause", "what is a heap, which keeps the smallest on top"],
  ["a place", "in a table, where x is the row, how is x found"],
  ["names alone", "what is a stack, a queue, a heap"],
  ["a comparison of ways", "what is the difference between how a stack grows and how a heap grows"],
  ["a comparison", "what is the difference between a stack, a queue, and what people call a deque"],
])("%s stays one question", (_what, question) => {
  expect(splitParts(question)).toEqual([question]);
});

test.each([
  "my list stays empty, what is going on and what should i try first",
  "my tree is lopsided, why and what can i do",
  "what's wrong? my tree is lopsided",
])("what names nothing of its own belongs to the question: %s", (question) => {
  expect(splitParts(question)).toEqual([question]);
});
