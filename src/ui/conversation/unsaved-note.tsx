/** What is shown and could not be stored: why, and a way to try again. */
import { conversation as english } from "../../language/words/en/conversation.ts";
import { errors } from "../../language/words/en/errors.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./notices.module.css";

export function UnsavedNote({ conversation }: Pick<AppViewModel, "conversation">) {
  const { unsaved: words } = useWords(english);
  const { message } = useWords(errors);
  const error = conversation.unsaved.value;
  // A crash has a notice of its own, with what helps.
  if (!error || error.type === "worker-crashed") return null;
  const { title, next } = message(error);
  return (
    <div class={styles.note} role="alert">
      <strong>{words.title(title)}</strong> {next}{" "}
      <button type="button" class={`${controls.quiet} ${controls.small}`} onClick={() => void conversation.saveAgain()}>
        {words.again}
      </button>
    </div>
  );
}
