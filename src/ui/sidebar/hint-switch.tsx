/** Hints before the answer, for questions that set a task. */
import { useId } from "preact/hooks";
import type { ProfileViewModel } from "../view-models/profile-view-model.ts";
import styles from "./hint-switch.module.css";

export function HintSwitch({ profile }: { readonly profile: ProfileViewModel }) {
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
      <label for={id}>Hints first</label>
      <p id={`${id}-hint`} class={styles.hint}>
        Up to three hints before an answer to a how, why, math or code question
      </p>
    </div>
  );
}
