/** Ends the current task and goes on in a new one, after pending paint and input had their chance. */
interface Scheduler {
  yield?(): Promise<void>;
}

/** Unlike time-outs, messages come without a delay of their own. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

export function yieldToBrowser(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  return scheduler?.yield?.() ?? nextTask();
}
