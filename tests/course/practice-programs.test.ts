/** Items that show a program's output or a worked example of the bundled course: what is left open can't be read off. */
import { beforeAll, describe, expect, it } from "vitest";
import { CourseGraph } from "../../src/domain/course-graph.ts";
import type { PracticeItem } from "../../src/domain/practice-item.ts";
import { standsOutByLength } from "../../src/practice/items/giveaway.ts";
import { itemsOf } from "../../src/practice/items/items-of.ts";
import { isTold } from "../../src/practice/items/told-numbers.ts";
import { shownNumbers } from "../../src/practice/items/worked/find-steps.ts";
import { sameOutput } from "../../src/python/compare-outputs.ts";
import { importedModules } from "../../src/python/imports.ts";
import { bundledItems } from "../support/bundled-items.ts";

let graph: CourseGraph;
let items: readonly PracticeItem[];

beforeAll(async () => {
  ({ graph, items } = await bundledItems());
}, 240_000);

describe("a line that a program prints", () => {
  const printing = () =>
    items.flatMap((item) =>
      item.kind === "choice" && item.prompt.type === "prints" ? [{ item, of: item.prompt }] : [],
    );
  const bare = (text: string): string => text.replaceAll("`", "");

  it("is asked about short programs that need nothing but Python, of many concepts", () => {
    const made = printing();
    expect(new Set(made.map(({ item }) => item.concept)).size).toBeGreaterThan(60);
    const unfit = made.filter(
      ({ of: { code, printed } }) =>
        code.split("\n").length > 25 || printed.split("\n").length > 6 || importedModules(code).includes("numpy"),
    );
    expect(unfit.map(({ item }) => item.id)).toEqual([]);
  });
  it("is what the page shows, in its place; no other choice says the same", () => {
    const faults = printing().filter(({ item, of: { before, after, printed } }) => {
      const whole = (line: string): string => [before, line, after].filter((text) => text !== "").join("\n");
      const trimmed = (text: string): string => text.replace(/^ +/gm, "");
      return (
        trimmed(whole(bare(item.answer))) !== trimmed(printed).replace(/ +$/gm, "") ||
        item.wrong.some(({ text }) => sameOutput(bare(text), bare(item.answer)))
      );
    });
    expect(faults.map(({ item }) => item.id)).toEqual([]);
  });
  it("can't be told by the numbers beside it", () => {
    const told = printing().filter(({ item, of: { before, after } }) =>
      isTold(
        bare(item.answer),
        `${before}\n${after}`.split("\n").filter((line) => line.trim() !== ""),
      ),
    );
    expect(told.map(({ item }) => item.id)).toEqual([]);
  });
  it("can't be told without the program: each choice differs from the others as much as the answer does", () => {
    const lonely = printing().filter(({ item }) =>
      standsOutByLength(
        item.answer,
        item.wrong.map(({ text }) => text),
      ),
    );
    expect(lonely.map(({ item }) => item.id)).toEqual([]);
    // The answer is as often the least as in between.
    const ranks = printing().map(({ item }) =>
      [item.answer, ...item.wrong.map(({ text }) => text)].sort().indexOf(item.answer),
    );
    expect(
      Math.max(...[0, 1, 2, 3].map((rank) => ranks.filter((each) => each === rank).length)) / ranks.length,
    ).toBeLessThan(0.5);
  });
  it("is asked of no course whose programs nobody ran", () => {
    const { programsRun: _, ...meta } = graph.course.meta;
    const other = new CourseGraph({ ...graph.course, meta });
    const made = graph.course.concepts.slice(0, 60).flatMap(({ id }) => itemsOf(other, id));
    expect(made.filter(({ prompt }) => prompt.type === "prints")).toEqual([]);
  });
});

describe("a worked example", () => {
  const examples = () =>
    items.flatMap((item) => (item.prompt.type === "worked" ? [{ item, prompt: item.prompt }] : []));

  it("is left open for many concepts, some with less of it to show after successes", () => {
    expect(new Set(examples().map(({ item }) => item.concept)).size).toBeGreaterThan(200);
    expect(examples().filter(({ prompt }) => prompt.fading.length > 0).length).toBeGreaterThan(15);
  });
  it("never shows the reckoning of what it asks: a sum that stands there needs a calculator alone", () => {
    const reckoning = /\d\s*(?:\\cdot|\\times|[-+/^])|\\(?:[td]?frac|sqrt)/;
    const written = examples().filter(({ prompt: { markdown, fading } }) =>
      [markdown, ...fading].some((stage) => {
        const before = stage.slice(0, stage.indexOf("\\boxed{\\,?"));
        return reckoning.test(before.slice(before.lastIndexOf("$")).replace(/_(?:\{[^}]*\}|.)/g, ""));
      }),
    );
    expect(written.map(({ item }) => item.id)).toEqual([]);
  });
  it("never shows the number that is asked for, and asks for one thing", () => {
    const faults = examples().filter(({ item, prompt: { markdown, fading } }) =>
      [markdown, ...fading].some(
        (stage) =>
          stage.split("?\\,}").length !== 2 ||
          (item.kind === "number" && shownNumbers(stage).includes(Math.abs(item.answer))),
      ),
    );
    expect(faults.map(({ item }) => item.id)).toEqual([]);
  });
  it("comes to what its reason says", () => {
    const faults = examples().filter(
      ({ item }) => item.kind === "number" && !shownNumbers(item.because).includes(Math.abs(item.answer)),
    );
    expect(faults.map(({ item }) => item.id)).toEqual([]);
  });
});
