/** When the pressed button goes away with its state, focus stays in its row instead of falling to the page's start. */
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/** The row's first button takes the focus, else the row itself, which needs `tabIndex={-1}`. */
export function useKeptFocus(row: RefObject<HTMLElement | null>): void {
  const within = useRef(false);
  useEffect(() => {
    const element = row.current;
    const enter = (): void => {
      within.current = true;
    };
    const leave = ({ target }: FocusEvent): void => {
      // Some browsers say that focus left when its element is taken away, which is the very case to mend.
      queueMicrotask(() => {
        if (target instanceof Element && target.isConnected && !element?.contains(document.activeElement))
          within.current = false;
      });
    };
    element?.addEventListener("focusin", enter);
    element?.addEventListener("focusout", leave);
    return () => {
      element?.removeEventListener("focusin", enter);
      element?.removeEventListener("focusout", leave);
    };
  }, []);
  useLayoutEffect(() => {
    if (!within.current || document.activeElement !== document.body) return;
    (row.current?.querySelector<HTMLElement>("button") ?? row.current)?.focus();
  });
}
