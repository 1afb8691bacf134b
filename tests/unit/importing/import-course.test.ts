import { expect, test } from "vitest";
import type { Course } from "../../../src/domain/course.ts";
import { formatLocator } from "../../../src/domain/locator.ts";
import { PACK_FORMAT } from "../../../src/packs/pack.ts";
import { readCourseText } from "../../../src/packs/read-course-text.ts";
import { readPack } from "../../../src/packs/read-pack.ts";
import { writePack } from "../../../src/packs/write-pack.ts";
import { importThese } from "../../support/importing/files.ts";
import { madePdf } from "../../support/importing/made-pdf.ts";
import { madeSlides, madeZip } from "../../support/importing/office-files.ts";

const bread = `# Sourdough

Sourdough is a dough that wild yeast raises.

## Starter

A **starter** is a mixture of flour and water in which wild yeast lives. It is fed every day.

## Hydration

**Hydration** is the weight of the water over the weight of the flour. A starter of high hydration is sour.

The **baker's percentage** is a way to write a recipe: every weight over the weight of the flour. Hydration is a baker's percentage.

## Why the crust browns

In the heat sugars and proteins react. This makes the crust brown.
`;

const files = { "course/bread.md": bread, "course/slides.pptx": madeSlides(), "course/picture.png": "not read" };

async function made(of: Parameters<typeof importThese>[0]): Promise<Course> {
  const { course } = await importThese(of);
  if (!course) throw new Error("no course");
  return course;
}

const concept = ({ concepts }: Course, title: string) => concepts.find((candidate) => candidate.title === title);

test("the ideas of a text get its own definitions, each with the passage it stands in", async () => {
  const course = await made({ "bread.md": bread });
  expect(course.concepts.map(({ title }) => title)).toEqual([
    "Starter",
    "Hydration",
    "Baker's percentage",
    "Sourdough",
  ]);
  expect(concept(course, "Starter")?.definition).toBe(
    "A starter is a mixture of flour and water in which wild yeast lives.",
  );
  const [lead] = concept(course, "Hydration")?.sections ?? [];
  const passage = course.passages.find(({ id }) => id === lead?.passages[0]);
  expect(lead?.kind).toBe("definition");
  expect(passage?.locator).toEqual({ type: "heading", path: ["Hydration"] });
});

test("every passage can be reached: some idea claims it", async () => {
  const course = await made(files);
  const claimed = new Set(course.concepts.flatMap(({ sections }) => sections.flatMap(({ passages }) => passages)));
  expect(course.passages.filter(({ id }) => !claimed.has(id))).toEqual([]);
});

test("what a definition uses comes before what it defines, with the passage that shows it", async () => {
  const course = await made({
    "a.md":
      "# Steps\n\n## Gradient\n\nA **gradient** is a list of slopes.\n\n## Learning rate\n\nA **learning rate** is a number that scales the gradient.\n",
  });
  const relation = course.relations.find(({ type }) => type === "prereq_of");
  expect(relation).toMatchObject({ source: "gradient", target: "learning-rate" });
  expect(course.passages.find(({ id }) => id === relation?.evidence)?.markdown).toContain("scales the gradient");
});

test("a kind is told by its name, but not by a name that turns it round", async () => {
  const course = await made({
    "a.md":
      "# Fits\n\n**Regression** is a fit of numbers.\n\n**Ridge regression** is a fit with a penalty.\n\n**Linear fits** are fits by a line.\n\n**Non-linear fits** are fits by a curve.\n",
  });
  const kinds = course.relations
    .filter(({ type }) => type === "is_a")
    .map(({ source, target }) => `${source} ${target}`);
  expect(kinds).toEqual(["ridge-regression regression"]);
});

test("what the first sentence of a passage defines is an idea, named once or not", async () => {
  const course = await made({
    "notes.md": "# Bread\n\nA banneton is a basket that holds the dough. Later a couche is a cloth of linen.\n",
  });
  const titles = course.concepts.map(({ title }) => title);
  expect(titles).toContain("Banneton");
  expect(titles).not.toContain("Couche");
});

test("pages, slides and headings are said where an answer cites them", async () => {
  const course = await made({
    ...files,
    "course/a.pdf": madePdf([[], [{ text: "A proving basket is a basket that holds the dough.", x: 50, y: 600 }]]),
  });
  expect(new Set(course.passages.map(({ locator }) => formatLocator(locator)))).toEqual(
    new Set(["Sourdough", "Starter", "Hydration", "Why the crust browns", "slide 2", "p. 2"]),
  );
});

test("the same files give the same bytes, in whatever order they come", async () => {
  const pack = async (of: Parameters<typeof importThese>[0]) => writePack({ course: await made(of) });
  const reversed = Object.fromEntries(Object.entries(files).reverse());
  expect(await pack(reversed)).toEqual(await pack(files));
});

test("what is made passes the door of packs, there and back", async () => {
  const course = await made(files);
  expect(await readCourseText(new TextEncoder().encode(JSON.stringify(course)), PACK_FORMAT)).toEqual(course);
  const read = await readPack(await writePack({ course }));
  expect(read.ok && read.value.course).toEqual(course);
});

