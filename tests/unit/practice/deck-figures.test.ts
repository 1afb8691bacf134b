/** Figures taken away with questions: files of a package, within a text, readable on any page. */
import { unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { drawFigure } from "../../../src/figures/draw-figure.ts";
import { svgFile } from "../../../src/figures/svg-file.ts";
import { takeAway } from "../../../src/language/words/en/take-away.ts";
import { text } from "../../../src/language/words/en/text.ts";
import { deckPart } from "../../../src/practice/decks/deck-part.ts";
import { makeDeck } from "../../../src/practice/decks/make-deck.ts";
import type { DeckOrder } from "../../../src/protocol/deck-api.ts";
import { makeCourse } from "../../support/course.ts";
import { sqlite } from "../../support/importing/files.ts";

const names = ["raw picture", "filter bank", "rectifier", "pooling <stage> & more"];
const data = {
  boxes: names.map((name, i) => ({ id: `b${i}`, text: name })),
  arrows: names.slice(1).map((_, i) => ({ from: `b${i}`, to: `b${i + 1}` })),
};
const figure = {
  id: "way",
  kind: "diagram",
  title: "On the way",
  caption: "What to see.",
  alternative: "Four boxes.",
  data,
};
let order: DeckOrder;

beforeAll(async () => {
  const course = await makeCourse(
    [{ id: "sample", title: "Sample" }],
    [{ path: "figures/basics/sample.yaml", text: JSON.stringify([figure]) }],
  );
  const { items } = deckPart(new CourseGraph(course), { type: "course" }, 0);
  const pages = "https://e.org/course/";
  order = { course: { id: course.meta.id, title: "Test course" }, items, format: "package", pages, now: 0 };
});

const made = (format: DeckOrder["format"]) =>
  makeDeck({ ...order, format }, { sqlite, words: takeAway.deck, locator: text.locator });
const decoded = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

test("a package carries each picture once, and its cards name it", async () => {
  const files = unzipSync(await made("package"));
  const media = JSON.parse(decoded(files.media)) as Record<string, string>;
  // The figure as it is, and with a label to be found.
  expect(Object.keys(media)).toEqual(["0", "1"]);
  const database = await sqlite.open(files["collection.anki2"] as Uint8Array<ArrayBuffer>);
  const fields = [...database.rows("SELECT flds FROM notes")].map(([each]) => String(each)).join("\n");
  const named = [...fields.matchAll(/<img src="([^"]+)"/g)].map(([, name]) => name);
  expect(new Set(named)).toEqual(new Set(Object.values(media)));
  for (const [number, name] of Object.entries(media)) {
    expect(name).toMatch(/^erica-[a-z0-9-]+\.svg$/);
    expect(decoded(files[number])).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*<\/svg>$/);
  }
});

test("the side that asks for a label says it neither in the picture nor in its words", async () => {
  const files = unzipSync(await made("package"));
  const database = await sqlite.open(files["collection.anki2"] as Uint8Array<ArrayBuffer>);
  const label = order.items.find(({ item }) => item.prompt.type === "labelled")?.item;
  if (label?.kind !== "choice") throw new Error("no label is asked for");
  const [row] = database.rows(`SELECT flds FROM notes WHERE guid LIKE '%#label%'`);
  const [front = ""] = String(row?.[0]).split("\u001f");
  const [, name, words = ""] = /<img src="([^"]+)" alt="([^"]*)"/.exec(front) ?? [];
  const media = JSON.parse(decoded(files.media)) as Record<string, string>;
  const number = Object.keys(media).find((each) => media[each] === name) ?? "";
  for (const choice of [label.answer, ...label.wrong.map((each) => each.text)]) {
    expect(words).not.toContain(choice);
    expect(decoded(files[number])).not.toContain(choice.split(" ")[0]);
  }
});

test("a text holds the pictures themselves, a table their words", async () => {
  expect(decoded(await made("text"))).toContain("data:image/svg+xml,%3Csvg%20xmlns");
  expect(decoded(await made("table"))).toContain("Four boxes.");
});

test("a picture needs no style sheet: it has a ground and every part a colour; its text stays text", () => {
  const drawing = drawFigure(figure, { width: 480, id: "f" });
  if (!drawing) throw new Error("not drawn");
  const svg = svgFile(drawing);
  expect(svg).toContain('fill="#ffffff"');
  expect(svg).toContain("&lt;stage&gt; &amp; more");
  expect(svg).not.toMatch(/class=|<style|var\(/);
  for (const [tag] of svg.matchAll(/<(?:text|line|rect|circle|polygon|path)\b[^>]*>/g))
    expect(tag).toMatch(/fill=|stroke=/);
});
