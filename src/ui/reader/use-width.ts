/** How wide an element is, as long as it is there. */
import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** Undefined until it was first measured. */
export function useWidth(element: RefObject<HTMLElement | null>): ReadonlySignal<number | undefined> {
  const width = useSignal<number | undefined>(undefined);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const observer = new ResizeObserver(() => {
      width.value = watched.clientWidth;
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return width;
}
