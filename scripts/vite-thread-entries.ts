import type { Plugin } from "vite";

/**
 * A thread's own file exports nothing: what later chunks share with it goes into a chunk beside it.
 * WebKit runs a thread's file once more when a chunk imports it. Vite fixes the option to `false` for workers.
 */
export const threadEntries = (): Plugin => ({
  name: "erica:thread-entries",
  options: (options) => ({ ...options, preserveEntrySignatures: "strict" }),
});
