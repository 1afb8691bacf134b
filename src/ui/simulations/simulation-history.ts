/** Every state of a simulation since its start: a step back is there already. */
import type { Values } from "../../simulations/controls.ts";
import { type AnySimulation, type Played, play, playStep } from "../../simulations/simulation.ts";

export interface SimulationHistory {
  newest(): Played;
  /** Forgets all. */
  begin(values: Values): void;
  advance(values: Values): void;
  /** @returns whether there was one to take back */
  back(): boolean;
}

export function createHistory(simulation: AnySimulation): SimulationHistory {
  let states: Played[] = [];
  const newest = (): Played => states.at(-1) ?? { state: undefined, steps: 0, ended: true };
  return {
    newest,
    begin: (values) => {
      states = [play(simulation, values, 0)];
    },
    advance: (values) => {
      const next = playStep(simulation, values, newest());
      // That the last is the last may be told only by one more that takes none.
      if (next.steps === newest().steps) states.pop();
      states.push(next);
    },
    back: () => states.length > 1 && states.pop() !== undefined,
  };
}
