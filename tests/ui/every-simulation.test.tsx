/** Every simulation as a phone shows it, used by keyboard alone: no label touches another, and axe finds nothing. */
import axe from "axe-core";
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { simulationId } from "../../src/domain/ids.ts";
import { simulation as english } from "../../src/language/words/en/simulation.ts";
import { inEnglish } from "../../src/language/words/words.ts";
import { loadSimulation, simulationIds } from "../../src/simulations/simulations.ts";
import { SimulationView } from "../../src/ui/simulations/simulation-view.tsx";
import { WordsContext } from "../../src/ui/words.ts";
import { labelFaults } from "./label-faults.ts";

/** What a page 320 px wide leaves between its margins. */
const narrow = 288;

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("main");
  root.style.width = `${narrow}px`;
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const drawn = (): Promise<unknown> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined))));

async function open(id: string): Promise<void> {
  const simulation = await loadSimulation(id);
  if (!simulation) throw new Error(`no simulation ${id}`);
  const offer = { id: simulationId(id), title: id, caption: "What to try." };
  render(
    <WordsContext.Provider value={inEnglish}>
      <SimulationView simulation={simulation} offer={offer} address="/course" />
    </WordsContext.Provider>,
    root,
  );
  await drawn();
}

const says = (): string => root.querySelector("p[role=status]")?.textContent ?? "";

const button = (name: string) => [...root.querySelectorAll("button")].find(({ textContent }) => textContent === name);

async function press(name: string): Promise<void> {
  const found = button(name);
  if (!found) throw new Error(`no button ${name}`);
  found.focus();
  await userEvent.keyboard("{Enter}");
  await drawn();
}

/** What those hear who can't see it: each picture has words of its own, and none of it is empty. */
const unnamed = (): string[] => [
  ...[...root.querySelectorAll("[data-picture] svg[role=img]")]
    .filter((picture) => !picture.getAttribute("aria-label")?.trim())
    .map((_, i) => `picture ${i + 1} has no words`),
  ...(root.querySelector("[data-picture] svg[role=img]") ? [] : ["no picture"]),
];

/** A guess before the first step, by keyboard; where nothing runs it is checked by itself. */
async function predict(): Promise<void> {
  const [first] = root.querySelectorAll<HTMLElement>("fieldset input[type=radio]");
  if (!first) throw new Error("asks for no prediction");
  first.focus();
  await userEvent.keyboard(" ");
  await drawn();
  if (button(english.predict.check)) await press(english.predict.check);
}

/** Every picture's faults, and the page's: nothing may be wider than it. */
const faults = (): string[] => [
  ...[...root.querySelectorAll("[data-picture]")].flatMap((picture, i) =>
    labelFaults(picture).map((fault) => `picture ${i + 1}: ${fault}`),
  ),
  ...[...root.querySelectorAll("figure, [data-control], button")]
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .map((element) => `${element.localName} ${element.textContent?.slice(0, 30)} overflows`),
];

/** What a field holds, whatever it is. */
const held = (place: Element): string =>
  [...place.querySelectorAll("input, select")]
    .map((field) =>
      field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)
        ? String(field.checked)
        : (field as HTMLInputElement | HTMLSelectElement).value,
    )
    .join();

/** Keys that change a field, the second where the first finds it at its end. */
const keysOf = (field: Element): readonly string[] => {
  if (field instanceof HTMLSelectElement) return ["{ArrowDown}", "{ArrowUp}"];
  const { type } = field as HTMLInputElement;
  if (type === "checkbox") return [" "];
  if (type === "text") return ["a", "{Backspace}"];
  return ["{ArrowUp}", "{ArrowDown}"];
};

async function useField(place: Element, field: HTMLElement): Promise<void> {
  const before = held(place);
  for (const key of keysOf(field)) {
    if (held(place) !== before) return;
    field.focus();
    expect(document.activeElement, "can't be reached").toBe(field);
    await userEvent.keyboard(key);
  }
  expect(held(place), `${place.textContent?.slice(0, 40)}: no key changes it`).not.toBe(before);
}

/** Each by keyboard; points by their handles in the picture. */
async function useEveryControl(): Promise<void> {
  for (const place of root.querySelectorAll("[data-control]")) {
    const [field] = place.querySelectorAll<HTMLElement>("select, input:not([type=radio]), input[type=radio]:checked");
    if (field) await useField(place, field);
    else expect(root.querySelector("svg [role=slider]"), "points without handles").not.toBeNull();
  }
  const handle = root.querySelector<HTMLElement>("svg [role=slider]");
  if (!handle) return;
  const before = handle.getAttribute("aria-label");
  handle.focus();
  await userEvent.keyboard("{ArrowUp}{ArrowUp}{ArrowLeft}");
  await drawn();
  expect(handle.getAttribute("aria-label"), "a point doesn't move").not.toBe(before);
}

describe.each(simulationIds)("the simulation %s", (id) => {
  test("is walked by keyboard and text, has room on a phone all the way, and axe finds nothing", async () => {
    await open(id);
    const began = says();
    expect(began).not.toBe("");
    expect([...unnamed(), ...faults()]).toEqual([]);
    await predict();
    const step = [...root.querySelectorAll("button")].find(({ className }) => className.includes("primary"));
    for (let i = 0; i < 3 && step; i++) {
      step.focus();
      await userEvent.keyboard("{Enter}");
      await drawn();
      expect([...unnamed(), ...faults()]).toEqual([]);
      if (i === 0) expect(says(), "a step says nothing new").not.toBe(began);
    }
    if (button(english.run)) await press(english.run);
    if (button(english.pause)) await press(english.pause);
    expect(root.querySelector("[data-right]"), "the guess is not judged").not.toBeNull();
    if (step) {
      await press(english.reset);
      expect(says()).toBe(began);
    }
    await useEveryControl();
    await drawn();
    expect(faults()).toEqual([]);
    const { violations } = await axe.run(root, { resultTypes: ["violations"] });
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
  }, 60_000);
});
