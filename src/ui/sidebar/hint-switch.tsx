/** Hints before the answer, for questions that set a task. */
import { useId } from "preact/hooks";
import { sidebar } from "../../language/words/en/sidebar.ts";
import type { ProfileViewModel } from "../view-models/profile-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./hint-switch.module.css";

export function HintSwitch({ profile }: { readonly profile: ProfileViewModel }) {
  const { settings: words } = useWords(sidebar);
  const id = useId();
  return (
    <div class={styles.switch}>
      <input
        id={id}
        type="checkbox"
        checked={profile.profile.value.hintFirst}
        aria-describedby={`${id}-hint`}
        onChange={(event) => profile.update({ hintFirst: event.currentTarget.checked })}
      />
      <label for={id}>{words.hintsFirst}</label>
      <p id={`${id}-hint`} class={styles.hint}>
        {words.hintsFirstHelp}
      </p>
    </div>
  );
}
