import { describe, expect, it } from "vitest";
import { conceptId, passageId, quizId } from "../../../src/domain/ids.ts";
import type { ChoiceItem } from "../../../src/domain/practice-item.ts";
import { shownSubject } from "../../../src/ui/practice/shown-subject.ts";

const item = (markdown: string, answer: string, wrong = "Half as many."): ChoiceItem => ({
  id: quizId("a"),
  concept: conceptId("a"),
  kind: "choice",
  prompt: { type: "question", markdown },
  passages: [passageId("a")],
  answer,
  wrong: [{ text: wrong, why: { type: "text", markdown: "No." } }],
});
const subject = (title: string, ...of: Parameters<typeof item>): string | undefined =>
  shownSubject({ title, item: item(...of) });

describe("a question's subject is named above it", () => {
  it("where the question doesn't name it", () =>
    expect(subject("Bloom filter", "What can it answer wrongly?", "That something is there.")).toBe("Bloom filter"));
  it("but not where the question says it, in any form", () =>
    expect(subject("Bloom filter", "What can Bloom filters answer wrongly?", "That it is there.")).toBeUndefined());
  it("nor where an option has a word of it, so that nothing is given away or ruled out", () => {
    expect(subject("Bloom filter", "What saves most lookups?", "A filter of bits.")).toBeUndefined();
    expect(subject("Bloom filter", "What saves most lookups?", "A table.", "A filter of bits.")).toBeUndefined();
  });
});
