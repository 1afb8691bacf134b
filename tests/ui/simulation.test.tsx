/** What stands around a simulation: its buttons, fields and points, the prediction, sharing, and mistakes of its own. */
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { simulationId } from "../../src/domain/ids.ts";
import { simulation as english } from "../../src/language/words/en/simulation.ts";
import { inEnglish, type Translate } from "../../src/language/words/words.ts";
import { fragmentToSimulation, type SimulationState } from "../../src/ui/simulations/simulation-link.ts";
import { SimulationView } from "../../src/ui/simulations/simulation-view.tsx";
import { WordsContext } from "../../src/ui/words.ts";
import { markedCounting } from "./marked-simulation.ts";
import { inPseudo, marked, unwordedTexts } from "./pseudo-words.ts";

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("main");
  root.style.width = "640px";
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
  vi.restoreAllMocks();
});

const drawn = (): Promise<unknown> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined))));

async function show(from?: SimulationState, words: Translate = inEnglish): Promise<void> {
  const offer = { id: simulationId("counting"), title: marked("Counting"), caption: marked("Count.") };
  render(
    <WordsContext.Provider value={words}>
      <SimulationView simulation={markedCounting} offer={offer} address="/course" {...(from && { from })} />
    </WordsContext.Provider>,
    root,
  );
  await drawn();
}

const button = (name: string): HTMLElement => page.getByRole("button", { name, exact: true }).element() as HTMLElement;
const press = async (name: string): Promise<void> => {
  button(name).focus();
  await userEvent.keyboard("{Enter}");
  await drawn();
};
const field = (label: string) => page.getByLabelText(marked(label), { exact: true }).element() as HTMLInputElement;
const heard = (): string => [...root.querySelectorAll("p[role=status]")].map((one) => one.textContent).join("");
const sum = (): string => root.querySelector("dd")?.textContent ?? "";

test("it is stepped, taken back and reset, says what happened, and keeps the focus at its end", async () => {
  await show();
  expect(heard()).toBe(marked("Counted to 0"));
  expect(button(english.back).getAttribute("aria-disabled")).toBe("true");
  await press(english.step);
  await press(english.step);
  expect(heard()).toBe(marked("Counted to 4"));
  expect(root.textContent).toContain(english.progress(2, 40));
  await press(english.back);
  expect(heard()).toBe(marked("Counted to 2"));
  for (let i = 0; i < 3; i++) await press(english.step);
  expect(root.textContent).toContain(english.ended(3));
  expect(document.activeElement).toBe(button(english.step));
  expect(button(english.step).getAttribute("aria-disabled")).toBe("true");
  await press(english.reset);
  expect(heard()).toBe(marked("Counted to 0"));
});

test("a run goes step by step to its end, is silent meanwhile, and can be paused and run again", async () => {
  vi.spyOn(window, "matchMedia").mockReturnValue({ matches: false } as MediaQueryList);
  await show();
  field("Speed").focus();
  await userEvent.keyboard("{ArrowLeft}");
  await press(english.run);
  expect(heard()).toBe("");
  await press(english.pause);
  expect(heard()).toMatch(/Counted to [1-6]/);
  await press(english.run);
  await expect.poll(() => heard()).toBe(marked("Counted to 6"));
  await press(english.runAgain);
  await expect.poll(() => heard()).toBe(marked("Counted to 6"));
});

test("whoever wants no motion sees the end at once", async () => {
  vi.spyOn(window, "matchMedia").mockReturnValue({ matches: true } as MediaQueryList);
  await show();
  const seen = new Set<string>();
  const watch = new MutationObserver(() => seen.add(root.querySelector("figure > p")?.textContent ?? ""));
  watch.observe(root, { subtree: true, childList: true, characterData: true });
  await press(english.run);
  await expect.poll(() => heard()).toBe(marked("Counted to 6"));
  watch.disconnect();
  expect([...seen].filter((text) => /to [24]/.test(text))).toEqual([]);
});

