/** Shortcuts of a single key: to be turned off by whoever presses keys unasked. */
import { useId } from "preact/hooks";
import { settings as english } from "../../language/words/en/settings.ts";
import { Switch } from "../components/switch.tsx";
import type { ProfileViewModel } from "../view-models/profile-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./settings-view.module.css";

export function KeyboardSettings({ profile }: { readonly profile: ProfileViewModel }) {
  const { keyboard: words } = useWords(english);
  const id = useId();
  return (
    <section class={styles.section} aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <Switch
        label={words.singleKeys}
        help={words.singleKeysHelp}
        on={profile.profile.value.singleKeys}
        onChange={(singleKeys) => profile.update({ singleKeys })}
      />
    </section>
  );
}
