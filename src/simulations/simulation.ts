/** What a simulation is: a state that follows from the learner's values, steps, and what there is to see. Pure. */
import type { Drawable } from "../figures/draw-figure.ts";
import type { DataTable } from "../figures/kind.ts";
import type { Frame } from "../figures/svg.ts";
import type { Controls, Values, ValuesOf } from "./controls.ts";
import type { PlaneDrawing } from "./plane.ts";

/** One drawing: a figure's description, or drawn by itself. */
export interface Picture {
  /** Above the picture, where there are several. */
  readonly title?: string;
  /** What the picture shows now, for those who can't see it: a sentence or two with its numbers. */
  readonly alternative: string;
  readonly draw: Drawable | ((frame: Frame) => PlaneDrawing);
}

export interface View {
  /** One to three. */
  readonly pictures: readonly Picture[];
  /** What just happened or what to see now, in a sentence or two: read aloud after each step. */
  readonly says: string;
  /** Numbers worth watching. */
  readonly readouts?: readonly { readonly label: string; readonly value: string }[];
  /** The same as data, on wish. */
  readonly table?: DataTable;
}

/** Asked before the first run: what will happen? */
export interface Prediction {
  readonly question: string;
  readonly choices: readonly string[];
  /** Place of the right choice, from 0. */
  readonly right: number;
  /** Why, said after the run. */
  readonly because: string;
}

export interface Simulation<C extends Controls = Controls, State = unknown> {
  readonly controls: C;
  readonly start: (values: ValuesOf<C>) => State;
  /** The next state, or undefined at the end. None where everything is there at once. */
  readonly step?: (state: State, values: ValuesOf<C>) => State | undefined;
  /** What one step is called on its button: "Next merge". */
  readonly stepName?: string;
  /** Steps after which it stops in any case. */
  readonly mostSteps?: number;
  /** Milliseconds between steps while it runs. */
  readonly pace?: number;
  readonly view: (state: State, values: ValuesOf<C>) => View;
  readonly predict?: Prediction;
}

/** A simulation whose types of values and state only it knows. */
export interface AnySimulation extends Omit<Simulation, "start" | "step" | "view"> {
  readonly start: (values: Values) => unknown;
  readonly step?: (state: unknown, values: Values) => unknown;
  readonly view: (state: unknown, values: Values) => View;
}

/** Keeps a simulation's own types inside it: it is only ever given its own values and states. */
export const defineSimulation = <C extends Controls, State extends object>(
  simulation: Simulation<C, State>,
): AnySimulation => simulation as unknown as AnySimulation;

/** Where none is stated. */
export const mostSteps = 200;

export interface Played {
  readonly state: unknown;
  /** Taken, which may be fewer than asked for. */
  readonly steps: number;
  readonly ended: boolean;
}

/** The next step, or the same with `ended`. */
export function playStep(simulation: AnySimulation, values: Values, { state, steps, ended }: Played): Played {
  if (ended || !simulation.step) return { state, steps, ended: true };
  const next = simulation.step(state, values);
  if (next === undefined) return { state, steps, ended: true };
  return { state: next, steps: steps + 1, ended: steps + 1 >= (simulation.mostSteps ?? mostSteps) };
}

/** The state after some steps: values and a number say all of it, so that a link can. */
export function play(simulation: AnySimulation, values: Values, steps: number): Played {
  let played: Played = { state: simulation.start(values), steps: 0, ended: !simulation.step };
  while (played.steps < steps && !played.ended) played = playStep(simulation, values, played);
  return played;
}
