/** An expected failure, said plainly, with what to do next. */
import type { AppError } from "../../domain/errors.ts";
import { errors } from "../../language/words/en/errors.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./error-note.module.css";

interface Props {
  readonly error: AppError;
  readonly action?: { readonly label: string; run(): void };
}

export function ErrorNote({ error, action }: Props) {
  const { title, happened, next } = useWords(errors).message(error);
  return (
    <div class={styles.note} role="alert">
      <p class={styles.title}>{title}</p>
      <p>
        {happened} {next}
      </p>
      {action && (
        <button type="button" class={controls.button} onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
