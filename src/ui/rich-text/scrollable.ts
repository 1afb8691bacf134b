/** Makes wide content scrollable, and reachable by keyboard, exactly while it overflows (WCAG 1.4.10, 2.1.1). */
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

let mathObserver: ResizeObserver | undefined;

/** A formula inside a line cannot break; one wider than its text gets a box of its own that scrolls. */
export function boxWideMath(text: HTMLElement): () => void {
  mathObserver ??= new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      for (const math of target.querySelectorAll("math")) {
        const line = math.parentElement;
        if (!line?.hasAttribute("data-inline-math")) continue;
        const wide = math.getBoundingClientRect().width > contentRect.width;
        line.toggleAttribute("data-wide", wide);
        if (wide) line.tabIndex = 0;
        else line.removeAttribute("tabindex");
      }
    }
  });
  mathObserver.observe(text);
  return () => mathObserver?.unobserve(text);
}
