/** Asks a question anew in other words, in its place. Enter sends, Escape leaves it as it was. */
import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { AppError } from "../../domain/errors.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import { errors } from "../../language/words/en/errors.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { isComposing } from "../is-composing.ts";
import controls from "../styles/controls.module.css";
import type { ExchangeViewModel } from "../view-models/exchange-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./edit-question.module.css";

interface Props {
  readonly app: AppViewModel;
  readonly exchange: ExchangeViewModel;
  /** The form is gone; focus goes back to the question. */
  readonly onDone: () => void;
}

export function EditQuestion({ app, exchange, onDone }: Props) {
  const { edit: words } = useWords(english);
  const { message: toMessage } = useWords(errors);
  const box = useRef<HTMLTextAreaElement>(null);
  const problem = useSignal<AppError | undefined>(undefined);
  const problemId = useId();
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  const send = (): void => {
    const text = box.current?.value ?? "";
    if (text.trim() === exchange.question) {
      onDone();
      return;
    }
    const edited = app.conversation.edit(exchange, text);
    if (!edited.ok) {
      problem.value = edited.error;
      box.current?.focus();
      return;
    }
    app.toasts.show({ text: words.replaced, action: { label: words.undo, run: edited.value } });
    onDone();
  };
  const message = problem.value && toMessage(problem.value);
  return (
    <form
      class={styles.form}
      aria-label={words.form}
      data-screen
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={box}
        class={`${controls.field} ${styles.box}`}
        rows={2}
        aria-label={words.box}
        aria-invalid={message ? "true" : undefined}
        aria-describedby={message ? problemId : undefined}
        enterkeyhint="send"
        dir="auto"
        defaultValue={exchange.question}
        onInput={() => (problem.value = undefined)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === "Escape") {
            event.stopPropagation();
            onDone();
          } else if (event.key === "Enter" && !event.shiftKey) {
            event.preventDefault();
            send();
          }
        }}
      />
      {message && (
        <p id={problemId} class={styles.problem} role="alert">
          <strong>{message.title}.</strong> {message.happened} {message.next}
        </p>
      )}
      <div class={styles.buttons}>
        <button type="submit" class={controls.primary}>
          {words.send}
        </button>
        <button type="button" class={controls.button} onClick={onDone}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
