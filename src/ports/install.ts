/** Installing Erica as an app, where the browser offers it. */
import type { ReadonlySignal } from "@preact/signals";

export interface InstallViewModel {
  readonly offered: ReadonlySignal<boolean>;
  readonly installed: ReadonlySignal<boolean>;
  prompt(): Promise<void>;
}
