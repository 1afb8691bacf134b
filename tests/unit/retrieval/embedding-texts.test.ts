import { expect, it } from "vitest";
import { conceptId, noteId, passageId } from "../../../src/domain/ids.ts";
import { embeddedRows } from "../../../src/retrieval/embedding-texts.ts";

/** Vectors of a note's question and its other wordings. */
function wordingsEmbedded(question: string, asked: readonly string[]): number {
  const concept = conceptId("loss-function");
  const passage = passageId("loss-function/nan");
  const note = { id: noteId("loss-function/nan"), concept, with: [], kind: "debug", passage, standsOn: [] } as const;
  return embeddedRows({ concepts: [], notes: [{ ...note, question, asked }] }).filter(({ part }) => part === "note")
    .length;
}

it("embeds a second wording of a note where it is asked in other words", () => {
  expect(wordingsEmbedded("Why is my loss nan?", ["training blows up with not a number"])).toBe(2);
});

it("leaves out a second wording that says the first again", () => {
  expect(wordingsEmbedded("Why is my loss nan?", ["why is the loss suddenly nan"])).toBe(1);
  expect(wordingsEmbedded("Why is my loss nan?", [])).toBe(1);
});