describe("its fields", () => {
  test("ranges, choices, switches and texts change by keyboard, and each change starts anew", async () => {
    await show();
    await press(english.step);
    field("Speed").focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(field("Speed").parentElement?.querySelector("output")?.textContent).toBe("3");
    expect(heard()).toBe(marked("Counted to 0"));
    (page.getByRole("radio", { name: marked("Up") }).element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowRight}");
    expect((page.getByRole("radio", { name: marked("Down") }).element() as HTMLInputElement).checked).toBe(true);
    await userEvent.selectOptions(field("Length"), "b");
    field("Loud").focus();
    await userEvent.keyboard(" ");
    expect(sum()).toContain("!");
    field("Word").focus();
    await userEvent.keyboard("abcdefghijklmnop");
    expect(field("Word").value).toBe("abcdefghijkl");
  });

  test("what is no number of the range is named, stays as it was typed, and changes nothing", async () => {
    await show();
    field("b").focus();
    await userEvent.keyboard("{Backspace}7");
    await drawn();
    expect(field("b").value).toBe("7");
    expect(field("b").getAttribute("aria-invalid")).toBe("true");
    const problem = document.getElementById(field("b").getAttribute("aria-describedby") ?? "");
    expect(problem?.textContent).toBe(english.numberFrom("−2", "2"));
    expect(sum()).toBe(marked("0 1 2 -1"));
    await userEvent.keyboard("{Backspace}-2");
    await drawn();
    expect(field("b").getAttribute("aria-invalid")).toBe("false");
    expect(sum()).toBe(marked("0 -2 2 -1"));
    expect(problem?.textContent).toBe("");
  });
});

describe("its points", () => {
  const handle = (place: number) => root.querySelectorAll<SVGGElement>("svg [role=slider]")[place] as SVGGElement;

  test("move by arrow keys inside their range and say where they are", async () => {
    await show();
    expect(handle(1).getAttribute("aria-label")).toBe(english.point(2, "9.5", "4.0"));
    handle(1).focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowDown}");
    await drawn();
    expect(handle(1).getAttribute("aria-label")).toBe(english.point(2, "10.0", "3.5"));
    expect(document.activeElement).toBe(handle(1));
    await userEvent.keyboard("{Shift>}{ArrowLeft}{/Shift}");
    await drawn();
    expect(handle(1).getAttribute("aria-valuetext")).toBe(english.at("7.5", "3.5"));
  });

  test("are dragged where the pointer goes, to the nearest step, and typed by whoever can't drag", async () => {
    await show();
    const [first, second] = [handle(0), handle(1)].map((one) => one.getBoundingClientRect());
    if (!first || !second) throw new Error("no points");
    const at = {
      pointerId: 1,
      bubbles: true,
      clientX: second.x + second.width / 2,
      clientY: second.y + second.height / 2,
    };
    vi.spyOn(handle(0), "setPointerCapture").mockImplementation(() => undefined);
    handle(0).dispatchEvent(new PointerEvent("pointermove", at));
    await drawn();
    expect(handle(0).getAttribute("aria-label")).toBe(english.point(1, "2.0", "1.0"));
    handle(0).dispatchEvent(new PointerEvent("pointerdown", { ...at, clientX: first.x, clientY: first.y }));
    handle(0).dispatchEvent(new PointerEvent("pointermove", at));
    handle(0).dispatchEvent(new PointerEvent("pointerup", at));
    await drawn();
    expect(handle(0).getAttribute("aria-label")).toBe(english.point(1, "9.5", "4.0"));
    (root.querySelector("[data-control=places] summary") as HTMLElement).click();
    await expect.poll(() => root.querySelector("[data-control=places] input")).not.toBeNull();
    const x = page.getByLabelText(english.pointX(1)).element() as HTMLInputElement;
    expect(x.value).toBe("9.5");
    x.focus();
    await userEvent.keyboard("{ArrowDown}");
    await drawn();
    expect(handle(0).getAttribute("aria-label")).toBe(english.point(1, "9.0", "4.0"));
  });
});

