/** A program's text with what can be done with it, over a Python that does what the test says. */
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { conceptId, quizId } from "../../src/domain/ids.ts";
import type { ChoiceItem } from "../../src/domain/practice-item.ts";
import { err, ok } from "../../src/domain/result.ts";
import { inEnglish } from "../../src/language/words/words.ts";
import { createLazy } from "../../src/ui/lazy.ts";
import { ItemCard } from "../../src/ui/practice/item-card.tsx";
import { PythonContext } from "../../src/ui/python/python-context.ts";
import { RichText } from "../../src/ui/rich-text/rich-text.tsx";
import type { ExplainingViewModel } from "../../src/ui/view-models/explaining-view-model.ts";
import type { GivenAnswer } from "../../src/ui/view-models/given-answer.ts";
import { createPythonCells } from "../../src/ui/view-models/python-cells.ts";
import { createFakePython, type FakePython } from "./fake-python.ts";
import { makeLibrary, withGpu } from "./library-fakes.ts";

let root: HTMLElement;
let python: FakePython;
const text = "```python\nfor i in range(2):\n    print(i)\n```\n\n```output\n0\n1\n```";

beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function show(markdown = text) {
  python = createFakePython();
  const library = await makeLibrary({ words: inEnglish, facts: withGpu });
  const cells = createPythonCells(python);
  const parts = { cells: createLazy(async () => cells), library: library.app.library };
  const draw = (): void =>
    render(
      <PythonContext.Provider value={parts}>
        <RichText markdown={markdown} />
      </PythonContext.Provider>,
      root,
    );
  draw();
  return { library, draw };
}
const button = (name: string) => [...root.querySelectorAll("button")].find((one) => one.textContent === name);
const press = (name: string): void => button(name)?.click();
const status = () => root.querySelector("[role=status]")?.textContent;
// What shows a program loads with the first one.
const running = (count = 1) => expect.poll(() => python.programs.length, { timeout: 10_000 }).toBe(count);

test("a text without anything to run it shows its program, and no more", () => {
  render(<RichText markdown={text} />, root);
  expect([...root.querySelectorAll("button")].map((one) => one.textContent)).toEqual(["Copy code"]);
});

test("a program runs as it stands; what it printed is held against the page", async () => {
  await show();
  press("Run");
  await running();
  expect(python.programs).toEqual([{ code: "for i in range(2):\n    print(i)", packages: [] }]);
  python.on().progress({ step: "running" });
  python.on().printed({ text: "0\n", lines: 1 });
  await expect.poll(() => root.querySelectorAll("pre")[1]?.textContent).toBe("0\n");
  expect(button("Stop")).toBeDefined();
  python.on().printed({ text: "1\n", lines: 2 });
  python.end(ok({ type: "finished" }));
  await expect.poll(status).toBe("Done. It printed what the page shows.");
});

test("another output than the page's is said to be another", async () => {
  await show();
  press("Run");
  await running();
  python.on().printed({ text: "0\n2\n", lines: 2 });
  python.end(ok({ type: "finished" }));
  await expect.poll(status).toContain("The page shows something else");
});

test("what a program draws stands below what it printed; what is no figure breaks nothing", async () => {
  await show();
  press("Run");
  await running();
  const groups = [
    {
      label: "loss",
      joined: true,
      data: {
        from: "points",
        points: [
          [0, 3],
          [1, 1],
        ],
      },
    },
  ];
  const data = { x: { label: "epoch" }, y: { label: "loss" }, groups };
  const notes = [{ type: "gaps", counts: [2] }];
  python.on().drew(JSON.stringify({ kind: "plot", title: "Training", data, notes }));
  python.on().drew("<b>no figure</b>");
  python.on().left({ set: [], found: 0, figures: 9 });
  python.end(ok({ type: "finished" }));
  await expect.poll(status).toContain("The page shows something else");
  await expect.poll(() => root.querySelector("svg[role=img]"), { timeout: 10_000 }).not.toBeNull();
  const drawing = root.querySelector("svg[role=img]");
  expect(drawing?.getAttribute("aria-label")).toBe(
    "A plot of loss over epoch: a line “loss” through 2 points, from 3 to 1, lowest 1, highest 3.",
  );
  expect(drawing?.closest("figure")?.textContent).toContain("Training2 values can't be drawn");
  expect(root.textContent).toContain("The program described a figure in a way that can't be drawn.");
  expect(root.textContent).toContain("It drew 9 figures; the first 2 are shown.");
  root.querySelector("summary")?.click();
  await expect.poll(() => [...root.querySelectorAll("td")].map((cell) => cell.textContent)).toContain("3");
});

