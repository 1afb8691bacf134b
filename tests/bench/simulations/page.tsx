/** What the bench calls in its page: each simulation as the app shows it, stepped through and changed. */
import { options, render } from "preact";
import { simulationId } from "../../../src/domain/ids.ts";
import { startValues } from "../../../src/simulations/controls.ts";
import { type AnySimulation, play, playStep } from "../../../src/simulations/simulation.ts";
import { loadSimulation, simulationIds } from "../../../src/simulations/simulations.ts";
import { SimulationView } from "../../../src/ui/simulations/simulation-view.tsx";
import "../../../src/ui/styles/tokens.css";
import "../../../src/ui/styles/base.css";

export interface SimulationTimes {
  readonly id: string;
  /** Milliseconds of each step alone. */
  readonly step: readonly number[];
  /** Of each press of Step, or change of a range: step, view, drawing, page and layout. */
  readonly show: readonly number[];
}

const presses = 60;

// Drawn at once, so that a press ends with its picture.
options.debounceRendering = (draw) => draw();

function timesOfSteps(simulation: AnySimulation): number[] {
  const values = startValues(simulation.controls);
  const times: number[] = [];
  let played = play(simulation, values, 0);
  while (!played.ended) {
    const began = performance.now();
    played = playStep(simulation, values, played);
    times.push(performance.now() - began);
  }
  return times;
}

/** Step where it can be, and what a learner drags: back and forth along the first range. */
function acts(root: HTMLElement): (() => void)[] {
  const named = (name: string) => [...root.querySelectorAll("button")].find(({ textContent }) => textContent === name);
  const step = root.querySelector<HTMLButtonElement>("button[class*=primary]");
  const range = root.querySelector<HTMLInputElement>("input[type=range]");
  let place = 0;
  return [
    ...(step
      ? [
          () => {
            if (step.getAttribute("aria-disabled") === "true") named("Reset")?.click();
            step.click();
          },
        ]
      : []),
    ...(range
      ? [
          () => {
            range.value = String(Number(range.min) + (Number(range.max) - Number(range.min)) * ((place++ % 20) / 20));
            range.dispatchEvent(new Event("input", { bubbles: true }));
          },
        ]
      : []),
  ];
}

async function measure(id: string): Promise<SimulationTimes> {
  const simulation = await loadSimulation(id);
  if (!simulation) throw new Error(`no simulation ${id}`);
  const root = document.createElement("main");
  root.style.width = "640px";
  document.body.append(root);
  const offer = { id: simulationId(id), title: id, caption: "" };
  render(<SimulationView simulation={simulation} offer={offer} address="/" />, root);
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const show: number[] = [];
  for (const act of acts(root))
    for (let i = 0; i < presses; i++) {
      const began = performance.now();
      act();
      root.getBoundingClientRect();
      show.push(performance.now() - began);
    }
  const step = timesOfSteps(simulation);
  render(null, root);
  root.remove();
  return { id, step, show };
}

export const pageApi = { ids: () => simulationIds, measure };

Object.assign(globalThis, { benchSimulations: pageApi });
