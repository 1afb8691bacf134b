/** TeX to MathML by Temml, built as DOM nodes (no markup strings, so Trusted Types have nothing to object to). */
import temml from "temml";
import { isDrawable } from "../../markdown/limits.ts";
import { escapeHtml } from "../../markdown/to-html.ts";

/** Characters of TeX typeset before the page gets its turn. What is more shows its TeX until then. */
const charactersAtOnce = 8_000;
/** Em and points: no rule or space of a formula is larger. */
const maxSize: [number, number] = [100, 1_000];
const settings = { throwOnError: false, trust: false, annotate: false, maxSize };

interface Formula {
  readonly tex: string;
  readonly target: HTMLElement;
  readonly display: boolean;
}

/** Paper waits for nothing. */
let printing = false;
addEventListener("beforeprint", () => {
  printing = true;
  goOn();
});
addEventListener("afterprint", () => (printing = false));

let typeset = 0;
let turnComes = false;
/** By target, so that a formula which changes while it waits is drawn as it is then. */
const waiting = new Map<HTMLElement, Formula>();

/** Draws into `target`. Wrong TeX is shown in the error colour with its source, never thrown; too large a formula as its TeX. */
export function drawMath(tex: string, target: HTMLElement, display: boolean): void {
  waiting.delete(target);
  const formula = { tex, target, display };
  if (!isDrawable(tex)) target.textContent = tex;
  else if (printing || typeset < charactersAtOnce) draw(formula);
  else {
    target.textContent = tex;
    waiting.set(target, formula);
  }
}

function draw({ tex, target, display }: Formula): void {
  typeset += tex.length;
  if (!turnComes) setTimeout(goOn);
  turnComes = true;
  try {
    temml.render(tex, target, { ...settings, displayMode: display });
  } catch {
    target.textContent = tex;
  }
}

/** The page had its turn: some more of what waits. */
function goOn(): void {
  typeset = 0;
  turnComes = false;
  for (const [target, formula] of waiting) {
    if (!printing && typeset >= charactersAtOnce) break;
    waiting.delete(target);
    if (target.isConnected) draw(formula);
  }
}

/** For a document that is taken away: MathML, or its TeX where that can't be drawn. */
export function mathMarkup(tex: string, display: boolean): string {
  const source = `<code>${escapeHtml(tex)}</code>`;
  if (!isDrawable(tex)) return source;
  try {
    return temml.renderToString(tex, { ...settings, displayMode: display });
  } catch {
    return source;
  }
}