test("programs of a page share their variables on wish; what another one set is said", async () => {
  await show("```python\nx = 1\n```\n\n```python\nprint(x)\n```");
  const runs = () => [...root.querySelectorAll("button")].filter((one) => one.textContent === "Run");
  const keep = () => root.querySelector<HTMLInputElement>("input[type=checkbox]");
  runs()[0]?.click();
  await running();
  expect(python.programs[0]).not.toHaveProperty("shared");
  python.on().left({ set: ["x"], found: 0, figures: 0 });
  python.end(ok({ type: "finished" }));
  await expect.poll(runs).toHaveLength(2);
  const lacked = { kinds: ["NameError"], message: "name 'x' is not defined", line: 1 };
  runs()[1]?.click();
  await running(2);
  python.end(ok({ type: "raised", error: lacked }));
  await expect.poll(() => root.textContent).toContain("Another program on this page sets “x”. To use it here, turn on");
  keep()?.click();
  await expect.poll(() => root.textContent).toContain("What a program sets from now on");
  runs()[0]?.click();
  await running(3);
  const { shared } = python.programs[2] ?? {};
  python.on().left({ set: ["x"], found: 0, figures: 0 });
  python.end(ok({ type: "finished" }));
  await expect.poll(() => root.textContent).toContain("One variable is kept");
  runs()[1]?.click();
  await running(4);
  expect(python.programs[3]?.shared?.page).toBe(shared?.page);
  expect(python.programs[3]?.shared?.cell).not.toBe(shared?.cell);
  python.on().left({ set: [], found: 1, figures: 0 });
  python.end(ok({ type: "raised", error: { ...lacked, kinds: ["TypeError"], others: ["x"] } }));
  await expect.poll(() => root.textContent).toContain("“x” in this line comes from another program on this page.");
  expect(root.textContent).not.toContain("start anew");
  runs()[1]?.click();
  await running(5);
  python.on().left({ set: [], found: 0, figures: 0 });
  python.end(ok({ type: "raised", error: lacked }));
  await expect.poll(() => root.textContent).toContain("Python had to start anew");
  expect(root.textContent).toContain("“x”, but it is not kept any more");
  runs()[0]?.click();
  await running(6);
  python.on().left({ set: ["x"], found: 0, figures: 0 });
  python.end(ok({ type: "finished" }));
  await expect.poll(() => button("Forget all variables")).toBeDefined();
  press("Forget all variables");
  await expect.poll(() => button("Forget all variables")).toBeUndefined();
  runs()[0]?.click();
  await running(7);
  expect(python.programs[6]?.shared?.page).not.toBe(shared?.page);
});

test("a question about a program's output is answered by key, and the program can be run then", async () => {
  python = createFakePython();
  const library = await makeLibrary({ words: inEnglish, facts: withGpu });
  const cells = createPythonCells(python);
  const item: ChoiceItem = {
    kind: "choice",
    id: quizId("a#prints-1"),
    concept: conceptId("a"),
    prompt: { type: "prints", code: "print('a')\nprint(2 + 3)", before: "a", after: "", printed: "a\n5" },
    answer: "`5`",
    wrong: [{ text: "`6`", why: { type: "not-printed" } }],
    passages: [],
  };
  const task = { item, title: "A", passages: [], shown: [1, 0], reviews: 0 };
  const review = { type: "review", id: "r", course: "c", concept: "a", item: "a#prints-1", grade: 3, at: 0, offset: 0 };
  // Nothing is explained back here.
  const unused = {} as ExplainingViewModel;
  const draw = (answer: GivenAnswer | undefined): void =>
    render(
      <PythonContext.Provider value={{ cells: createLazy(async () => cells), library: library.app.library }}>
        <ItemCard
          task={task}
          answer={answer}
          explaining={unused}
          onAnswer={(response) => draw({ response, right: false, saved: true, review } as unknown as GivenAnswer)}
        />
      </PythonContext.Provider>,
      root,
    );
  draw(undefined);
  const shown = () => [...root.querySelectorAll("pre")].map((pre) => pre.textContent);
  expect(shown()).toEqual(["print('a')\nprint(2 + 3)", "a\n? ← what stands here?"]);
  // To run it now would be to look.
  expect(button("Run")).toBeUndefined();
  root.querySelector<HTMLButtonElement>("[data-choice='1']")?.focus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(shown).toEqual(["print('a')\nprint(2 + 3)", "a\n5"]);
  press("Run");
  await running();
  python.on().printed({ text: "a\n5\n", lines: 2 });
  python.end(ok({ type: "finished" }));
  await expect.poll(status).toBe("Done. It printed what the page shows.");
});

