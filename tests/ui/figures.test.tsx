/** Every figure of the course as a phone shows it: no label touches another, none leaves its drawing or its box. */
import axe from "axe-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cutMark } from "../../src/figures/text.ts";
import { courseFigures, showFigures } from "./course-figures.tsx";

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

interface Label {
  readonly text: string;
  readonly box: DOMRect;
}

/** A pixel of grace: fonts round. */
const touches = (a: DOMRect, b: DOMRect, grace = 1.5): boolean =>
  a.left < b.right - grace && b.left < a.right - grace && a.top < b.bottom - grace && b.top < a.bottom - grace;

const inside = (inner: DOMRect, outer: DOMRect, grace = 1.5): boolean =>
  inner.left >= outer.left - grace &&
  inner.right <= outer.right + grace &&
  inner.top >= outer.top - grace &&
  inner.bottom <= outer.bottom + grace;

/** The height of letters rather than of their line, which fonts make higher than what is drawn. */
function labelsOf(drawing: Element): Label[] {
  return [...drawing.querySelectorAll("text")].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { text: element.textContent, box: new DOMRect(x, y + height * 0.15, width, height * 0.7) };
  });
}

/** Text that begins in a box must end in it. */
function outOfBox({ box, text }: Label, boxes: readonly DOMRect[]): string[] {
  const around = boxes.filter((outer) => {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    return x > outer.left && x < outer.right && y > outer.top && y < outer.bottom;
  });
  return around.some((outer) => !inside(box, outer)) ? [`“${text}” leaves its box`] : [];
}

function faultsOf(figure: Element): string[] {
  const drawing = figure.querySelector("svg");
  if (!drawing) return ["is not drawn"];
  const whole = drawing.getBoundingClientRect();
  const labels = labelsOf(drawing);
  const boxes = [...drawing.querySelectorAll("rect[class*=cell]")].map((box) => box.getBoundingClientRect());
  return [
    ...(whole.width > figure.clientWidth + 1 ? ["is wider than its page"] : []),
    ...labels.filter(({ box }) => !inside(box, whole)).map(({ text }) => `“${text}” leaves the drawing`),
    ...labels.filter(({ text }) => text.endsWith(cutMark)).map(({ text }) => `a word is cut: “${text}”`),
    ...labels.flatMap((label) => outOfBox(label, boxes)),
    ...labels.flatMap((one, i) =>
      labels
        .slice(i + 1)
        .flatMap((other) => (touches(one.box, other.box) ? [`“${one.text}” touches “${other.text}”`] : [])),
    ),
  ];
}

const faults = (): string[] =>
  [...root.querySelectorAll("[data-figure]")].flatMap((figure) =>
    faultsOf(figure).map((fault) => `${figure.getAttribute("data-figure")}: ${fault}`),
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
  const { violations } = await axe.run(root);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
