/** A simulation at work: values and steps, and running through them in time. */
import { batch, type ReadonlySignal, signal } from "@preact/signals";
import { readValues, startValues, type Value, type Values } from "../../simulations/controls.ts";
import { type AnySimulation, type Played, play, playStep } from "../../simulations/simulation.ts";
import type { SimulationState } from "./simulation-link.ts";

export interface RunClock {
  /** Milliseconds, as frames are told them. */
  now(): number;
  /** Calls before the next picture. @returns what takes the call back */
  frame(call: () => void): () => void;
}

export interface SimulationRun {
  readonly values: ReadonlySignal<Values>;
  readonly played: ReadonlySignal<Played>;
  readonly running: ReadonlySignal<boolean>;
  /** A run came to its end or a pause, or ten steps were taken: what was predicted can be looked back on. */
  readonly tried: ReadonlySignal<boolean>;
  /** What the simulation threw. */
  readonly failure: ReadonlySignal<{ readonly error: unknown } | undefined>;
  /** Every change starts it anew. */
  set(name: string, value: Value): void;
  step(): void;
  back(): void;
  /** Runs on, or from the start once it has ended; while it runs, pauses. */
  toggle(): void;
  /** As it was at first: no step taken, every control where it began. */
  reset(): void;
  dispose(): void;
}

/** Between two steps, where the simulation says nothing. */
const usualPaceMs = 300;
/** Of work in a frame while nothing is drawn: short of what makes a page stutter. */
const sliceMs = 12;
const stepsThatShow = 10;

interface Options {
  /** What a link says. */
  readonly from?: Pick<SimulationState, "values" | "steps">;
  readonly clock: RunClock;
  /** The learner wants no motion: a run goes to its end without showing what lies between. */
  readonly isStill: () => boolean;
}

export function createSimulationRun(simulation: AnySimulation, { from, clock, isStill }: Options): SimulationRun {
  const { controls, pace = usualPaceMs } = simulation;
  const values = signal<Values>(from ? readValues(controls, from.values) : startValues(controls));
  const running = signal(false);
  const tried = signal(false);
  const failure = signal<{ readonly error: unknown } | undefined>(undefined);
  /** Every state so far: a step back is there already. */
  let history: Played[] = [{ state: undefined, steps: 0, ended: true }];
  const newest = (): Played => history[history.length - 1] as Played;
  const played = signal<Played>(newest());
  let taken = 0;
  let takeBack = (): void => undefined;

  /** Its mistakes are kept for the page to say; a run ends with one. */
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      halt();
      failure.value = { error };
    }
  };
  const show = (): void => {
    played.value = newest();
  };
  const begin = (): void =>
    guarded(() => {
      failure.value = undefined;
      history = [play(simulation, values.peek(), 0)];
      show();
    });
  const advance = (): void => {
    const next = playStep(simulation, values.peek(), newest());
    // The last may be told only by one more that takes none.
    if (next.steps === newest().steps) history[history.length - 1] = next;
    else history.push(next);
    taken++;
  };
  const halt = (): void => {
    takeBack();
    running.value = false;
  };
  const pause = (): void =>
    batch(() => {
      halt();
      show();
      tried.value = true;
    });

  /** In slices, so that the page stays alive, and shown when it is there. */
  const forward = (to: number, done: () => void): void => {
    running.value = true;
    const slice = (): void =>
      guarded(() => {
        const until = clock.now() + sliceMs;
        while (newest().steps < to && !newest().ended && clock.now() < until) advance();
        if (newest().steps < to && !newest().ended) takeBack = clock.frame(slice);
        else done();
      });
    slice();
  };
  const animate = (): void => {
    running.value = true;
    let due = clock.now();
    const frame = (): void =>
      guarded(() => {
        if (clock.now() >= due) {
          advance();
          show();
          due = clock.now() + pace;
        }
        if (newest().ended) pause();
        else takeBack = clock.frame(frame);
      });
    frame();
  };

  begin();
  if (from && from.steps > 0)
    forward(from.steps, () => {
      halt();
      show();
      taken = 0;
    });
  return {
    values,
    played,
    running,
    tried,
    failure,
    set: (name, value) =>
      batch(() => {
        halt();
        values.value = { ...values.peek(), [name]: value };
        begin();
      }),
    step: () =>
      guarded(() => {
        if (running.peek() || newest().ended) return;
        advance();
        show();
        if (taken >= stepsThatShow || newest().ended) tried.value = true;
      }),
    back() {
      if (running.peek() || history.length < 2) return;
      history.pop();
      show();
    },
    toggle() {
      if (running.peek()) return pause();
      if (!simulation.step) return;
      if (newest().ended) begin();
      if (isStill()) forward(Number.POSITIVE_INFINITY, pause);
      else animate();
    },
    reset: () =>
      batch(() => {
        halt();
        values.value = startValues(controls);
        begin();
      }),
    dispose: halt,
  };
}
