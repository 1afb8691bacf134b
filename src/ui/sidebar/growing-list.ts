/** A long list grows as it is read: what is not shown yet costs nothing. */
import { useSignal } from "@preact/signals";
import { useCallback, useRef } from "preact/hooks";

/** Enough to scroll through; each further step shows as many again. */
const STEP = 60;
/** So that who goes on by keyboard finds the next one there. */
const AHEAD = "400px";

/**
 * @param isKept shown wherever it stands
 * @returns what is shown, and what to give to an element at the list's end: coming into view, it has the list grow
 */
export function useGrowingList<Item>(all: readonly Item[], isKept: (item: Item) => boolean) {
  const limit = useSignal(STEP);
  const observer = useRef<IntersectionObserver>(undefined);
  const grow = (): void => {
    limit.value += STEP;
  };
  const atEnd = useCallback((end: Element | null): void => {
    observer.current?.disconnect();
    if (!end) return;
    const ahead = { root: end.parentElement, rootMargin: AHEAD };
    observer.current = new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting && grow(), ahead);
    observer.current.observe(end);
  }, []);
  const shown = all.filter((item, index) => index < limit.value || isKept(item));
  return { shown, left: all.length - shown.length, grow, atEnd };
}
