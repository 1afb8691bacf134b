/** Whether the app's own files are here as they were built. */
import type { ReadableSignal } from "./readable-signal.ts";

export interface FileFault {
  /** Relative to the app's base. */
  readonly path: string;
  readonly detail: string;
}

export interface AppFilesViewModel {
  /** What could not be had, until it is right. */
  readonly faults: ReadableSignal<readonly FileFault[]>;
  tryAgain(): void;
}
