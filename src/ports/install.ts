/** Installing Erica as an app, where the browser offers it. */
import type { ReadableSignal } from "./readable-signal.ts";

export interface InstallViewModel {
  readonly offered: ReadableSignal<boolean>;
  readonly installed: ReadableSignal<boolean>;
  prompt(): Promise<void>;
}
