/** Ends the current task and goes on in a new one, after pending paint and input had their chance. */
interface Scheduler {
  yield?(): Promise<void>;
}

/**
 * Ends the current task and goes on after the messages that came meanwhile: `yieldToBrowser` may go on before them.
 * Unlike a time-out, it has no delay of its own.
 */
export function nextTask(): Promise<void> {
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