test("a folder and an archive of it give the same passages", async () => {
  const folder = await made({ "bread.md": bread });
  const archive = await made({ "bread.zip": madeZip({ "bread.md": bread }) });
  expect(archive.passages).toEqual(folder.passages);
});

test("each file is accounted for, and one bad file leaves the others alone", async () => {
  const { course, report } = await importThese({
    "bread.md": bread,
    "again.md": bread,
    "broken.pdf": "%PDF-1.4 and nothing more",
    "program.exe": Uint8Array.of(77, 90, 0, 1),
    "empty.md": "",
  });
  expect(course?.documents).toHaveLength(1);
  expect(report.files.map(({ path, problem, passages }) => [path, problem?.type ?? passages])).toEqual([
    ["again.md", 5],
    ["bread.md", "duplicate"],
    ["broken.pdf", "damaged"],
    ["empty.md", "empty"],
    ["program.exe", "unknown-format"],
  ]);
});

test("files without any text make no course, and say why", async () => {
  const { course, report } = await importThese({ "scan.pdf": madePdf([[], []]) });
  expect(course).toBeUndefined();
  expect(report.files[0]?.problem).toEqual({ type: "scanned", pages: 2 });
});

test("a course of several languages keeps its own letters", async () => {
  const course = await made({
    "a.md":
      "# Maschinelles Lernen\n\n**Überanpassung** ist, wenn ein Modell die Daten auswendig lernt. Die Überanpassung schadet, und die Daten werden nicht gelernt.\n\nMan erkennt Überanpassung daran, dass der Fehler steigt, während das Modell lernt.\n",
  });
  expect(course.concepts.map(({ title }) => title)).toContain("Überanpassung");
  expect(course.meta.language).toBe("de");
});

test("what only points, counts or is a formula read out is no idea", async () => {
  const names = ["first term", "same time", "sim pi theta", "Qs 1", "vertical axis", "problem of 2"];
  const text = names.map((name) => `The **${name}** is a thing that counts. Every **${name}** is one.`).join("\n\n");
  const { course } = await importThese({ "a.md": `# Dough\n\n**Dough** is flour with water.\n\n${text}\n` });
  expect(course?.concepts.map(({ title }) => title.toLowerCase())).toEqual(["dough"]);
});

test("a name with capitals inside is not the everyday word that it sounds like", async () => {
  const known = [{ title: "ReAct", aliases: [], everyday: false }];
  const text = "# Yeast\n\n**Yeast** lives in dough. Bakers react to it. Doughs react slowly, and loaves react too.\n";
  const { course } = await importThese({ "a.md": text }, { known });
  expect(course?.concepts.map(({ title }) => title)).toEqual(["Yeast"]);
});

test("a definition's examples, and what it is set against, are not needed before it", async () => {
  const text = `# Bread\n\n## Sourdough\n\n**Sourdough** is a bread that wild yeast raises.\n\n## Baguette\n\n**Baguette** is a bread that is long.\n
## Loaf\n\n**Loaf** means bread in one piece, such as sourdough, unlike baguette.\n`;
  const { course } = await importThese({ "a.md": text });
  const before = course?.relations.filter(({ type, target }) => type === "prereq_of" && target === "loaf");
  expect(before?.map(({ source }) => source)).not.toContain("sourdough");
  expect(before?.map(({ source }) => source)).not.toContain("baguette");
});

test("what stands in two cells of a table is no name", async () => {
  const table = "| Part | Role |\n| --- | --- |\n| Stroma | fluid |\n| Thylakoid | sac |\n";
  const { concepts } = await made({
    "leaf.md": `# Leaf\n\nA **chloroplast** is a part of a cell that catches light.\n\n## Parts\n\n${table}\n## Once more\n\n${table}`,
  });
  expect(concepts.map(({ title }) => title).filter((title) => /fluid|sac/i.test(title))).toEqual([]);
});

test("a sentence that lost its formula says so, and another one that is whole says what the idea is", async () => {
  const { concepts } = await made({
    "motion.md": `# Motion

## Acceleration

The **acceleration** $a$ of a body is given by $$a = \\frac{dv}{dt}$$ and is measured in metres.

## Viscosity

The **viscosity** of oil is measured by $$\\eta = \\frac{F}{A}$$ in the laboratory. Viscosity is the resistance of a fluid to being stirred.
`,
  });
  const said = new Map(concepts.map(({ title, definition }) => [title, definition]));
  expect(said.get("Acceleration")).toBe("The acceleration a of a body is given by … and is measured in metres.");
  expect(said.get("Viscosity")).toBe("Viscosity is the resistance of a fluid to being stirred.");
});

test("a table of contents is no text, and a note's mark isn't either", async () => {
  const { passages } = await made({
    "book.md": `[TOC]

* [Starter](#starter)
* [Crust](#crust)

# Starter

A **starter** is a mixture in which yeast lives.[^1]

[^1]: Some call it a mother.
`,
  });
  expect(passages.map(({ markdown }) => markdown)).toEqual([
    "A **starter** is a mixture in which yeast lives.",
    "Some call it a mother.",
  ]);
});
