/** Every figure of the course as a phone shows it: no label touches another, none leaves its drawing or its box. */
import axe from "axe-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { courseFigures, showFigures } from "./course-figures.tsx";
import { labelFaults } from "./label-faults.ts";

/** What a page 320 px wide leaves between its margins. */
const narrow = 288;
const wide = 640;

let root: HTMLElement;
let hide = (): void => undefined;
beforeEach(() => {
  root = document.createElement("main");
  document.body.append(root);
});
afterEach(() => {
  hide();
  root.remove();
});

async function show(width: number, figures = courseFigures): Promise<void> {
  root.style.width = `${width}px`;
  hide = showFigures(root, figures);
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
}

const faults = (): string[] =>
  [...root.querySelectorAll("[data-figure]")].flatMap((figure) =>
    labelFaults(figure).map((fault) => `${figure.getAttribute("data-figure")}: ${fault}`),
  );

test.each([narrow, wide])("at %i px no label touches another or leaves its place", async (width) => {
  await show(width);
  expect(faults()).toEqual([]);
  expect(root.querySelectorAll("svg").length).toBe(courseFigures.length);
});

test("a label that is too long for its place is found", async () => {
  await show(narrow);
  const [first, second] = root.querySelectorAll("[data-figure]:has(rect[class*=cell]) text");
  if (!first || !second) throw new Error("no box with text is drawn");
  first.textContent = "a label far longer than anything that would fit here, and then some more";
  expect(faults().some((fault) => fault.includes("leaves"))).toBe(true);
});

test("a page of figures, one of each kind, has no accessibility fault, tables open too", async () => {
  const kinds = [...new Map(courseFigures.map((figure) => [figure.kind, figure])).values()];
  await show(wide, kinds);
  for (const details of root.querySelectorAll("details")) details.open = true;
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  expect(root.querySelectorAll("table").length).toBe(kinds.length);
  const { violations } = await axe.run(root, { resultTypes: ["violations"] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}, 60_000);
