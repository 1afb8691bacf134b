/** What a screen reader is told. One polite live region shows the newest sentence. */
import { type ReadonlySignal, signal } from "@preact/signals";

export interface AnnouncerViewModel {
  readonly message: ReadonlySignal<string>;
  say(message: string): void;
}

export function createAnnouncer(): AnnouncerViewModel {
  const message = signal("");
  return {
    message,
    say: (next) => {
      // A repeated sentence is only read again when the text differs.
      message.value = message.peek() === next ? `${next}\u00a0` : next;
    },
  };
}
