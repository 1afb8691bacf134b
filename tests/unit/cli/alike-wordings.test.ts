import { expect, it } from "vitest";
import { markAlike } from "../../../src/cli/alike-wordings.ts";

const notes = `# Kept as it is
- id: first
  kind: why
  question: Why?
  alike: true
  asked:
    - how come
  answer: |
    Because  of two blanks.
- id: second
  kind: what
  question: What?
  asked:
    - which thing
  answer: |
    That.
`;

it("marks the notes that were chosen, takes the mark from others and leaves the rest of the file alone", () => {
  const unmarked = notes.replace("  alike: true\n", "");
  expect(markAlike(notes, new Set())).toBe(unmarked);
  expect(markAlike(unmarked, new Set(["first"]))).toBe(notes);
  expect(markAlike(notes, new Set(["second"]))).toBe(
    unmarked.replace("What?\n  asked:", "What?\n  alike: true\n  asked:"),
  );
});