describe("the prediction", () => {
  const choose = async (choice: string): Promise<void> => {
    await userEvent.click(page.getByRole("radio", { name: marked(choice) }));
  };

  test("is judged once the run has ended, and then stands", async () => {
    vi.spyOn(window, "matchMedia").mockReturnValue({ matches: true } as MediaQueryList);
    await show();
    await choose("For ever");
    expect(root.textContent).toContain(english.predict.thenRun);
    expect(root.textContent).not.toContain("It ends at six.");
    await press(english.run);
    await expect
      .poll(() => root.textContent)
      .toContain(english.predict.wrong(marked("To six"), marked("It ends at six.")));
    expect((page.getByRole("radio", { name: marked("To six") }).element() as HTMLInputElement).disabled).toBe(true);
  });

  test("is judged after ten steps too", async () => {
    await show();
    await choose("To six");
    field("Speed").focus();
    await userEvent.keyboard("{Home}");
    for (let i = 0; i < 9; i++) await press(english.step);
    expect(root.textContent).not.toContain("It ends at six.");
    await press(english.step);
    expect(root.textContent).toContain(english.predict.right(marked("It ends at six.")));
  });

  test("can be skipped", async () => {
    await show();
    await press(english.predict.skip);
    expect(root.textContent).not.toContain("How far?");
  });
});

test("what is shared opens exactly this state, and nothing else that a link may hold does harm", async () => {
  const copy = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  await show();
  field("Speed").focus();
  await userEvent.keyboard("{ArrowLeft}");
  await press(english.step);
  await press(english.step);
  await press(english.share);
  expect(button(english.shared)).toBeDefined();
  const url = new URL(String(copy.mock.calls[0]?.[0]));
  expect(url.pathname).toBe("/course");
  const linked = fragmentToSimulation(url.hash);
  expect(linked).toEqual({ id: "counting", values: { speed: 1 }, steps: 2 });
  render(null, root);
  await show(linked);
  expect(field("Speed").value).toBe("1");
  expect(heard()).toBe(marked("Counted to 2"));
  expect(root.textContent).toContain(english.progress(2, 40));
  render(null, root);
  await show({ id: "counting", values: { speed: "9", way: "sideways", kernel: [1e9], places: null }, steps: 1e12 });
  await expect.poll(() => heard()).toBe(marked("Counted to 6"));
  expect(field("Speed").value).toBe("2");
});

test("where copying isn't allowed, the link is shown to be copied by hand", async () => {
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
  await show();
  await press(english.share);
  expect((page.getByLabelText(english.shareByHand).element() as HTMLInputElement).value).toContain("#try=counting");
});

test("a mistake of the simulation is kept to itself and can be left behind", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await show();
  field("Word").focus();
  await userEvent.keyboard("fail");
  await press(english.step);
  await expect.poll(() => root.querySelector("[role=alert]")?.textContent).toContain("This simulation can't be shown.");
  await press("Try again");
  expect(heard()).toBe(marked("Counted to 0"));
  await press(english.step);
  expect(heard()).toBe(marked("Counted to 2"));
});

test("every word around it is the interface's, whatever is open", async () => {
  vi.spyOn(window, "matchMedia").mockReturnValue({ matches: true } as MediaQueryList);
  await show(undefined, inPseudo);
  for (const details of root.querySelectorAll("details")) details.open = true;
  await expect.poll(() => root.querySelector("table")).not.toBeNull();
  const typed = root.querySelector<HTMLInputElement>("[data-control=kernel] input");
  typed?.focus();
  await userEvent.keyboard("9");
  expect(unwordedTexts(root)).toEqual([]);
  await userEvent.click(page.getByRole("radio", { name: marked("To six") }));
  expect(unwordedTexts(root)).toEqual([]);
  await press(inPseudo(english).run);
  await expect.poll(() => root.querySelector("[data-right]")).not.toBeNull();
  expect(unwordedTexts(root)).toEqual([]);
});
