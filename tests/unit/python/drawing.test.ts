/** Figures of programs: what the real Python describes, and what the page makes of it, whoever wrote it. */
import { beforeAll, describe, expect, test } from "vitest";
import { mostFigures } from "../../../src/adapters/python/figure-device.ts";
import type { Interpreter } from "../../../src/adapters/python/interpreter.ts";
import { drawFigure, figureTable } from "../../../src/figures/draw-figure.ts";
import { figure as figureWords } from "../../../src/language/words/en/figure.ts";
import { programFigure as words } from "../../../src/language/words/en/program-figure.ts";
import { python as pythonWords } from "../../../src/language/words/en/python.ts";
import { describeFigure } from "../../../src/python/describe-figure.ts";
import { causeOf } from "../../../src/python/error-cause.ts";
import { type ProgramFigure, readProgramFigure } from "../../../src/python/program-figure.ts";
import { runHere, startPythonHere } from "../../support/python-here.ts";

let python: Interpreter;
beforeAll(async () => {
  python = await startPythonHere();
});

/** Everything it drew, each drawn and put into words. */
function draw(code: string): readonly ProgramFigure[] {
  const { drew, error } = runHere(python, code);
  expect(error).toBeUndefined();
  return drew.map((line) => {
    const figure = readProgramFigure(line);
    if (!figure) throw new Error(`no figure: ${line.slice(0, 300)}`);
    expect(drawFigure(figure.drawn, { width: 320, id: "t" }), line.slice(0, 300)).toBeDefined();
    expect(figureTable(figure.drawn, figureWords)?.rows.length).toBeGreaterThan(0);
    return figure;
  });
}
const only = (code: string): ProgramFigure => {
  const figures = draw(code);
  expect(figures).toHaveLength(1);
  return figures[0] as ProgramFigure;
};
const said = (code: string): readonly string[] => only(code).notes.map((note) => words.note(note));
const alternative = (code: string): string => words.facts(describeFigure(only(code).drawn));
const pyplot = "import matplotlib.pyplot as plt\n";

describe("what is drawn", () => {
  test("a line, by its heights alone", () => {
    const code = 'from erica import plot\nplot([1, 4, 9], title="Squares")';
    expect(only(code)).toMatchObject({
      title: "Squares",
      drawn: {
        kind: "plot",
        data: {
          groups: [
            {
              joined: true,
              data: {
                points: [
                  [0, 1],
                  [1, 4],
                  [2, 9],
                ],
              },
            },
          ],
        },
      },
    });
    expect(alternative(code)).toBe("A plot of y over x: a line through 3 points, from 1 to 9, lowest 1, highest 9.");
  });

  test("several lines with their names; many points are a line alone", () => {
    const code =
      'from erica import plot\nplot(range(50), {"train": [50 - i for i in range(50)], "test": range(50)}, x_label="epoch", y_label="loss")';
    const { drawn } = only(code);
    expect(drawn).toMatchObject({ data: { groups: [{ label: "train", unmarked: true }, { label: "test" }] } });
    expect(alternative(code)).toContain("A plot of loss over epoch: a line “train” through 50 points, from 50 to 1");
  });

  test("points in groups, bars, a histogram, a heat map", () => {
    const code = `from erica import *
scatter([1, 2, 3], [1, 2, 3], groups=["a", "b", "a"])
bars({"cats": 3, "dogs": 5})
hist([1, 2, 2, 3, 9], bins=4)
heatmap([[1, 2], [3, 4]], row_labels=["x", "y"], column_labels=["u", "v"])`;
    const figures = draw(code);
    expect(figures.map(({ drawn }) => words.facts(describeFigure(drawn)))).toEqual([
      "A plot of y over x: 2 points “a” with heights from 1 to 3; 1 point “b” with heights from 2 to 2.",
      "2 bars of value: the longest is dogs with 5, the shortest cats with 3.",
      "A histogram of value in 4 bins from 1 to 9: the fullest bin lies between 1 and 3.",
      "2 rows and 2 columns of numbers from 1 to 4; darker means more.",
    ]);
  });

  test("arrays, generators and numbers of other kinds are numbers", () => {
    const code = `from fractions import Fraction
from decimal import Decimal
from erica import plot
class Array:
    def tolist(self): return [1, 2.5, True]
plot(Array(), (Fraction(1, 2) for _ in range(3)))
plot([Decimal("1.5"), 10 ** 5])`;
    expect(draw(code).map(({ drawn }) => drawn.kind)).toEqual(["plot", "plot"]);
  });

  test("labels of any length and content", () => {
    const long = only(
      `from erica import bars\nbars({"<b>${"very ".repeat(40)}": 1, "": 2}, title="<script>alert(1)</script>")`,
    );
    expect(long.title).toBe("<script>alert(1)</script>");
    expect(long.drawn).toMatchObject({ data: { bars: [{}, { label: "–" }] } });
  });
});

