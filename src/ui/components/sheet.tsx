/** A modal sheet: from the bottom on phones, at a side on wider screens. Native dialog: focus stays in, Escape closes. */
import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useRef } from "preact/hooks";
import { page } from "../../language/words/en/page.ts";
import type { Navigation } from "../../ports/navigation.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import { Icon } from "./icon.tsx";
import styles from "./sheet.module.css";
import { openSheets } from "./sheet-count.ts";
import { ToastsInSheet } from "./toast-list.tsx";

/** Has Back close what is open. */
export const CoverContext = createContext<Navigation["cover"]>(() => () => undefined);

interface Props {
  readonly title: string;
  readonly side?: "start" | "end";
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Sheet({ title, side = "start", onClose, children }: Props) {
  const words = useWords(page);
  const dialog = useRef<HTMLDialogElement>(null);
  const cover = useContext(CoverContext);
  useEffect(() => cover(onClose), []);
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    openSheets.value++;
    // The dialog's box is filled by its children: a click on itself is one on the backdrop.
    element?.addEventListener("click", (event) => {
      if (event.target === element) onClose();
    });
    return () => {
      openSheets.value--;
      element?.close();
      // Once the dialog is gone: while it is open, everything outside is inert.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
      });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={styles.sheet}
      data-side={side}
      aria-label={title}
      data-screen
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class={styles.bar}>
        <p class={styles.title}>{title}</p>
        <button type="button" class={controls.iconButton} aria-label={words.close(title)} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div class={styles.body}>{children}</div>
      <ToastsInSheet />
    </dialog>
  );
}
