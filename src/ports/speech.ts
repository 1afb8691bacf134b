/** The device's own voice. */
export interface Speech {
  /** Whether there is one. Voices may take a moment to be found. */
  hasVoice(): Promise<boolean>;
  /** Speaks the texts one after another; `onEnd` runs once, also after a failure. */
  speak(texts: readonly string[], onEnd: () => void): void;
  cancel(): void;
}
