/** The state of both databases as one, told to the page. */
import { ok } from "../../domain/result.ts";
import type { StorageState, TellStorageState } from "../../ports/storage-state.ts";
import type { StorageApi } from "../../protocol/storage-api.ts";

export interface StorageWatch extends StorageApi {
  /** How one database tells its state. */
  of(database: string): TellStorageState;
}

/** Well below what a thread may be silent for while a course opens. */
const ALIVE_MS = 5_000;

/** @param alive waiting for another tab is no standstill */
export function createStorageWatch(alive: () => void): StorageWatch {
  const states = new Map<string, StorageState>();
  let state: StorageState = "free";
  let tellPage: TellStorageState | undefined;
  let waiting: ReturnType<typeof setInterval> | undefined;
  const gravest = (): StorageState => {
    const all = [...states.values()];
    if (all.includes("outdated")) return "outdated";
    return all.includes("blocked") ? "blocked" : "free";
  };
  return {
    of: (database) => (changed) => {
      states.set(database, changed);
      if (gravest() === state) return;
      state = gravest();
      clearInterval(waiting);
      if (state === "blocked") waiting = setInterval(alive, ALIVE_MS);
      tellPage?.(state);
    },
    watchStorage: async (tell) => {
      tellPage = tell;
      if (state !== "free") tell(state);
      return ok(undefined);
    },
  };
}