describe("what can't be drawn is left out, and said", () => {
  test("a line has a gap where there is no real number", () => {
    const code = 'from erica import plot\nplot([1, float("nan"), 3, 4, float("inf"), None, 7])';
    expect(only(code).drawn).toMatchObject({ data: { groups: [{ breaks: [1, 3] }] } });
    expect(said(code)).toEqual(["3 values can't be drawn (not a number, infinite, or missing): they are left out."]);
  });

  test("the line itself stops there", () => {
    const path = (code: string) => {
      const nodes = drawFigure(only(code).drawn, { width: 320, id: "t" })?.nodes ?? [];
      const line = nodes.find(({ tag, attributes }) => tag === "path" && attributes.fill === "none");
      return String(line?.attributes.d).match(/M/g)?.length;
    };
    expect(path("from erica import plot\nplot([1, 2, 3, 4])")).toBe(1);
    expect(path("from erica import plot\nplot([1, 2, None, 3, 4])")).toBe(2);
  });

  test("more points, lines, bars and cells than a drawing holds", () => {
    expect(said("from erica import plot\nplot(range(5000))")).toEqual([
      "Of 5,000 points, 400 are drawn, evenly spread.",
    ]);
    expect(said("from erica import plot\nplot([1, 2], {str(i): [i, i] for i in range(9)})")).toEqual([
      "Of 9 lines or groups of points, the first 6 are drawn.",
    ]);
    expect(said("from erica import bars\nbars(range(100), range(100))")).toEqual([
      "Of 100 bars, the first 24 are drawn.",
    ]);
    expect(said("from erica import heatmap\nheatmap([[i + j for i in range(100)] for j in range(50)])")).toEqual([
      "Of 50 × 100 cells, 25 × 34 are drawn, evenly spread.",
    ]);
  });

  test("a gap among points that are thinned out stays a gap", () => {
    const code = "from erica import plot\nplot([None if i == 1001 else i for i in range(5000)])";
    expect(only(code).drawn).toMatchObject({ data: { groups: [{ breaks: [expect.any(Number)] }] } });
  });

  test("every value of a large histogram is counted", () => {
    const { drawn } = only("from erica import hist\nhist([i % 10 for i in range(100_000)], bins=10)");
    expect(drawn).toMatchObject({ data: { data: { counts: Array.from({ length: 10 }, () => 10_000) } } });
  });

  test("more figures than are shown are counted", () => {
    const { drew, remains } = runHere(python, "from erica import plot\nfor i in range(30): plot([i])");
    expect(drew).toHaveLength(mostFigures);
    expect(remains?.figures).toBe(30);
  });
});

describe("pasted code for matplotlib", () => {
  test("lines with names, titles and limits", () => {
    const figure = only(`${pyplot}import matplotlib
matplotlib.use("Agg")
plt.style.use("ggplot")
plt.figure(figsize=(8, 4), dpi=100)
plt.plot([1, 2, 3], [3, 2, 1], "r--", label="train", linewidth=2)
plt.plot([1, 2, 3], [4, 3, 3], marker="o", label="test")
plt.plot([1, 2, 3], [1, 1, 1], "ko")
plt.axhline(2, color="gray", label="goal")
plt.title("Loss"); plt.xlabel("epoch"); plt.ylabel("loss"); plt.ylim(0, 5)
plt.legend(); plt.grid(True); plt.tight_layout()
plt.show()`);
    expect(figure).toMatchObject({
      title: "Loss",
      drawn: {
        data: {
          x: { label: "epoch" },
          y: { label: "loss", range: [0, 5] },
          groups: [{ label: "train", joined: true }, { label: "test", joined: true }, {}],
          rules: [{ y: 2, label: "goal" }],
        },
      },
    });
    expect(figure.drawn).not.toMatchObject({ data: { groups: [{}, {}, { joined: true }] } });
  });

  test("axes of their own, also those that nobody showed", () => {
    const figures = draw(`${pyplot}fig, axes = plt.subplots(2, 2, figsize=(8, 6))
axes[0, 0].bar(["a", "b"], [1, 2]); axes[0][1].hist([1, 2, 2, 3])
axes[1, 0].imshow([[1, 2], [3, 4]], cmap="gray"); axes[1, 1].scatter([1, 2], [3, 4], c=[0, 1], s=20)
axes[0, 0].set_title("Bars")
fig.suptitle("All")`);
    expect(figures.map(({ drawn }) => drawn.kind)).toEqual(["bars", "histogram", "matrix", "plot"]);
    expect(figures[0]?.title).toBe("All – Bars");
    expect(figures[3]?.drawn).toMatchObject({ data: { groups: [{ label: "0" }, { label: "1" }] } });
  });

  test("bars side by side are one figure", () => {
    const { drawn } = only(`${pyplot}plt.bar([-.2, .8], [1, 2], .4, label="A")
plt.bar([.2, 1.2], [3, 4], .4, label="B")
plt.xticks([0, 1], ["x", "y"])
plt.show()`);
    expect(drawn).toMatchObject({
      data: {
        series: ["A", "B"],
        bars: [
          { label: "x", values: [1, 3] },
          { label: "y", values: [2, 4] },
        ],
      },
    });
  });

  test("what was drawn before a mistake is shown", () => {
    const { drew, error } = runHere(python, `${pyplot}plt.plot([1, 2])\n1 / 0`);
    expect(drew).toHaveLength(1);
    expect(error?.line).toBe(3);
  });

  test("no figure comes from the program before", () => {
    runHere(python, `${pyplot}plt.show = None\nimport erica\nerica.send = None`);
    expect(draw(`${pyplot}plt.plot([1])\nplt.show()`)).toHaveLength(1);
  });
});

