/** Turning a language model on and off, with its loading and what can go wrong. */
import type { ComponentChildren } from "preact";
import type { ModelFit } from "../../domain/device-fit.ts";
import type { BROWSER_MODEL } from "../../ports/language-model-choice.ts";
import { ErrorNote } from "../components/error-note.tsx";
import controls from "../styles/controls.module.css";
import type { LibraryViewModel } from "../view-models/library-view-model.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import styles from "./library.module.css";
import { ProgressLine } from "./progress-line.tsx";

interface Props {
  readonly library: LibraryViewModel;
  readonly id: string;
  readonly title: string;
  readonly model: ModelFit | typeof BROWSER_MODEL;
  /** Why the learner should think twice before turning it on. */
  readonly warning?: string | undefined;
  /** What else can be done while it is off or on. */
  readonly children?: ComponentChildren;
}

export function ModelSwitchActions({ library: { languageModel }, id, title, model, warning, children }: Props) {
  const standing = languageModel.switchOf(id);
  const engine = languageModel.engine.value;
  const failure = languageModel.failure.value;
  const error = failure?.id === id ? failure.error : undefined;
  const again = error?.type === "language-model-crashed-before";
  const turnOn = (): void => void languageModel.turnOn(model, again);
  const text = again ? "Load again anyway" : "Turn on";
  const label = again ? `Load ${title} again anyway` : `Turn on ${title}`;
  return (
    <>
      {error && <ErrorNote error={error} />}
      {engine.type === "loading" && engine.id === id && (
        <ProgressLine text={engine.text} fraction={engine.fraction > 0 ? engine.fraction : undefined} />
      )}
      {standing === "waiting" && <p class={styles.status}>Chosen: it loads with your next question.</p>}
      <div class={styles.actions}>
        {standing === "off" && warning === undefined && (
          <button key="on" type="button" class={controls.primary} aria-label={label} onClick={turnOn}>
            {text}
          </button>
        )}
        {standing === "off" && warning !== undefined && (
          <ConfirmButton key="ask" label={label} question={warning} yes={text} no="Not now" onConfirm={turnOn}>
            {text}
          </ConfirmButton>
        )}
        {standing !== "off" && (
          <button
            key="off"
            type="button"
            class={controls.button}
            aria-label={standing === "loading" ? `Stop loading ${title}` : `Turn off ${title}`}
            onClick={() => void languageModel.turnOff()}
          >
            {standing === "loading" ? "Stop" : "Turn off"}
          </button>
        )}
        {standing !== "loading" && children}
      </div>
    </>
  );
}
