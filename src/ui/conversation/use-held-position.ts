/** Earlier answers come above what is read. Where browsers don't hold the place themselves (Safari), we do. */
import { useLayoutEffect, useRef } from "preact/hooks";

/** @param first changes when something comes above the column's last element */
export function useHeldPosition(first: string | undefined) {
  const column = useRef<HTMLDivElement>(null);
  const before = useRef(first);
  const held = useRef<{ readonly last: Element; readonly top: number }>(undefined);
  const last = column.current?.lastElementChild;
  // Read before the page changes.
  if (last && before.current !== first && !CSS.supports("overflow-anchor", "auto"))
    held.current = { last, top: last.getBoundingClientRect().top };
  before.current = first;
  useLayoutEffect(() => {
    if (held.current?.last.isConnected)
      scrollBy({ top: held.current.last.getBoundingClientRect().top - held.current.top, behavior: "instant" });
    held.current = undefined;
  }, [first]);
  return column;
}
