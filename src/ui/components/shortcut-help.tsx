/** The help sheet: every keyboard shortcut. */
import { page } from "../../language/words/en/page.ts";
import { shortcuts } from "../shortcuts.ts";
import { useWords } from "../words.ts";
import { Sheet } from "./sheet.tsx";
import styles from "./shortcut-help.module.css";

export function ShortcutHelp({ onClose }: { readonly onClose: () => void }) {
  const { title, does } = useWords(page).shortcuts;
  return (
    <Sheet title={title} side="end" onClose={onClose}>
      <dl class={styles.list}>
        {shortcuts.map(({ keys, action }) => (
          <div key={keys} class={styles.row}>
            <dt>
              <kbd class={styles.keys}>{keys}</kbd>
            </dt>
            <dd>{does[action]}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
