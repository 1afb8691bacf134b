/** In forced colours two colours are left, text and ground: whatever is drawn must still be told from the ground. */
import type {} from "@vitest/browser-playwright";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cdp } from "vitest/browser";
import { courseFigures, showFigures } from "./course-figures.tsx";

const emulate = (value: "active" | "none"): Promise<unknown> =>
  cdp().send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value }] });

let root: HTMLElement;
let hide = (): void => undefined;
beforeEach(() => {
  root = document.createElement("main");
  root.style.cssText = "inline-size: 640px; background-color: Canvas";
  document.body.append(root);
});
afterEach(async () => {
  hide();
  root.remove();
  await emulate("none");
});

const marks = "path, line, circle, rect, polygon, polyline, ellipse, text";
const unseen = new Set(["none", "rgba(0, 0, 0, 0)"]);

/** Whether a mark is filled or drawn in another colour than the ground's. */
function shows(mark: Element, ground: string): boolean {
  const { fill, stroke } = getComputedStyle(mark);
  return [fill, stroke].some((paint) => !unseen.has(paint) && paint !== ground);
}

const nameOf = (mark: Element): string =>
  `${mark.closest("[data-figure]")?.getAttribute("data-figure")}: ${mark.tagName} ${mark.getAttribute("class")}`;

const drawn = (): Element[] =>
  [...root.querySelectorAll(`[data-figure] svg :is(${marks})`)].filter((mark) => !mark.closest("defs"));
const visible = (): Element[] => {
  const ground = getComputedStyle(root).backgroundColor;
  return drawn().filter((mark) => shows(mark, ground));
};

async function show(figures = courseFigures): Promise<void> {
  hide = showFigures(root, figures);
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
}

test("nothing that a figure draws vanishes in forced colours", async () => {
  await show();
  const before = visible();
  expect(before.length).toBeGreaterThan(10_000);
  await emulate("active");
  expect(matchMedia("(forced-colors: active)").matches).toBe(true);
  const after = new Set(visible());
  expect(before.filter((mark) => !after.has(mark)).map(nameOf)).toEqual([]);
});

test("a mark in the ground's colour is found", async () => {
  await show(courseFigures.slice(0, 1));
  const [mark] = visible();
  if (!mark) throw new Error("nothing is drawn");
  mark.setAttribute("style", "fill: Canvas; stroke: none");
  await emulate("active");
  expect(visible()).not.toContain(mark);
});