const mistakes: readonly (readonly [string, string])[] = [
  [`${pyplot}plt.contour([[1]])`, "Line 2: plt.contour is not part of the small matplotlib here."],
  [`${pyplot}plt.yscale("log")`, "Line 2: yscale('log') is not part"],
  [`${pyplot}fig, ax = plt.subplots()\nax.pie([1])`, "Line 3: pie is not part"],
  [`${pyplot}plt.hist([1, 2], weights=[1, 2])`, "Line 2: hist(weights=…) is not part"],
  [`${pyplot}plt.plot([1, 2], [1])`, "Line 2: To be drawn, both need as many values: x has 2, y has 1."],
  ['from erica import plot\nplot(["a"], [1])', "To be drawn, x has to hold numbers; there is a text in it."],
  ["from erica import plot\nplot(3)", "To be drawn, y has to be a list of values; it is a whole number."],
  ['from erica import plot\nplot([float("nan")])', "There is not one real number to draw."],
  ["from erica import hist\nhist([1, 2], bins=500)", "A histogram here has 2 to 60 bins"],
  ["from erica import hist\nhist([1, 2], bins=[0, 1, 5])", "The bins of a histogram here are all of one width"],
  ["from erica import bars\nbars([1, 2])", "To draw bars, give labels and values"],
];

test.each(mistakes)("a mistake in drawing is explained: %j", (code, sentence) => {
  const { error } = runHere(python, code);
  if (!error) throw new Error("no mistake");
  expect(pythonWords.atLine(error.line ?? 0, pythonWords.cause(causeOf(error)))).toContain(sentence);
});

describe("what no figure is, is none", () => {
  const plot = { x: { label: "x" }, y: { label: "y" }, groups: [{ data: { from: "points", points: [[0, 1]] } }] };
  const told = (changes: object): string =>
    JSON.stringify({ kind: "plot", title: "", data: plot, notes: [], ...changes });

  test("a plain one is one", () => expect(readProgramFigure(told({}))).toBeDefined());
  test.each([
    ["", "nothing"],
    ["{", "half a text"],
    ["[1]", "another thing"],
    [told({ kind: "diagram" }), "a kind that programs don't draw"],
    [told({ kind: "__proto__" }), "a name of every object's"],
    [told({ title: "x".repeat(121) }), "a title without end"],
    [told({ title: 3 }), "a title that is no text"],
    [told({ more: 1 }), "more than a figure"],
    [told({ notes: [{ type: "no-note", counts: [] }] }), "a note that is none"],
    [told({ notes: [{ type: "gaps", counts: [-1] }] }), "a count below zero"],
    [told({ data: { ...plot, groups: [] } }), "no points"],
    [told({ data: { ...plot, groups: Array.from({ length: 7 }, () => plot.groups[0]) } }), "too many groups"],
    [told({ data: { ...plot, groups: [{ ...plot.groups[0], breaks: [0.5] }] } }), "half a place"],
    [
      told({ kind: "histogram", data: { x: "x", counted: "n", range: [0, 1], bins: 3, data: { counts: [1, 2] } } }),
      "bins without counts",
    ],
  ])("%j: %s", (line) => expect(readProgramFigure(line)).toBeUndefined());

  test("numbers that are too far apart for a drawing are left out", () => {
    expect(said("from erica import plot\nplot([-1e308, 1e308, 1, 2])")).toEqual([
      "2 values can't be drawn (not a number, infinite, or missing): they are left out.",
    ]);
    draw("from erica import plot\nplot([-9e299, 9e299])");
  });

  test("whatever a program writes to the page's device, only so much comes through", () => {
    const { drew } = runHere(
      python,
      `import os
page = os.open("/dev/figures", os.O_WRONLY)
os.write(page, b"x" * 3_000_000 + b"\\n")
os.write(page, b"not json\\n" * 100)
os.write(page, b"\\xff\\xfe no end")`,
    );
    expect(drew.length).toBeLessThan(mostFigures);
    expect(drew.map(readProgramFigure)).toEqual(drew.map(() => undefined));
    expect(draw("from erica import plot\nplot([1])")).toHaveLength(1);
  });
});
