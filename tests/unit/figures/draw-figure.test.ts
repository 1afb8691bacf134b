/** Descriptions from anyone: refused or drawn or said in words, never thrown, never with a number that is none. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFigureData } from "../../../src/figures/check-figure.ts";
import { drawFigure, figureTable } from "../../../src/figures/draw-figure.ts";
import { figureSchemas } from "../../../src/figures/schemas.ts";
import type { SvgNode } from "../../../src/figures/svg.ts";
import { figure as words } from "../../../src/language/words/en/figure.ts";

const frame = { width: 288, id: "f" };
const axes = { x: { label: "x" }, y: { label: "y" } };
const refused = (kind: string, data: unknown): boolean => "fault" in checkFigureData(kind, data);

const nodesOf = (kind: string, data: unknown): readonly SvgNode[] => {
  const all = (node: SvgNode): SvgNode[] => [
    node,
    ...node.children.flatMap((child) => (typeof child === "string" ? [] : all(child))),
  ];
  return drawFigure({ kind, data }, frame)?.nodes.flatMap(all) ?? [];
};

it("decision regions are told apart by a hatch, named in the legend and in the table", () => {
  const regions = { of: "x - y", above: "called A", below: "called B" };
  const data = { x: { label: "x", range: [0, 1] }, y: { label: "y", range: [0, 1] }, regions };
  const fills = new Set(
    nodesOf("plot", data).flatMap(({ tag, attributes }) => (tag === "rect" ? [attributes.fill] : [])),
  );
  expect(fills).toContain("url(#f-hatch-1)");
  expect(fills).toContain("url(#f-hatch-2)");
  expect(nodesOf("plot", data).flatMap(({ children }) => children)).toEqual(
    expect.arrayContaining(["called A", "called B"]),
  );
  expect(figureTable({ kind: "plot", data }, words)?.rows).toContainEqual(["called A", "0.75", "0.25"]);
  expect(figureTable({ kind: "plot", data }, words)?.rows).toContainEqual(["called B", "0.25", "0.75"]);
});

it("an edge of a graph has no head, and joins", () => {
  const boxes = ["a", "b"].map((id) => ({ id, text: id }));
  const heads = (plain: boolean): number =>
    nodesOf("diagram", { boxes, arrows: [{ from: "a", to: "b", plain }] }).filter(({ tag }) => tag === "polygon")
      .length;
  expect([heads(false), heads(true)]).toEqual([1, 0]);
  const graph = { boxes, arrows: [{ from: "a", to: "b", plain: true }] };
  expect(figureTable({ kind: "diagram", data: graph }, words)?.columns[1]).toBe("Joined to");
});

describe("a hostile description", () => {
  it.each([
    ["bars", { measure: "m", bars: [{ label: "a", values: [Number.NaN] }] }],
    ["bars", { measure: "m", bars: [{ label: "a", values: [1, 2] }] }],
    ["bars", { measure: "m", bars: [] }],
    ["bars", { measure: "m", bars: Array.from({ length: 100_000 }, () => ({ label: "a", values: [1] })) }],
    ["plot", { ...axes, curves: [{ of: "globalThis" }] }],
    ["plot", { ...axes, x: { label: "x", range: [1, 1] }, curves: [{ of: "x" }] }],
    ["plot", { ...axes, groups: [{ data: { from: "sample", count: 1e9, seed: 1, x: "u", y: "v" } }] }],
    ["matrix", { cells: [[1, 2], [3]] }],
    ["matrix", { cells: { of: "r", rows: 5_000, columns: 5_000 } }],
    [
      "diagram",
      {
        boxes: [
          { id: "a", text: "a" },
          { id: "b", text: "b" },
        ],
        arrows: [{ from: "a", to: "c" }],
      },
    ],
    ["tree", { root: { text: "" } }],
    [
      "network",
      {
        layers: [
          { label: "a", units: 1e6 },
          { label: "b", units: 1 },
        ],
      },
    ],
    ["number-line", { label: "l", range: [0, 1] }],
    ["plot", { ...axes, regions: { of: "alert(1)", above: "a", below: "b" } }],
    ["plot", null],
    ["plot", "text"],
  ])("%s %#: is refused", (kind, data) => {
    expect(refused(kind, data)).toBe(true);
    expect(drawFigure({ kind, data }, frame)).toBeUndefined();
    expect(figureTable({ kind, data }, words)).toBeUndefined();
  });

  it("a kind of a later version is kept and left to its words, unless it is huge", () => {
    expect(refused("hologram", { any: 1 })).toBe(false);
    expect(drawFigure({ kind: "hologram", data: {} }, frame)).toBeUndefined();
    expect(refused("hologram", "x".repeat(30_000))).toBe(true);
    for (const kind of ["constructor", "__proto__", "toString"])
      expect(drawFigure({ kind, data: {} }, frame)).toBeUndefined();
  });

  it("one point, one bar, one cell, and a curve that is nowhere a number are no trouble", () => {
    const one = { ...axes, groups: [{ data: { from: "points", points: [[3, 3]] } }] };
    expect(drawFigure({ kind: "plot", data: one }, frame)).toBeDefined();
    expect(
      drawFigure({ kind: "bars", data: { measure: "m", bars: [{ label: "a", values: [0] }] } }, frame),
    ).toBeDefined();
    expect(drawFigure({ kind: "matrix", data: { cells: [[1]], shaded: true, bare: true } }, frame)).toBeDefined();
    const nowhere = { ...axes, x: { label: "x", range: [-2, -1] }, curves: [{ of: "ln(x)" }] };
    expect(() => drawFigure({ kind: "plot", data: nowhere }, frame)).not.toThrow();
  });

  it("whatever lies in the data, nothing is thrown", () => {
    const kinds = fc.constantFrom(...Object.keys(figureSchemas));
    fc.assert(
      fc.property(kinds, fc.anything({ maxDepth: 4 }), (kind, data) => {
        checkFigureData(kind, data);
        expect(drawFigure({ kind, data }, frame)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
