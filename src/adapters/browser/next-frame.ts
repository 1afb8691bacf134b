/** Before the next paint, or soon where nothing is painted: a hidden tab goes on receiving text. */
const HIDDEN_MS = 100;

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, HIDDEN_MS);
  });
}
