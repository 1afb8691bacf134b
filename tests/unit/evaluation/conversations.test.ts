import { describe, expect, it } from "vitest";
import { leadsWith, parseConversations, turnKind } from "../../../src/evaluation/conversations.ts";

const turn = (...primary: (string | string[])[]) => ({ question: "?", primary });

describe("a set of conversations", () => {
  it("is read a line a conversation", () => {
    const line = JSON.stringify({ id: "c-1", turns: [turn("softmax"), turn(["softmax", "logit"])] });
    expect(parseConversations(`${line}\n\n`)).toHaveLength(1);
  });
  it.each(["{", '{"id": "c-1", "turns": []}', '{"id": "c-1", "turns": [{"question": "?"}]}'])("%s is named", (line) =>
    expect(parseConversations(`\n${line}`)).toContain("line 2"),
  );
});

describe("the kind of a turn", () => {
  const turns = [turn(), turn("lstm"), turn(["gru", "lstm"]), turn("gru"), turn("lstm", "gru"), turn(), turn("adam")];
  it("is told by what it and the turns before it want", () =>
    expect(turns.map((_, place) => turnKind(turns, place))).toEqual([
      "outside",
      "opening",
      "same subject",
      "same subject",
      "comparison",
      "outside",
      "next subject",
    ]));
});

describe("an answer leads with what was wanted", () => {
  it.each([
    [turn("lstm"), ["lstm", "gru"], true],
    [turn("lstm"), ["gru", "lstm"], false],
    [turn(["gru", "lstm"]), ["lstm"], true],
    [turn("lstm", "gru"), ["gru", "lstm", "adam"], true],
    [turn("lstm", "gru"), ["gru", "adam", "lstm"], false],
    [turn("lstm"), [], false],
    [turn(), [], true],
    [turn(), ["lstm"], false],
  ])("%j by %j: %s", (wanted, ranked, leads) => expect(leadsWith(wanted, ranked)).toBe(leads));
});
