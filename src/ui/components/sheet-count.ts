/** How many modal sheets are open: toasts show in one of them or, when none is, on the page. */
import { signal } from "@preact/signals";

export const openSheets = signal(0);
