/** A part of the app that can't be loaded may have come wrong: then its files are held against the build's list, once. */
import { effect } from "@preact/signals";
import type { ServiceWorkerClient } from "../adapters/browser/service-worker-client.ts";
import type { AppErrorType } from "../domain/errors.ts";
import type { SessionViewModel } from "../ui/view-models/session-view-model.ts";

/** How it looks when a thread's script is not what it should be. */
const ofThreads: readonly AppErrorType[] = [
  "worker-crashed",
  "opening-stuck",
  "embedder-unavailable",
  "index-unavailable",
];

export function mendWhatFailed(
  { state, stats }: Pick<SessionViewModel, "state" | "stats">,
  { mend }: Pick<ServiceWorkerClient, "mend">,
): void {
  let mending = false;
  const mendOnce = (): void => {
    if (mending) return;
    mending = true;
    void mend();
  };
  addEventListener("vite:preloadError", mendOnce);
  effect(() => {
    const error = state.value.type === "failed" ? state.value.error : stats.value?.notice;
    if (error && ofThreads.includes(error.type)) mendOnce();
  });
}
