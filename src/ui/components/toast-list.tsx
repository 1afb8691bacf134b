/** Toasts under the header, clear of the views' links and the question box. Pointing at one or tabbing into one holds them all. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { page } from "../../language/words/en/page.ts";
import controls from "../styles/controls.module.css";
import type { ToastsViewModel } from "../view-models/toasts-view-model.ts";
import { useWords } from "../words.ts";
import { Icon } from "./icon.tsx";
import styles from "./toast-list.module.css";

/** Lets a modal sheet show the toasts itself: everything outside it lies behind its backdrop and is inert. */
export const ToastsContext = createContext<ToastsViewModel | undefined>(undefined);

export function ToastsInSheet() {
  const toasts = useContext(ToastsContext);
  return toasts ? <ToastList toasts={toasts} place="sheet" /> : null;
}

interface Props {
  readonly toasts: ToastsViewModel;
  readonly place: "page" | "sheet";
}

export function ToastList({ toasts, place }: Props) {
  const words = useWords(page);
  return (
    <section
      class={styles.list}
      data-place={place}
      aria-label={words.notifications}
      data-screen
      onMouseEnter={toasts.pause}
      onMouseLeave={toasts.resume}
      onFocusIn={toasts.pause}
      onFocusOut={toasts.resume}
    >
      {toasts.toasts.value.map(({ id, text, action }) => (
        <div key={id} class={styles.toast} role="status">
          <span class={styles.text}>{text}</span>
          {action && (
            <button type="button" class={`${controls.quiet} ${styles.action}`} onClick={() => toasts.act(id)}>
              {action.label}
            </button>
          )}
          <button
            type="button"
            class={`${controls.iconButton} ${styles.close}`}
            aria-label={words.dismiss(text)}
            onClick={() => toasts.dismiss(id)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </section>
  );
}
