/** Text in the question box survives a reload of the tab. */
import { effect, type Signal } from "@preact/signals";

const DRAFT_KEY = "erica-draft";

export function keepDraft(draft: Signal<string>): void {
  try {
    if (draft.peek() === "") draft.value = sessionStorage.getItem(DRAFT_KEY) ?? "";
    effect(() => sessionStorage.setItem(DRAFT_KEY, draft.value));
  } catch {
    // Without storage the draft lasts until the tab closes.
  }
}
