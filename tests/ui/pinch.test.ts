import { expect, test } from "vitest";
import { fingersToPinch, pinchViewport, type Viewport } from "../../src/ui/map/viewport.ts";

const box = { width: 400, height: 200 };
/** Twice as wide as the canvas in both directions: two map units a pixel. */
const view: Viewport = { x: 100, y: 50, width: 800, height: 400 };

/** Where in the map a point of the canvas lies. */
const under = (seen: Viewport, x: number, y: number) => {
  const unitsPerPx = Math.max(seen.width / box.width, seen.height / box.height);
  return {
    x: seen.x + seen.width / 2 + (x - box.width / 2) * unitsPerPx,
    y: seen.y + seen.height / 2 + (y - box.height / 2) * unitsPerPx,
  };
};

test.each([
  ["spreading", { x: 100, y: 60 }, { x: 200, y: 60 }, { x: 50, y: 60 }, { x: 250, y: 60 }, 0.5],
  ["closing", { x: 40, y: 20 }, { x: 240, y: 20 }, { x: 90, y: 70 }, { x: 190, y: 70 }, 2],
  ["only moving", { x: 40, y: 20 }, { x: 140, y: 20 }, { x: 90, y: 80 }, { x: 190, y: 80 }, 1],
])("%s two fingers keeps what lay between them between them", (_name, a, b, toA, toB, factor) => {
  const from = fingersToPinch(a, b);
  const to = fingersToPinch(toA, toB);
  const seen = pinchViewport(view, from, to, box);
  expect(seen.width).toBeCloseTo(view.width * factor);
  expect(seen.height / seen.width).toBeCloseTo(view.height / view.width);
  const before = under(view, from.x, from.y);
  const after = under(seen, to.x, to.y);
  expect(after.x).toBeCloseTo(before.x);
  expect(after.y).toBeCloseTo(before.y);
});

test("a canvas of another shape than the view is centred, and the pinch holds there too", () => {
  const tall: Viewport = { x: 0, y: 0, width: 200, height: 400 };
  const from = fingersToPinch({ x: 150, y: 50 }, { x: 250, y: 50 });
  const to = fingersToPinch({ x: 170, y: 90 }, { x: 230, y: 90 });
  const seen = pinchViewport(tall, from, to, box);
  const before = under(tall, from.x, from.y);
  const after = under(seen, to.x, to.y);
  expect(after.x).toBeCloseTo(before.x);
  expect(after.y).toBeCloseTo(before.y);
});
