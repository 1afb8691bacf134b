/** TeX to MathML by Temml, built as DOM nodes (no markup strings, so Trusted Types have nothing to object to). */
import temml from "temml";

/** Draws into `target`. Wrong TeX is shown in the error colour with its source, never thrown. */
export function drawMath(tex: string, target: HTMLElement, display: boolean): void {
  try {
    temml.render(tex, target, { displayMode: display, throwOnError: false, trust: false, annotate: false });
  } catch {
    target.textContent = tex;
  }
}
