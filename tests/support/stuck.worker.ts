/** Threads that fall silent: the worker's name says where. */
import { expose } from "comlink";
import type { OpenProgress } from "../../src/protocol/tutor-api.ts";

const never = (): Promise<never> => new Promise(() => undefined);
const { name } = globalThis as unknown as { readonly name: string };

if (name === "stuck at indexing")
  expose({
    open: (onProgress: (progress: OpenProgress) => void) => {
      onProgress({ step: "indexing", fraction: 1 });
      return never();
    },
    readProfile: never,
  });
if (name === "slow") {
  expose({
    open: async (onProgress: (progress: OpenProgress) => void) => {
      for (let step = 0; step <= 8; step++) {
        onProgress({ step: "unpacking", fraction: step / 8 });
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return { ok: true, value: "opened" };
    },
    readProfile: () => ({ ok: true, value: "the profile" }),
    load: () => ({ ok: true, value: { id: "model" } }),
  });
}
