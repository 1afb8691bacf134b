/** What benches call in their page: figures drawn, and simulations stepped through and changed, as the app shows them. */
import { render } from "preact";
import { simulationId } from "../../../src/domain/ids.ts";
import { startValues } from "../../../src/simulations/controls.ts";
import { type AnySimulation, play, playStep } from "../../../src/simulations/simulation.ts";
import { loadSimulation, simulationIds } from "../../../src/simulations/simulations.ts";
import { SimulationView } from "../../../src/ui/simulations/simulation-view.tsx";
import { courseFigures, showFigures } from "../../ui/course-figures.tsx";

/** Each is the same work anew: the least is the work, and what is more the machine's other business. */
const rounds = 5;

async function load(id: string): Promise<AnySimulation> {
  const simulation = await loadSimulation(id);
  if (!simulation) throw new Error(`no simulation ${id}`);
  return simulation;
}

/** @returns milliseconds of each step alone, from the start to the end */
async function steps(id: string): Promise<number[]> {
  const simulation = await load(id);
  const values = startValues(simulation.controls);
  const least: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let played = play(simulation, values, 0);
    for (let i = 0; !played.ended; i++) {
      const began = performance.now();
      played = playStep(simulation, values, played);
      least[i] = Math.min(least[i] ?? Number.POSITIVE_INFINITY, performance.now() - began);
    }
  }
  return least;
}

const root = document.createElement("main");
root.style.width = "640px";
document.body.append(root);

export type Act = "nothing" | "step" | "range";

/** @returns what a learner can do in it */
async function open(id: string): Promise<Act[]> {
  const offer = { id: simulationId(id), title: id, caption: "" };
  render(null, root);
  render(<SimulationView simulation={await load(id)} offer={offer} address="/" />, root);
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  return [...(stepButton() ? (["step"] as const) : []), ...(firstRange() ? (["range"] as const) : [])];
}

const stepButton = () => root.querySelector<HTMLButtonElement>("button[class*=primary]");
const firstRange = () => root.querySelector<HTMLInputElement>("input[type=range]");
let place = 0;

/** One press of Step, or one move of the first range, until all is laid out. */
async function act(what: Act): Promise<void> {
  const step = stepButton();
  const range = firstRange();
  if (what === "step" && step) {
    // At the end it starts anew, which is drawn too.
    const ended = step.getAttribute("aria-disabled") === "true";
    (ended ? [...root.querySelectorAll("button")].find(({ textContent }) => textContent === "Reset") : step)?.click();
  }
  if (what === "range" && range) {
    range.value = String(Number(range.min) + (Number(range.max) - Number(range.min)) * ((place++ % 20) / 20));
    range.dispatchEvent(new Event("input", { bubbles: true }));
  }
  // What changed together is drawn together, after this task.
  await new Promise((drawn) => setTimeout(drawn));
  root.getBoundingClientRect();
}

function clear(width: number): void {
  render(null, root);
  root.style.width = `${width}px`;
  root.getBoundingClientRect();
}

/** Draws one figure, as wide as its place, until all is laid out. */
async function show(id: string): Promise<void> {
  showFigures(
    root,
    courseFigures.filter((figure) => figure.id === id),
  );
  await new Promise((drawn) => setTimeout(drawn));
  root.getBoundingClientRect();
}

export const pageApi = {
  ids: () => simulationIds,
  steps,
  open,
  act,
  figures: () => courseFigures.map(({ id }) => String(id)),
  clear,
  show,
};

Object.assign(globalThis, { benchDrawn: pageApi });
