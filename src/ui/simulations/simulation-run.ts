/** A simulation at work: values and steps, and running through them in time. */
import { batch, type ReadonlySignal, signal } from "@preact/signals";
import { readValues, startValues, type Value, type Values } from "../../simulations/controls.ts";
import type { AnySimulation, Played } from "../../simulations/simulation.ts";
import { type RunClock, runInTime, runToEnd, type Steps } from "./run-in-time.ts";
import { createHistory } from "./simulation-history.ts";
import type { SimulationState } from "./simulation-link.ts";

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
  const history = createHistory(simulation);
  const values = signal<Values>(from ? readValues(controls, from.values) : startValues(controls));
  const played = signal<Played>(history.newest());
  const running = signal(false);
  const tried = signal(false);
  const failure = signal<{ readonly error: unknown } | undefined>(undefined);
  let taken = 0;
  let stop = (): void => undefined;

  const halt = (): void => {
    stop();
    running.value = false;
  };
  /** Its mistakes are kept for the page to say; a run ends with one. */
  const guarded = (work: () => void): void => {
    try {
      batch(work);
    } catch (error) {
      halt();
      failure.value = { error };
    }
  };
  const show = (): void => {
    played.value = history.newest();
  };
  const begin = (next: Values): void =>
    guarded(() => {
      halt();
      values.value = next;
      failure.value = undefined;
      history.begin(next);
      show();
    });
  const pause = (): void => {
    halt();
    show();
    tried.value = true;
  };
  const advance = (): boolean => {
    history.advance(values.peek());
    return !history.newest().ended;
  };
  const steps: Steps = { clock, guarded, advance, show, done: pause };
  const run = (start: () => () => void): void => {
    running.value = true;
    const started = start();
    // It may have come to its end at once.
    stop = running.peek() ? started : stop;
  };

  begin(values.peek());
  if (from && from.steps > 0) {
    const arrive = (): void => {
      halt();
      show();
    };
    const toThere = (): boolean => advance() && history.newest().steps < from.steps;
    run(() => runToEnd({ ...steps, advance: toThere, done: arrive }));
  }
  return {
    values,
    played,
    running,
    tried,
    failure,
    set: (name, value) => begin({ ...values.peek(), [name]: value }),
    step: () =>
      guarded(() => {
        if (running.peek() || history.newest().ended) return;
        advance();
        show();
        if (++taken >= stepsThatShow || history.newest().ended) tried.value = true;
      }),
    back() {
      if (!running.peek() && history.back()) show();
    },
    toggle() {
      if (running.peek()) return batch(pause);
      if (!simulation.step) return;
      if (history.newest().ended) begin(values.peek());
      run(() => (isStill() ? runToEnd(steps) : runInTime(steps, pace)));
    },
    reset: () => begin(startValues(controls)),
    dispose: halt,
  };
}
