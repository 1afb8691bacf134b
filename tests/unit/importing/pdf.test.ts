import { expect, test } from "vitest";
import { readPdf } from "../../../src/importing/pdf/read-pdf.ts";
import { findLigatures, repair, vocabularyOf } from "../../../src/importing/pdf/repair-ligatures.ts";
import { pdf } from "../../support/importing/files.ts";
import { madePdf, type PlacedText } from "../../support/importing/made-pdf.ts";

async function linesOf(...pages: readonly (readonly PlacedText[])[]): Promise<string[]> {
  const read = await readPdf("a.pdf", madePdf(pages), pdf);
  if (!read.ok) throw new Error(read.error.type);
  return read.value.blocks.map((block) => (block.type === "heading" ? `# ${block.text}` : block.markdown));
}

const column = (name: string, x: number, top: number, lines: number): PlacedText[] =>
  Array.from({ length: lines }, (_, i) => ({ text: `${name} line ${i + 1} goes on and on here`, x, y: top - i * 14 }));

/** Where each column's lines stand in the text that was read. */
const order = (text: string, ...names: readonly string[]): number[] =>
  names.flatMap((name) => [...text.matchAll(new RegExp(`${name} line`, "g"))].map(({ index }) => index));

test.each([
  ["two columns", [...column("left", 50, 700, 12), ...column("right", 320, 700, 12)], ["left", "right"]],
  [
    "columns whose lines don't align",
    [...column("left", 50, 700, 12), ...column("right", 320, 693, 10)],
    ["left", "right"],
  ],
  [
    "three columns",
    [...column("one", 30, 700, 9), ...column("two", 215, 700, 9), ...column("three", 400, 700, 9)],
    ["one", "two", "three"],
  ],
  [
    "a title and a note across both columns",
    [
      { text: "A title that runs over the whole width of this page, from left to right", x: 50, y: 760, size: 14 },
      ...column("left", 50, 700, 10),
      ...column("right", 320, 700, 10),
      {
        text: "across line of a note that runs below both columns, from the left edge to the right one",
        x: 50,
        y: 540,
      },
      ...column("lower", 50, 500, 8),
      ...column("last", 320, 500, 8),
    ],
    ["left", "right", "across", "lower", "last"],
  ],
  ["one column", column("only", 50, 700, 20), ["only"]],
] as const)("%s are read in their order", async (_, texts, names) => {
  const found = order((await linesOf(texts)).join("\n"), ...names);
  expect(found).toHaveLength(texts.filter(({ text }) => / line/.test(text)).length);
  expect(found).toEqual([...found].sort((a, b) => a - b));
});

test("a table is read row by row", async () => {
  const rows = [
    ["Stage", "Days"],
    ["Hot", "20"],
    ["Cool", "40"],
    ["Ripe", "90"],
  ];
  const texts = rows.flatMap(([a = "", b = ""], i) => [
    { text: a, x: 60, y: 700 - i * 14 },
    { text: b, x: 300, y: 700 - i * 14 },
  ]);
  expect((await linesOf(texts)).join(" ")).toContain("Hot 20 Cool 40");
});

test("words divided at a line's end are whole again, running heads are gone, and headings are headings", async () => {
  const page = (number: number, ...texts: readonly PlacedText[]): PlacedText[] => [
    { text: `Breads of the world ${number}`, x: 50, y: 815 },
    ...texts,
    { text: String(number), x: 290, y: 30 },
  ];
  const lines = await linesOf(
    page(1, { text: "Fermenta-", x: 50, y: 700 }, { text: "tion takes time.", x: 50, y: 686 }),
    page(
      2,
      { text: "Proving", x: 50, y: 720, size: 18 },
      { text: "Dough rests in a basket, and it rises there.", x: 50, y: 690 },
    ),
    page(3, { text: "The end of it.", x: 50, y: 690 }),
  );
  expect(lines).toEqual([
    "Fermentation takes time.",
    "# Proving",
    "Dough rests in a basket, and it rises there.",
    "The end of it.",
  ]);
});

test("letters that a font draws as one are put right, each font by its own words", () => {
  const item = (text: string, font: string) => ({ text, font, x: 0, y: 0, width: 10, size: 10 });
  const items = [
    item("Introduc.on to naviga.on. It ends here.", "a"),
    item("It is s9ll in posi9on 9 of 19.", "b"),
    item("See www.example.org and the still life.", "c"),
  ];
  const pages = [{ width: 100, height: 100, items }];
  const vocabulary = vocabularyOf(pages);
  const found = findLigatures(pages, vocabulary);
  expect(items.map(({ text, font }) => repair(text, found.get(font), vocabulary))).toEqual([
    "Introduction to navigation. It ends here.",
    "It is still in position 9 of 19.",
    "See www.example.org and the still life.",
  ]);
});

test("points without a bullet, as slides draw them, stay apart; a point that runs over its line stays one", async () => {
  const points = [
    "Water is split",
    "Oxygen leaves the leaf through its pores, which",
    "open in the light",
    "Sugar is built from carbon dioxide and hydrogen",
  ];
  const lines = points.map((text, at) => ({ text, x: 60, y: 700 - at * 14 }));
  expect(await linesOf(lines)).toEqual([points[0], `${points[1]} ${points[2]}`, points[3]]);
});
