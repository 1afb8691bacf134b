/** How far making a course is, with the time left; it can be paused, and ended. */
import { importing as english } from "../../language/words/en/importing.ts";
import { numbers } from "../../language/words/en/numbers.ts";
import controls from "../styles/controls.module.css";
import type { ImportViewModel } from "../view-models/import-view-model.ts";
import { useWords } from "../words.ts";
import { Keeping } from "./keep-files.tsx";
import styles from "./library.module.css";
import { ProgressLine } from "./progress-line.tsx";

export function ImportProgressView({ making }: { readonly making: ImportViewModel }) {
  const words = useWords(english);
  const { timeLeft } = useWords(numbers);
  const progress = making.progress.value;
  if (!progress) return null;
  const paused = making.paused.value;
  const left = making.timeLeft.value;
  const { stage, fraction, file } = progress;
  const said = file === undefined ? words.working(stage, fraction) : words.workingOn(stage, fraction, file);
  return (
    <>
      <ProgressLine
        text={paused ? words.pausedAt(said) : left === undefined ? said : words.withTime(said, timeLeft(left))}
        fraction={fraction}
      />
      <Keeping making={making} />
      <div class={styles.actions}>
        <button
          type="button"
          class={controls.button}
          aria-label={paused ? words.goOnNamed : words.pauseNamed}
          onClick={() => making.pause(!paused)}
        >
          {paused ? words.goOn : words.pause}
        </button>
        <button type="button" class={controls.quiet} aria-label={words.cancelNamed} onClick={making.cancel}>
          {words.cancel}
        </button>
      </div>
    </>
  );
}
