import { expect, test } from "vitest";
import { markPassage, passagesOfTexts } from "../../../src/ui/reader/mark-passage.ts";

const onPage = (...texts: readonly string[]) => texts.map((text) => ({ text }));
const marked = (texts: readonly string[], passage: string): string[][] =>
  markPassage(onPage(...texts), passage).map((runs, i) => runs.map(([from, to]) => (texts[i] ?? "").slice(from, to)));

const starter = "A starter is a mixture of flour and water in which wild yeast lives.";

test("a passage is found over the lines of its page, and nothing beside it", () => {
  expect(
    marked(["Bread", "A starter is a mixture of flour and", "water in which wild yeast lives. It is fed."], starter),
  ).toEqual([[], ["A starter is a mixture of flour and"], ["water in which wild yeast lives"]]);
});
test("words broken at line ends, ligatures and other spaces make no difference", () => {
  const passage = "The first coefficient of the classification matters most of all.";
  expect(marked(["The ﬁrst coef-", "ﬁcient of the  classi-", "fication matters most of all."], passage)).toEqual([
    ["The ﬁrst coef"],
    ["ﬁcient of the  classi"],
    ["fication matters most of all"],
  ]);
});
test("a few words that two sentences share are not marked", () => {
  expect(marked(["It is a mixture of sand.", "A starter of flour."], starter)).toEqual([[], []]);
});
test("a passage of one word is found where it stands, and an empty one nowhere", () => {
  expect(marked(["Hydration and flour"], "Hydration")).toEqual([["Hydration"]]);
  expect(marked(["Hydration"], " … ")).toEqual([[]]);
});
test("each text of a page knows its passage", () => {
  const dough = "A cold dough proves slower than a warm one does in summer.";
  expect(
    passagesOfTexts(
      onPage("Bread", "A starter is a mixture of flour and water", "A cold dough proves slower than a warm one"),
      [starter, dough],
    ),
  ).toEqual([undefined, 0, 1]);
});
