/**
 * Folded parts are most of an answer. They are drawn once the browser has nothing better to do: what is read first shows
 * sooner, and search and print still reach the rest.
 */
import { trimSoon } from "./drawn-answers.ts";

const waiting = new Set<() => void>();

/** Where the browser doesn't tell when it is idle (Safari): this long after the last part came, then a frame or two apart. */
const SETTLED_MS = 250;
const APART_MS = 24;
/** A page that is never idle gets its parts all the same. */
const LATEST_MS = 2000;

let cancel: (() => void) | undefined;

function schedule(ms: number): void {
  if ("requestIdleCallback" in window) {
    const handle = requestIdleCallback(drawNext, { timeout: LATEST_MS });
    cancel = () => cancelIdleCallback(handle);
  } else {
    const handle = setTimeout(drawNext, ms);
    cancel = () => clearTimeout(handle);
  }
}

/** One part a task keeps every task short. */
function drawNext(): void {
  const [draw] = waiting;
  cancel = undefined;
  if (!draw) {
    trimSoon();
    return;
  }
  waiting.delete(draw);
  schedule(APART_MS);
  draw();
}

/** @returns the way to take it back */
export function drawWhenIdle(draw: () => void): () => void {
  if (printing) draw();
  else {
    waiting.add(draw);
    cancel?.();
    schedule(SETTLED_MS);
  }
  return () => void waiting.delete(draw);
}

let printing = false;

/** Paper has no later. What is folded, and what is folded inside it, stands in the page when the current task ends. */
export function drawForPrint(): void {
  printing = true;
  for (const draw of waiting) draw();
  waiting.clear();
}

addEventListener("beforeprint", drawForPrint);
addEventListener("afterprint", () => {
  printing = false;
});
