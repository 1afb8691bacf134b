/** A new version of the app: offered, never forced. */
import type { ReadonlySignal } from "@preact/signals";

export interface AppUpdateViewModel {
  readonly ready: ReadonlySignal<boolean>;
  /** Switches to the new version; the page reloads. */
  apply(): void;
}
