/** The figures of the bundled course: whole, of core concepts, with numbers that are what they say. */
import fs from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { checkFigureData } from "../../src/figures/check-figure.ts";
import { drawFigure, figureTable, leastWidth } from "../../src/figures/draw-figure.ts";
import { parseFormula } from "../../src/figures/expression.ts";
import type { SvgNode } from "../../src/figures/svg.ts";
import { fileLooks } from "../../src/figures/svg-file.ts";
import { figure as words } from "../../src/language/words/en/figure.ts";
import {
  isHeld,
  isRounded,
  numbersHeld,
  numbersStated,
  plottedPoints,
  type StatedNumber,
} from "../support/figure-numbers.ts";

const folder = "src/courses/introduction-to-ai";

interface Authored {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly alternative: string;
  readonly kind: string;
  readonly data: unknown;
}

const figures = new Map<string, Authored>();
beforeAll(() => {
  for (const name of fs.readdirSync(`${folder}/figures`, { recursive: true, encoding: "utf8" })) {
    const concept = /([^/]+)\.yaml$/.exec(name)?.[1];
    if (!concept) continue;
    for (const figure of parse(fs.readFileSync(`${folder}/figures/${name}`, "utf8")) as Authored[])
      figures.set(`${concept}/${figure.id}`, figure);
  }
});

