/** Whether two answers fit side by side; otherwise one is shown at a time. */
import { type ReadonlySignal, signal } from "@preact/signals";

const list = matchMedia("(min-width: 68.75rem)");
const fits = signal(list.matches);
list.addEventListener("change", () => {
  fits.value = list.matches;
});

export const besideFits: ReadonlySignal<boolean> = fits;
