/** A new version of the app: offered, never forced. */
import type { ReadableSignal } from "./readable-signal.ts";

export interface AppUpdateViewModel {
  readonly ready: ReadableSignal<boolean>;
  /** Switches to the new version; the page reloads. */
  apply(): void;
}
