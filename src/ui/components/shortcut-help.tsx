/** The help sheet: every keyboard shortcut. */
import { shortcuts } from "../shortcuts.ts";
import { Sheet } from "./sheet.tsx";
import styles from "./shortcut-help.module.css";

export function ShortcutHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet title="Keyboard shortcuts" side="end" onClose={onClose}>
      <dl class={styles.list}>
        {shortcuts.map(({ keys, does }) => (
          <div key={keys} class={styles.row}>
            <dt>
              <kbd class={styles.keys}>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
