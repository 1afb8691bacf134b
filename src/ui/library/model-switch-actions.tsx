/** Turning a language model on and off, with its loading and what can go wrong. */
import type { ComponentChildren } from "preact";
import type { ModelFit } from "../../domain/device-fit.ts";
import { library } from "../../language/words/en/library.ts";
import { models as english } from "../../language/words/en/models.ts";
import type { BROWSER_MODEL } from "../../ports/language-model-choice.ts";
import { ErrorNote } from "../components/error-note.tsx";
import controls from "../styles/controls.module.css";
import type { LanguageModelChoiceViewModel } from "../view-models/language-model-choice-view-model.ts";
import { useWords } from "../words.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import styles from "./library.module.css";
import { ProgressLine } from "./progress-line.tsx";

interface Props {
  readonly languageModel: LanguageModelChoiceViewModel;
  readonly id: string;
  readonly title: string;
  readonly model: ModelFit | typeof BROWSER_MODEL;
  /** Why the learner should think twice before turning it on. */
  readonly warning?: string | undefined;
  /** What else can be done while it is off or on. */
  readonly children?: ComponentChildren;
}

export function ModelSwitchActions({ languageModel, id, title, model, warning, children }: Props) {
  const { languageModels: words, loadSteps } = useWords(english);
  const { notNow } = useWords(library);
  const standing = languageModel.switchOf(id);
  const engine = languageModel.engine.value;
  const failure = languageModel.failure.value;
  const error = failure?.id === id ? failure.error : undefined;
  const again = error?.type === "language-model-crashed-before";
  const turnOn = (): void => void languageModel.turnOn(model, again);
  const text = again ? words.loadAgain : words.turnOn;
  const label = again ? words.loadAgainNamed(title) : words.turnOnNamed(title);
  return (
    <>
      {error && <ErrorNote error={error} />}
      {engine.type === "loading" && engine.id === id && (
        <ProgressLine text={loadSteps[engine.step]} fraction={engine.fraction > 0 ? engine.fraction : undefined} />
      )}
      {standing === "waiting" && <p class={styles.status}>{words.chosen}</p>}
      <div class={styles.actions}>
        {standing === "off" && warning === undefined && (
          <button key="on" type="button" class={controls.primary} aria-label={label} onClick={turnOn}>
            {text}
          </button>
        )}
        {standing === "off" && warning !== undefined && (
          <ConfirmButton key="ask" label={label} question={warning} yes={text} no={notNow} onConfirm={turnOn}>
            {text}
          </ConfirmButton>
        )}
        {standing !== "off" && (
          <button
            key="off"
            type="button"
            class={controls.button}
            aria-label={standing === "loading" ? words.stopNamed(title) : words.turnOffNamed(title)}
            onClick={() => void languageModel.turnOff()}
          >
            {standing === "loading" ? words.stop : words.turnOff}
          </button>
        )}
        {standing !== "loading" && children}
      </div>
    </>
  );
}