const rowsOf = (id: string): readonly (readonly string[])[] => {
  const figure = figures.get(id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figureTable(figure, words)?.rows ?? [];
};
const numbers = (rows: readonly (readonly string[])[], column: number): number[] =>
  rows.map((row) => Number.parseFloat((row[column] ?? "").replace("−", "-")));

it("four hundred concepts have one, and every concept that is asked about most", () => {
  const core = parse(fs.readFileSync(`${folder}/core.yaml`, "utf8")) as Record<string, readonly string[]>;
  const shown = new Set([...figures.keys()].map((id) => id.split("/")[0]));
  expect(shown.size).toBeGreaterThanOrEqual(400);
  expect(
    Object.values(core)
      .flat()
      .filter((id) => !shown.has(id)),
  ).toEqual([]);
});

/** The looks that a drawing asks for: its classes. */
const looksOf = ({ attributes, children }: SvgNode): string[] => [
  ...(attributes.class === undefined ? [] : [String(attributes.class)]),
  ...children.flatMap((child) => (typeof child === "string" ? [] : looksOf(child))),
];

it("none needs a look that a file taken away doesn't know", () => {
  const unknown = new Map<string, string>();
  for (const [id, figure] of figures)
    for (const node of drawFigure(figure, { width: leastWidth, id: "f" })?.nodes ?? [])
      for (const look of looksOf(node)) if (!fileLooks.has(look)) unknown.set(look, id);
  expect([...unknown]).toEqual([]);
});

it("each is drawn, and says in words what it shows and what to see", () => {
  for (const [id, figure] of figures) {
    expect("fault" in checkFigureData(figure.kind, figure.data), id).toBe(false);
    expect(drawFigure(figure, { width: leastWidth, id: "f" }), id).toBeDefined();
    expect(figure.caption.length, id).toBeGreaterThan(40);
    expect(figure.alternative.length, id).toBeGreaterThan(40);
    expect(rowsOf(id).length, id).toBeGreaterThan(0);
  }
});

it("together they are far below a megabyte and a half", () => {
  expect(JSON.stringify([...figures.values()]).length).toBeLessThan(1_500_000);
});

/** Of numbers that a drawing doesn't hold: a formula, or "given". */
type Sources = Readonly<Record<string, Readonly<Record<string, string>>>>;
const sources = parse(fs.readFileSync("tests/fixtures/figure-numbers.yaml", "utf8")) as Sources;

function fault(stated: StatedNumber, held: readonly number[], source: string | undefined): string | undefined {
  if (isHeld(stated, held)) return undefined;
  if (source === undefined) return "is not in the drawing";
  if (source === "given") return undefined;
  const value = parseFormula(source, [])?.({}) ?? Number.NaN;
  return isRounded(stated, value) ? undefined : `is not ${source} = ${value}`;
}

const statedIn = ({ title, caption, alternative }: Authored): StatedNumber[] =>
  numbersStated(`${title} ${caption} ${alternative}`);

it("every number in the words is drawn, or follows from what is", () => {
  const faults = [...figures].flatMap(([id, figure]) => {
    const stated = statedIn(figure);
    const held = numbersHeld(figure, stated);
    return stated.flatMap((number) => {
      const found = fault(number, held, sources[id]?.[number.written]);
      return found ? [`${id}: ${number.written} ${found}`] : [];
    });
  });
  expect(faults).toEqual([]);
});

it("no number is explained that needs no explanation", () => {
  const idle = Object.entries(sources).flatMap(([id, own]) => {
    const figure = figures.get(id);
    const stated = figure ? statedIn(figure) : [];
    const held = figure ? numbersHeld(figure, stated) : [];
    const asked = new Set(stated.filter((number) => !isHeld(number, held)).map(({ written }) => written));
    return Object.keys(own).flatMap((written) => (asked.has(written) ? [] : [`${id}: ${written}`]));
  });
  expect(idle).toEqual([]);
});

it.each([
  ["parallel-computing/ten-percent-serial", "5.62", "5.61"],
  ["bootstrap/which-median", "36.5", "36.7"],
  ["elbow-method/bend-at-three", "121.5", "120.5"],
])("a wrong number in the words of %s is found", (id, right, wrong) => {
  const figure = figures.get(id);
  if (!figure) throw new Error(`no figure ${id}`);
  const caption = `${figure.caption} ${figure.alternative}`.replace(right, wrong);
  const stated = numbersStated(caption);
  const found = stated.filter((number) => fault(number, numbersHeld(figure, stated), sources[id]?.[number.written]));
  expect(found.map(({ written }) => written)).toEqual([wrong]);
});

it("as many darts lie inside the circle, and as many patches are visible, as the words count", () => {
  const darts = figures.get("monte-carlo-sampling/darts-at-a-quarter-circle");
  const [points = []] = darts ? plottedPoints(darts) : [];
  expect(points.length).toBe(200);
  expect(points.filter(([x, y]) => x ** 2 + y ** 2 <= 1).length).toBe(153);
  const visible = rowsOf("masked-autoencoder/a-quarter-visible").flatMap((row) => row.slice(1));
  expect(visible.filter((cell) => cell === "1").length).toBe(49);
  expect(visible.length).toBe(14 * 14);
});

it("the confusion matrix agrees with the precision and the recall shown beside it", () => {
  const [spam, fine] = rowsOf("confusion-matrix/two-classes");
  const cell = (row: readonly string[] | undefined, column: number): number => Number.parseInt(row?.[column] ?? "", 10);
  const [precision, recall] = numbers(rowsOf("precision/found-by-the-filter"), 1);
  expect(precision).toBeCloseTo((100 * cell(spam, 1)) / (cell(spam, 1) + cell(fine, 1)), 1);
  expect(recall).toBeCloseTo((100 * cell(spam, 1)) / (cell(spam, 1) + cell(spam, 2)), 1);
});

it("softmax shares are those of the scores, and add up", () => {
  const shares = numbers(rowsOf("softmax/scores-to-shares"), 1);
  const powers = [2, 1, 0.1].map(Math.exp);
  const total = powers.reduce((sum, power) => sum + power, 0);
  for (const [i, power] of powers.entries()) expect(shares[i]).toBeCloseTo((100 * power) / total, 1);
});

it("gradient descent steps shrink by the factor that the words name", () => {
  const places = numbers(rowsOf("gradient-descent/steps-downhill").slice(9), 1);
  expect(places.length).toBe(9);
  for (const [i, place] of places.entries()) expect(place).toBeCloseTo(4 * 0.7 ** i, 1);
});

it("attention weights add up to 1 in every row", () => {
  for (const row of rowsOf("self-attention/who-looks-where"))
    expect(
      numbers(
        row.slice(1).map((cell) => [cell]),
        0,
      ).reduce((sum, weight) => sum + weight, 0),
    ).toBeCloseTo(1, 9);
});

it("one group of points is strongly correlated and the other is not", () => {
  const rows = rowsOf("correlation/strong-and-none");
  const correlation = (label: string): number => {
    const own = rows.filter(([group]) => group === label);
    const [xs, ys] = [numbers(own, 1), numbers(own, 2)];
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const sum = (of: (dx: number, dy: number) => number): number =>
      xs.reduce((total, x, i) => total + of(x - mean(xs), (ys[i] ?? 0) - mean(ys)), 0);
    return sum((dx, dy) => dx * dy) / Math.sqrt(sum((dx) => dx * dx) * sum((_, dy) => dy * dy));
  };
  expect(correlation("correlation near 1")).toBeGreaterThan(0.9);
  expect(Math.abs(correlation("correlation near 0"))).toBeLessThan(0.25);
});

it("each point of k-means lies nearest to the centre of its own cluster", () => {
  const rows = rowsOf("k-means/three-groups");
  const at = (row: readonly string[]): readonly number[] => numbers([row.slice(1, 2), row.slice(2, 3)], 0);
  const centres = rows.filter(([group]) => group === "centres").map(at);
  for (const row of rows.filter(([group]) => group?.startsWith("cluster"))) {
    const far = centres.map(([x = 0, y = 0]) => Math.hypot((at(row)[0] ?? 0) - x, (at(row)[1] ?? 0) - y));
    expect(`cluster ${far.indexOf(Math.min(...far)) + 1}`).toBe(row[0]);
  }
});
