/** Ends the current task and goes on in a new one, after pending paint and input had their chance. */
interface Scheduler {
  yield?(): Promise<void>;
}

export function yieldToBrowser(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
