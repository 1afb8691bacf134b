/** What fits beside the conversation. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { LayoutViewModel } from "../ui/app-view-model.ts";

function mediaSignal(query: string): ReadonlySignal<boolean> {
  const list = matchMedia(query);
  const matches = signal(list.matches);
  list.addEventListener("change", () => {
    matches.value = list.matches;
  });
  return matches;
}

export function createLayout(): LayoutViewModel {
  return {
    sidebarFits: mediaSignal("(min-width: 64rem)"),
    panelFits: mediaSignal("(min-width: 75rem)"),
    sidebarOpen: signal(false),
    helpOpen: signal(false),
  };
}
