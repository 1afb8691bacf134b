/** The one polite live region. */
import a11y from "../styles/accessible.module.css";
import type { AnnouncerViewModel } from "../view-models/announcer-view-model.ts";

export function LiveRegion({ announcer }: { readonly announcer: AnnouncerViewModel }) {
  return (
    <p class={a11y.hidden} role="status" aria-live="polite">
      {announcer.message}
    </p>
  );
}
