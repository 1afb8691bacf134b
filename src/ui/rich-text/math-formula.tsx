/** One formula. A display formula wider than the column can be scrolled by keyboard. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { drawMath } from "./math-renderer.ts";
import styles from "./rich-text.module.css";
import { focusWhenScrollable } from "./scrollable.ts";

export function MathFormula({ tex, display }: { readonly tex: string; readonly display: boolean }) {
  const target = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = target.current;
    if (!element) return undefined;
    drawMath(tex, element, display);
    return display ? focusWhenScrollable(element) : undefined;
  }, [tex, display]);
  return display ? (
    <span ref={target} class={styles.displayMath} />
  ) : (
    <span ref={target} class={styles.inlineMath} data-inline-math />
  );
}
