/** Makes wide content reachable by keyboard exactly while it overflows (WCAG 2.1.1). */
let observer: ResizeObserver | undefined;

/** Returns the clean-up. One observer for all: it reports after layout, so reading sizes costs nothing. */
export function focusWhenScrollable(element: HTMLElement): () => void {
  observer ??= new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (!(target instanceof HTMLElement)) continue;
      if (target.scrollWidth > target.clientWidth + 1) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  observer.observe(element);
  return () => observer?.unobserve(element);
}
