/** The help sheet: every keyboard shortcut. */
import { page } from "../../language/words/en/page.ts";
import { shortcuts } from "../shortcuts.ts";
import type { ProfileViewModel } from "../view-models/profile-view-model.ts";
import { useWords } from "../words.ts";
import { Sheet } from "./sheet.tsx";
import styles from "./shortcut-help.module.css";

interface Props {
  readonly profile: ProfileViewModel;
  readonly onClose: () => void;
}

export function ShortcutHelp({ profile, onClose }: Props) {
  const { title, does, singleKeysOff } = useWords(page).shortcuts;
  const { singleKeys } = profile.profile.value;
  return (
    <Sheet title={title} side="end" onClose={onClose}>
      <dl class={styles.list}>
        {shortcuts
          .filter(({ keys }) => singleKeys || keys.length > 1)
          .map(({ keys, action }) => (
            <div key={keys} class={styles.row}>
              <dt>
                <kbd class={styles.keys}>{keys}</kbd>
              </dt>
              <dd>{does[action]}</dd>
            </div>
          ))}
      </dl>
      {!singleKeys && <p class={styles.note}>{singleKeysOff}</p>}
    </Sheet>
  );
}
