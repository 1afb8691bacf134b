/** Step, run, back and reset, and how far it has come. */
import type { ComponentChildren } from "preact";
import { simulation as english } from "../../language/words/en/simulation.ts";
import { type AnySimulation, mostSteps } from "../../simulations/simulation.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./simulation.module.css";
import type { SimulationRun } from "./simulation-run.ts";

interface Props {
  readonly simulation: AnySimulation;
  readonly run: SimulationRun;
}

export function RunButtons({ simulation, run }: Props) {
  const words = useWords(english);
  const { steps, ended } = run.played.value;
  const running = run.running.value;
  return (
    <div class={styles.buttons} data-screen>
      <Press off={running || ended} onPress={run.step} primary>
        {simulation.stepName ?? words.step}
      </Press>
      <Press onPress={run.toggle}>{running ? words.pause : ended ? words.runAgain : words.run}</Press>
      <Press off={running || steps === 0} onPress={run.back}>
        {words.back}
      </Press>
      <Press onPress={run.reset}>{words.reset}</Press>
      <p class={styles.progress}>
        {ended ? words.ended(steps) : words.progress(steps, simulation.mostSteps ?? mostSteps)}
      </p>
    </div>
  );
}

interface PressProps {
  /** Keeps the focus where it is, which a disabled button would lose. */
  readonly off?: boolean;
  readonly primary?: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

function Press({ off = false, primary, onPress, children }: PressProps) {
  return (
    <button
      type="button"
      class={primary ? controls.primary : controls.button}
      aria-disabled={off ? "true" : undefined}
      onClick={() => !off && onPress()}
    >
      {children}
    </button>
  );
}
