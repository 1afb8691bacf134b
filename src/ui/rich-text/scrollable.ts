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
    // All is measured before anything changes, for one layout.
    const lines = entries.flatMap(({ target, contentRect }) => formulaLines(target, contentRect.width));
    const changed = lines.filter(({ line, wide }) => line.hasAttribute("data-wide") !== wide);
    // A box changes the size that was just reported: in the frame after, or the browser calls it a loop.
    if (changed.length > 0) requestAnimationFrame(() => changed.forEach(box));
  });
  mathObserver.observe(text);
  return () => mathObserver?.unobserve(text);
}

interface FormulaLine {
  readonly line: HTMLElement;
  readonly wide: boolean;
}

const formulaLines = (text: Element, width: number): FormulaLine[] =>
  [...text.querySelectorAll<HTMLElement>("[data-inline-math]")].map((line) => ({
    line,
    wide: (line.querySelector(":scope > math")?.getBoundingClientRect().width ?? 0) > width,
  }));

function box({ line, wide }: FormulaLine): void {
  line.toggleAttribute("data-wide", wide);
  if (wide) line.tabIndex = 0;
  else line.removeAttribute("tabindex");
}
