/** An explanation to write in one's own words, then to compare with what the course says; the learner grades it. */
import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { AppError } from "../../domain/errors.ts";
import type { ExplainItem } from "../../domain/practice-item.ts";
import { explainBack as english } from "../../language/words/en/explain-back.ts";
import type { ExplanationCheck } from "../../protocol/practice-api.ts";
import { ErrorNote } from "../components/error-note.tsx";
import controls from "../styles/controls.module.css";
import type { ExplainingViewModel } from "../view-models/explaining-view-model.ts";
import { useWords } from "../words.ts";
import { ExplanationFindings } from "./explanation-findings.tsx";
import type { Response } from "./judge-response.ts";
import styles from "./practice.module.css";

interface Props {
  readonly item: ExplainItem;
  /** What was compared stays to be read. */
  readonly isAnswered: boolean;
  readonly explaining: ExplainingViewModel;
  readonly onAnswer: (response: Response) => void;
}

type Compared =
  | { readonly type: "writing" }
  | { readonly type: "comparing" }
  | { readonly type: "empty" }
  | { readonly type: "failed"; readonly error: AppError }
  /** The text it is about: what is written on makes it old. */
  | { readonly type: "compared"; readonly text: string; readonly check: ExplanationCheck };

export function ExplainAnswer({ item, isAnswered, explaining, onAnswer }: Props) {
  const words = useWords(english);
  const text = useSignal(explaining.draft(item.concept));
  const state = useSignal<Compared>({ type: "writing" });
  const findings = useRef<HTMLHeadingElement>(null);
  const field = useId();
  const { value: now } = state;
  useEffect(() => {
    if (now.type === "compared") findings.current?.focus({ preventScroll: true });
  }, [now]);
  const compare = async (written: string): Promise<void> => {
    state.value = { type: "comparing" };
    const check = await explaining.check(item.concept, written);
    state.value = check.ok
      ? { type: "compared", text: written, check: check.value }
      : { type: "failed", error: check.error };
  };
  return (
    <div class={styles.typed}>
      <form
        class={styles.typed}
        onSubmit={(event) => {
          event.preventDefault();
          // What is there now, drawn or not.
          if (text.peek().trim() === "") state.value = { type: "empty" };
          else void compare(text.peek());
        }}
      >
        <label for={field}>{words.yours}</label>
        <textarea
          id={field}
          class={`${controls.field} ${styles.explanation}`}
          rows={6}
          dir="auto"
          readOnly={isAnswered}
          aria-invalid={now.type === "empty" ? "true" : undefined}
          aria-describedby={`${field}-hint`}
          value={text.value}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value;
            explaining.keep(item.concept, currentTarget.value);
            if (now.type === "empty") state.value = { type: "writing" };
          }}
        />
        <p id={`${field}-hint`} class={styles.soft}>
          {words.hint}
        </p>
        {now.type === "empty" && <p role="alert">{words.empty}</p>}
        {!isAnswered && (
          <p class={styles.row}>
            <button type="submit" class={controls.primary} disabled={now.type === "comparing"}>
              {now.type === "compared" ? words.again : now.type === "comparing" ? words.comparing : words.compare}
            </button>
            {now.type !== "compared" && (
              <button type="button" class={controls.button} onClick={() => void compare("")}>
                {words.give}
              </button>
            )}
          </p>
        )}
      </form>
      {now.type === "failed" && <ErrorNote error={now.error} />}
      {now.type === "compared" && (
        <ExplanationFindings heading={findings} check={now.check} isBlank={now.text === ""} />
      )}
      {now.type === "compared" && !isAnswered && (
        <fieldset class={styles.easy}>
          <legend>{words.howWasIt}</legend>
          <p class={styles.row}>
            {now.text !== "" && (
              <button type="button" class={controls.primary} onClick={() => onAnswer({ type: "said", knew: true })}>
                {words.could}
              </button>
            )}
            <button type="button" class={controls.button} onClick={() => onAnswer({ type: "said", knew: false })}>
              {words.couldNot}
            </button>
          </p>
        </fieldset>
      )}
    </div>
  );
}
