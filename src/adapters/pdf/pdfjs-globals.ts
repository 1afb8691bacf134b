/**
 * What pdf.js expects around it as it loads. Drawing needs these, reading doesn't; Node has none of them, and a worker
 * lacks some in older browsers.
 */
const global = globalThis as { DOMMatrix?: unknown; Path2D?: unknown; ImageData?: unknown };
global.DOMMatrix ??= class {};
global.Path2D ??= class {};
global.ImageData ??= class {};

/** Its parser then runs in the thread that loads it: that is a worker already. */
export function useParser(parser: unknown): void {
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = parser;
}
