import { expect, test } from "vitest";
import { writtenSides } from "../../../src/question/comparison-sides.ts";

const namesApart = (side: string): string[] => (/^(?:\w{1,5} )+\w{1,5}$/.test(side) ? side.split(" ") : [side]);

test.each([
  ["stack vs heap what's the difference", "stack|heap"],
  ["diff b/w a stack and a heap", "stack|heap"],
  ["bst avl btree differences", "bst|avl|btree"],
  ["what is a stack and how does it differ from a heap", "stack|heap"],
  ["bst avl btree which one is best for short keys", "bst|avl|btree"],
  ["stack vs heap, which one for 200 short strings and 50 long ones", "stack|heap"],
  ["difference between a stack and a heap and when would i use each", "stack|heap"],
  ["difference between a stack and a heap, and what is a pool", "stack|heap"],
  ["difference between bst avl and tries", "bst|avl|tries"],
  ["stack or heap if i have 200 small blocks and i think most of them are never freed?", "stack|heap"],
  ["what does a stack do that a heap doesn't", "stack|heap"],
  ["does a stack beat a heap for small blocks", "stack|heap"],
  ["stack or heap, which matters more", "stack|heap"],
  ["stack against heap", "stack|heap"],
  ["when should i use a stack instead of a heap, they both hold blocks", "stack|heap"],
  ["how do stacks and heaps differ", "stacks|heaps"],
  ["what is a stack compared with a heap", "stack|heap"],
  ["arrays... sorry, stack vs heap", "stack|heap"],
  ["memory: stack vs heap", "stack|heap"],
  ["stack, queue - same thing?", "stack|queue"],
  ["stack/heap difference", "stack|heap"],
  ["stack, heap or static in embedded code", "stack|heap|static"],
  ["why is a stack used instead of a heap", "stack|heap"],
  ["bst avl and tries, when do i use which", "bst|avl|tries"],
  ["stack over heap, when", "stack|heap"],
  ["bst avl tries whats the diff", "bst|avl|tries"],
  ["stack or heap, what do i need for long strings", "stack|heap"],
  ["is a stack a kind of heap or the other way round", "stack|heap"],
  ["a stack better than a heap?", "stack|heap"],
  ["bst avl trie which", "bst|avl|trie"],
  ["stack, heap, queue: explain the difference", "stack|heap|queue"],
  ["what's a stack got to do with a heap", "stack|heap"],
  ["how is a stack unlike a heap", "stack|heap"],
  ["why use a stack and not a heap", "stack|heap"],
  ["a stack is the opposite of a queue, or?", "stack|queue"],
])("%s", (question, sides) => {
  expect(writtenSides(question, namesApart)?.sides.join("|")).toBe(sides);
});

test("one name beside a choice compares nothing", () => {
  expect(writtenSides("what is a balanced tree, which is fast", namesApart)).toBeUndefined();
});

test("a pasted page compares nothing: looking for it took seconds", () => {
  expect(writtenSides("tell a stack and a heap apart ".repeat(400), namesApart)).toBeUndefined();
});
