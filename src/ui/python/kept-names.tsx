/** Whether programs of the page leave their variables to each other, and forgetting them. */
import { useId } from "preact/hooks";
import { python as english } from "../../language/words/en/python.ts";
import controls from "../styles/controls.module.css";
import type { PageNames } from "../view-models/page-names.ts";
import { useWords } from "../words.ts";
import styles from "./cell.module.css";

export function KeptNames({ names }: { readonly names: PageNames }) {
  const { keeping: words } = useWords(english);
  const id = useId();
  const count = names.kept.value;
  return (
    <div class={styles.keeping}>
      <label class={styles.keep}>
        <input
          type="checkbox"
          checked={names.on.value}
          aria-describedby={`${id}-help`}
          onChange={({ currentTarget }) => {
            names.on.value = currentTarget.checked;
          }}
        />
        {words.label}
      </label>
      <p id={`${id}-help`} class={styles.technical}>
        {names.on.value ? words.kept(count) : words.help}
      </p>
      {count > 0 && (
        <button type="button" class={`${controls.quiet} ${controls.small}`} onClick={names.forget}>
          {words.forget}
        </button>
      )}
    </div>
  );
}
