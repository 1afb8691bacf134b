/** Registers the service worker, offers updates, and turns cross-origin isolation on where the host sends no headers. */
import { signal } from "@preact/signals";
import { Workbox } from "workbox-window";
import type { AppUpdateViewModel } from "../../ports/app-update.ts";

/** Set once per tab: a host where isolation never comes must not reload forever. */
const ISOLATION_KEY = "erica-isolation-reload";
const UPDATE_CHECK_MS = 60 * 60 * 1000;

export interface ServiceWorkerClient {
  readonly update: AppUpdateViewModel;
  /** `canReload`: nothing would be lost or interrupted by the first-install reload. */
  start(canReload: () => boolean): Promise<void>;
}

export function createServiceWorkerClient(base: string): ServiceWorkerClient {
  const ready = signal(false);
  let workbox: Workbox | undefined;
  let applying = false;

  const reloadForIsolation = async (registered: Workbox, canReload: () => boolean): Promise<void> => {
    if (crossOriginIsolated || sessionStorage.getItem(ISOLATION_KEY)) return;
    await registered.controlling;
    if (!canReload()) return;
    sessionStorage.setItem(ISOLATION_KEY, "done");
    location.reload();
  };

  return {
    update: {
      ready,
      apply: () => {
        applying = true;
        workbox?.messageSkipWaiting();
      },
    },
    start: async (canReload) => {
      if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
      const registered = new Workbox(`${base}service-worker.js`, { scope: base, updateViaCache: "none" });
      workbox = registered;
      registered.addEventListener("waiting", () => {
        ready.value = true;
      });
      registered.addEventListener("controlling", () => {
        if (applying) location.reload();
      });
      try {
        await registered.register();
      } catch {
        // Private windows may refuse service workers: Erica then works online only.
        return;
      }
      setInterval(() => void registered.update().catch(() => undefined), UPDATE_CHECK_MS);
      await reloadForIsolation(registered, canReload);
    },
  };
}
