/** Keeps the machine busy, as a school's computer is: threads that only count. */
import os from "node:os";
import { Worker } from "node:worker_threads";

/** @param perCore threads to a core */
export function busyCores(perCore: number): { stop(): Promise<void> } {
  const count = Math.round(os.availableParallelism() * perCore);
  const threads = Array.from({ length: count }, () => new Worker("for (;;);", { eval: true }));
  return { stop: async () => void (await Promise.all(threads.map((thread) => thread.terminate()))) };
}
