/** No number of a figure stands for itself: it is computed, or a program, a page or a formula says the same. */
import fs from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { bundledCourseFolder } from "../../src/cli/bundled-pack.ts";
import { readCourseFolder } from "../../src/cli/course-files.ts";
import { codeBlocks } from "../../src/compiler/code-blocks.ts";
import { parseFormula } from "../../src/figures/expression.ts";
import { equationsIn, standsIn, uncomputed } from "../support/figure-data-numbers.ts";
import { isRounded, numbersStated, type StatedNumber } from "../support/figure-numbers.ts";

interface Authored {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly alternative: string;
  readonly with?: readonly string[];
  readonly data: unknown;
}

const files = readCourseFolder(bundledCourseFolder(process.cwd()));
const conceptOf = (path: string): string => path.replace(/^.*\//, "").replace(/\.\w+$/, "");
const within = (folder: string) => files.filter(({ path }) => path.startsWith(`${folder}/`));

/** By concept: its programs with what they print, which the lock holds, and its page. */
const texts = new Map<string, string[]>();
const add = (concept: string, text: string) => texts.set(concept, [...(texts.get(concept) ?? []), text]);
for (const { concept, code, output = "" } of codeBlocks(files)) add(concept, `${code}\n${output}`);
for (const { path, text } of within("concepts")) add(conceptOf(path), text);

const figures = within("figures").flatMap(({ path, text }) =>
  (parse(text) as Authored[]).map((figure) => ({ ...figure, concept: conceptOf(path) })),
);
const keyOf = ({ concept, id }: (typeof figures)[number]): string => `${concept}/${id}`;

type Sources = Readonly<Record<string, Readonly<Record<string, string | number>>>>;
const sources = parse(fs.readFileSync("tests/fixtures/figure-data.yaml", "utf8")) as Sources;

/** @returns what is wrong with it */
function fault(number: StatedNumber, figure: (typeof figures)[number]): string | undefined {
  const source = sources[keyOf(figure)]?.[number.written];
  if (source === "given") return undefined;
  if (source !== undefined) {
    const value = parseFormula(String(source), [])?.({}) ?? Number.NaN;
    return isRounded(number, value) ? undefined : `is not ${source} = ${value}`;
  }
  const told = [figure.concept, ...(figure.with ?? [])].flatMap((concept) => texts.get(concept) ?? []);
  return standsIn(number, numbersStated(told.join("\n"))) ? undefined : "comes from nowhere";
}

const faults = (of: (typeof figures)[number]): string[] =>
  uncomputed(of.data).flatMap((number) => {
    const found = fault(number, of);
    return found ? [`${keyOf(of)}: ${number.written} ${found}`] : [];
  });

it("each is computed by its description, or stands in a program, what it prints, the page, or follows from a formula", () => {
  expect(figures.flatMap(faults)).toEqual([]);
});

it("no source is named for a number that isn't there", () => {
  const written = new Map(
    figures.map((figure) => [keyOf(figure), new Set(uncomputed(figure.data).map((number) => number.written))]),
  );
  const idle = Object.entries(sources).flatMap(([key, own]) =>
    Object.keys(own).flatMap((number) => (written.get(key)?.has(number) ? [] : [`${key}: ${number}`])),
  );
  expect(idle).toEqual([]);
});

it("every sum that is written out in a figure or under it is right", () => {
  const wrong = figures.flatMap((figure) =>
    equationsIn([figure.title, figure.caption, figure.alternative, figure.data]).flatMap(({ written, sum, result }) => {
      const value = parseFormula(sum, [])?.({}) ?? Number.NaN;
      return isRounded(result, value) ? [] : [`${keyOf(figure)}: ${written} (${value})`];
    }),
  );
  expect(wrong).toEqual([]);
});

it("a number that was mistyped is found", () => {
  const figure = figures.find((one) => keyOf(one) === "viterbi-algorithm/best-way-so-far");
  if (!figure) throw new Error("no such figure");
  const mistyped = JSON.parse(JSON.stringify(figure).replaceAll("0.2835", "0.2845"));
  expect(faults(mistyped)).toEqual(["viterbi-algorithm/best-way-so-far: 0.2845 comes from nowhere"]);
  const sums = equationsIn({ text: "0.9 · 2.0 = 1.8", others: ["1,000 − 20 = 980"] });
  expect(sums.map(({ sum, result }) => [sum, result.value])).toEqual([
    ["0.9*2.0", 1.8],
    ["1000-20", 980],
  ]);
});
