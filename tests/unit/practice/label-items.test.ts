/** Figures with a label to be found: which label is asked for, what else is left out, and what never may be. */
import { expect, test } from "vitest";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import type { ChoiceItem } from "../../../src/domain/practice-item.ts";
import { ASKED, withAskedRing } from "../../../src/figures/asked-mark.ts";
import { drawFigure } from "../../../src/figures/draw-figure.ts";
import { labelsOf, textsIn, withText } from "../../../src/figures/labels.ts";
import { labelItems } from "../../../src/practice/items/label-items.ts";
import { placeColours } from "../../../src/practice/items/labelled/exchangeable.ts";
import { makeCourse } from "../../support/course.ts";

const chain = (texts: readonly string[]) => ({
  boxes: texts.map((text, i) => ({ id: `b${i}`, text })),
  arrows: texts.slice(1).map((_, i) => ({ from: `b${i}`, to: `b${i + 1}` })),
});

async function itemsOf(kind: string, data: unknown, title = "On the way"): Promise<readonly ChoiceItem[]> {
  const figures = JSON.stringify([{ id: "one", kind, title, caption: "What to see.", alternative: "In words.", data }]);
  const course = await makeCourse(
    [{ id: "sample", title: "Sample" }],
    [{ path: "figures/basics/sample.yaml", text: figures }],
  );
  const [concept] = course.concepts;
  if (!concept) throw new Error("the course has no concept");
  return labelItems(new CourseGraph(course), concept).flatMap((item) => (item.kind === "choice" ? [item] : []));
}
const askedData = ({ prompt }: ChoiceItem): unknown => (prompt.type === "labelled" ? prompt.asked : undefined);

test("one label is marked, those to choose from are left out too, and none of them stands in the figure", async () => {
  const texts = ["raw picture", "filter bank", "rectifier", "pooling stage", "class scores"];
  const [item, ...more] = await itemsOf("diagram", chain(texts));
  expect(more).toEqual([]);
  if (!item) throw new Error("nothing is asked");
  const choices = [item.answer, ...item.wrong.map(({ text }) => text)];
  expect(item.wrong).toHaveLength(3);
  for (const text of choices) expect(texts).toContain(text);
  const shown = textsIn(askedData(item));
  expect(shown.filter((text) => text === ASKED)).toHaveLength(1);
  for (const text of choices) expect(shown).not.toContain(text);
  expect(item.because).toBe("What to see.");
});

test("the same figure gives the same question, with the same name", async () => {
  const data = chain(["raw picture", "filter bank", "rectifier", "pooling stage"]);
  expect(await itemsOf("diagram", data)).toEqual(await itemsOf("diagram", data));
});

test("two places that nothing tells apart never stand for each other", () => {
  const fan = {
    boxes: ["start", "left way", "right way", "end"].map((text, i) => ({ id: `b${i}`, text })),
    arrows: [
      { from: "b0", to: "b1" },
      { from: "b0", to: "b2" },
      { from: "b1", to: "b3" },
      { from: "b2", to: "b3" },
    ],
  };
  const labels = labelsOf({ kind: "diagram", data: fan });
  const alike = placeColours(labels, new Set([1, 2]));
  expect(alike[1]).toBe(alike[2]);
  const marked = labelsOf({
    kind: "diagram",
    data: { ...fan, boxes: fan.boxes.map((box, i) => (i === 1 ? { ...box, marked: true } : box)) },
  });
  const apart = placeColours(marked, new Set([1, 2]));
  expect(apart[1]).not.toBe(apart[2]);
});

test("a figure whose title says a label asks for another, or for none", async () => {
  const data = chain(["raw picture", "filter bank"]);
  expect(await itemsOf("diagram", data, "From the raw picture through the filter bank")).toEqual([]);
});

test("names that are numbers, or one of a kind, aren't asked for", async () => {
  expect(await itemsOf("diagram", chain(["coin A", "coin B", "12", "7"]))).toEqual([]);
});

test("a label at any depth is left out of the data alone", () => {
  const data = { root: { text: "a", children: [{ text: "b" }, { text: "c", children: [{ text: "d" }] }] } };
  const { labels } = labelsOf({ kind: "tree", data });
  expect(labels.map(({ text }) => text)).toEqual(["a", "b", "c", "d"]);
  const { path } = labels[3] ?? { path: [] };
  expect(withText(data, path, "?")).toEqual({
    root: { text: "a", children: [{ text: "b" }, { text: "c", children: [{ text: "?" }] }] },
  });
});

test("the question mark is drawn in a ring, one of the figure's own isn't", () => {
  const drawing = drawFigure({ kind: "diagram", data: chain([ASKED, "why?", "?"]) }, { width: 400, id: "f" });
  if (!drawing) throw new Error("not drawn");
  const rings = withAskedRing(drawing).nodes.filter(({ attributes }) => attributes.class === "asked");
  expect(rings).toHaveLength(1);
});
