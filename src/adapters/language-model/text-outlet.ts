/** Sends pieces in order, one message under way at a time: what comes meanwhile goes with the next. */
export function createTextOutlet(onText: (piece: string) => void | Promise<void>): {
  send(text: string): void;
  drained(): Promise<void>;
} {
  let waiting = "";
  let sending: Promise<void> | undefined;
  const sendAll = async (): Promise<void> => {
    while (waiting !== "") {
      const text = waiting;
      waiting = "";
      await onText(text);
    }
    sending = undefined;
  };
  return {
    send(text) {
      waiting += text;
      if (waiting !== "") sending ??= sendAll();
    },
    async drained() {
      await sending;
    },
  };
}
