/** What will happen? Asked before the first run, looked back on after it; whoever would rather not skips it. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { simulation as english } from "../../language/words/en/simulation.ts";
import type { Prediction } from "../../simulations/simulation.ts";
import buttons from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./simulation.module.css";
import type { SimulationRun } from "./simulation-run.ts";

interface Props {
  readonly prediction: Prediction;
  readonly run: Pick<SimulationRun, "tried">;
  /** There is something to run; else looking back is asked for by a button. */
  readonly runs: boolean;
}

export function PredictionQuestion({ prediction, run, runs }: Props) {
  const { predict: words } = useWords(english);
  const name = useId();
  const chosen = useSignal<number | undefined>(undefined);
  const skipped = useSignal(false);
  const checked = useSignal(false);
  if (skipped.value) return null;
  const { question, choices, right, because } = prediction;
  const place = chosen.value;
  const judged = place !== undefined && (run.tried.value || checked.value);
  return (
    <fieldset class={styles.prediction} aria-describedby={`${name}-asked`} data-screen>
      <legend class={styles.legend}>{words.question}</legend>
      <p id={`${name}-asked`}>{question}</p>
      {choices.map((choice, i) => (
        <label key={choice} class={styles.option}>
          <input
            type="radio"
            name={name}
            checked={place === i}
            // Once judged it stands: to choose again would be no prediction.
            disabled={judged && place !== i}
            onChange={() => {
              chosen.value = i;
            }}
          />
          <span>{choice}</span>
        </label>
      ))}
      <div role="status">
        {judged && (
          <p class={styles.verdict} data-right={place === right}>
            {place === right ? words.right(because) : words.wrong(choices[right] ?? "", because)}
          </p>
        )}
        {place !== undefined && !judged && runs && <p>{words.thenRun}</p>}
      </div>
      {!judged && (
        <div class={styles.row}>
          {place !== undefined && !runs && (
            <button
              type="button"
              class={buttons.button}
              onClick={() => {
                checked.value = true;
              }}
            >
              {words.check}
            </button>
          )}
          <button
            type="button"
            class={`${buttons.quiet} ${buttons.small}`}
            onClick={() => {
              skipped.value = true;
            }}
          >
            {words.skip}
          </button>
        </div>
      )}
    </fieldset>
  );
}