test("changed by keyboard: a new line goes on where its block is, and Ctrl+Enter runs it", async () => {
  await show("```python\nx = 1\n```");
  press("Edit");
  await expect.poll(() => document.activeElement?.tagName).toBe("TEXTAREA");
  await userEvent.keyboard("{Control>}a{/Control}if True:{Enter}print(1){Enter}print(2)");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await running();
  expect(python.programs[0]?.code).toBe("if True:\n    print(1)\n    print(2)");
  python.end(ok({ type: "finished" }));
  await expect.poll(status).toBe("Done. It printed nothing.");
  await userEvent.keyboard("{Tab}");
  expect(document.activeElement?.textContent).toBe("Undo my changes");
});

test("changes and output outlive the text around them", async () => {
  const { draw } = await show();
  press("Edit");
  await expect.poll(() => root.querySelector("textarea")).not.toBeNull();
  await userEvent.fill(root.querySelector("textarea") as HTMLElement, "print(3)");
  press("Run");
  await running();
  python.on().printed({ text: "3\n", lines: 1 });
  python.end(ok({ type: "finished" }));
  await expect.poll(status).toBe("Done.");
  render(null, root);
  draw();
  await expect.poll(() => root.querySelector("textarea")?.value).toBe("print(3)");
  expect(root.querySelector("pre")?.textContent).toBe("3\n");
  press("Undo my changes");
  press("Edit");
  await expect.poll(() => root.querySelector("pre")?.textContent).toBe("for i in range(2):\n    print(i)");
});

test("a program that raises is explained, one that runs on is stopped", async () => {
  await show();
  press("Run");
  await running();
  python.end(ok({ type: "raised", error: { kinds: ["KeyError", "LookupError"], message: "'a'", line: 2 } }));
  await expect.poll(status).toBe("Line 2: The dictionary has no entry for 'a'.");
  expect(root.textContent).toContain("Python says: KeyError: 'a'");
  press("Run");
  await running(2);
  press("Stop");
  await expect.poll(status).toBe("Stopped.");
  press("Run");
  await running(3);
  python.end(ok({ type: "too-long", seconds: 30 }));
  await expect.poll(status).toContain("Stopped after 30 seconds");
});

test("a Python that can't start says what to do", async () => {
  await show();
  press("Run");
  await running();
  python.on().progress({ step: "loading", receivedBytes: 4e6, totalBytes: 12e6 });
  await expect.poll(() => root.textContent).toContain("4.0 MB of 12 MB");
  python.end(err({ type: "python-unavailable", detail: "HTTP 404" }));
  await expect.poll(() => root.querySelector("[role=alert]")?.textContent).toContain("Python could not be started");
  expect(root.textContent).toContain("HTTP 404");
});

test("a package that is missing is offered, and the program runs once it is here", async () => {
  const { library } = await show("```python\nimport numpy as np\n```");
  expect(root.querySelector("figcaption")?.textContent).toContain("needs NumPy");
  press("Run");
  await running();
  expect(python.programs[0]?.packages).toEqual(["numpy"]);
  python.end(err({ type: "model-not-installed", model: "numpy" }));
  await expect.poll(() => root.textContent).toContain("a download of 3.0 MB, once");
  await expect.poll(() => button("Download 3.0 MB")).toBeDefined();
  press("Download 3.0 MB");
  await expect.poll(() => library.files.hosts.length).toBe(1);
  library.files.running("small-package").end();
  await running(2);
});
