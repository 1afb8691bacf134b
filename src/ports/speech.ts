/** The device's own voice. */
export interface Speech {
  /** Speaks the texts one after another; `onEnd` runs once, also after a failure. */
  speak(texts: readonly string[], onEnd: () => void): void;
  cancel(): void;
}
