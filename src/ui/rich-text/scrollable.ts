/** Makes wide content scrollable, and reachable by keyboard, exactly while it overflows (WCAG 1.4.10, 2.1.1). */
let observer: ResizeObserver | undefined;

/** Work in the report of a size can change sizes just reported: in the frame after, or the browser calls it a loop. */
const inNextFrame = (work: () => void): void => void requestAnimationFrame(work);

const overflows = (box: HTMLElement): boolean =>
  box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;

/** Returns the clean-up. One observer for all. */
export function focusWhenScrollable(element: HTMLElement): () => void {
  observer ??= new ResizeObserver((entries) =>
    inNextFrame(() => {
      // All is measured before anything changes, for one layout.
      const found = entries.flatMap(({ target }) =>
        target instanceof HTMLElement ? [{ target, overflows: overflows(target) }] : [],
      );
      for (const { target, overflows } of found)
        if (overflows) target.tabIndex = 0;
        else target.removeAttribute("tabindex");
    }),
  );
  observer.observe(element);
  return () => observer?.unobserve(element);
}

let mathObserver: ResizeObserver | undefined;

/** A formula inside a line cannot break; one wider than its text gets a box of its own that scrolls. */
export function boxWideMath(text: HTMLElement): () => void {
  mathObserver ??= new ResizeObserver((entries) =>
    inNextFrame(() => {
      const lines = entries.flatMap(({ target, contentRect }) => formulaLines(target, contentRect.width));
      lines.filter(({ line, wide }) => line.hasAttribute("data-wide") !== wide).forEach(box);
    }),
  );
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
