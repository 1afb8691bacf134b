/** Registers the service worker, offers updates, says which files are wrong, and turns isolation on without headers. */
import { signal } from "@preact/signals";
import { Workbox } from "workbox-window";
import type { AppFilesViewModel, FileFault } from "../../ports/app-files.ts";
import type { AppUpdateViewModel } from "../../ports/app-update.ts";
import { isFilesMessage } from "../../protocol/service-worker-messages.ts";
import { mendFiles } from "./mend-files.ts";

/** Set once per tab: a host where isolation never comes must not reload forever. */
const ISOLATION_KEY = "erica-isolation-reload";
/** When the page was last reloaded for a mended file. */
const MENDED_KEY = "erica-mended-reload";
const MENDED_PAUSE_MS = 60_000;
const UPDATE_CHECK_MS = 60 * 60 * 1000;
const RETRY_MS = 60_000;

export interface ServiceWorkerClient {
  readonly update: AppUpdateViewModel;
  readonly files: AppFilesViewModel;
  /** `canReload`: nothing would be lost or interrupted by the first-install reload. */
  start(canReload: () => Promise<boolean>): Promise<void>;
  /** Something of the app did not load. When a file was wrong and can be had right, the page is opened again. */
  mend(): Promise<void>;
}

const isOffered = (): boolean => "serviceWorker" in navigator && !import.meta.env.DEV;

/** @returns false when that was done a moment ago, or nothing can be remembered */
function mayReloadAgain(): boolean {
  try {
    const last = Number(sessionStorage.getItem(MENDED_KEY) ?? 0);
    if (Math.abs(Date.now() - last) < MENDED_PAUSE_MS) return false;
    sessionStorage.setItem(MENDED_KEY, String(Date.now()));
    return true;
  } catch {
    return false;
  }
}

export function createServiceWorkerClient(base: string): ServiceWorkerClient {
  const ready = signal(false);
  const faults = signal<readonly FileFault[]>([]);
  let workbox: Workbox | undefined;
  let registration: ServiceWorkerRegistration | undefined;
  let applying = false;
  let started = false;

  const offerUpdate = (): void => {
    if (registration?.waiting && navigator.serviceWorker.controller) ready.value = true;
  };
  /** A failed installation leaves nothing behind, so it is registered anew. */
  const register = async (): Promise<void> => {
    try {
      workbox = new Workbox(`${base}service-worker.js`, { scope: base, updateViaCache: "none" });
      registration = await workbox.register({ immediate: true });
    } catch (error) {
      // Private windows may refuse service workers: Erica then works online only. A script that is wrong is said.
      if (error instanceof TypeError || (error instanceof DOMException && error.name === "SecurityError"))
        faults.value = [{ path: "service-worker.js", detail: error.message }];
      return;
    }
    if (!registration) return;
    offerUpdate();
    registration.addEventListener("updatefound", () =>
      registration?.installing?.addEventListener("statechange", offerUpdate),
    );
    registration.active?.postMessage({ type: "CHECK_FILES" });
  };

  const mend = async (): Promise<void> => {
    const found = await mendFiles(new URL(base, location.origin).href);
    faults.value = found.faults;
    if (found.faults.length === 0 && found.mended.length > 0 && mayReloadAgain()) location.reload();
  };
  const tryAgain = (): void => {
    if (started && isOffered()) void register();
    else void mend();
  };

  const reloadForIsolation = async (canReload: () => Promise<boolean>): Promise<void> => {
    if (crossOriginIsolated || sessionStorage.getItem(ISOLATION_KEY)) return;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
      );
    if (!(await canReload())) return;
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
    files: { faults, tryAgain },
    mend,
    start: async (canReload) => {
      started = true;
      const retry = (): void => {
        if (faults.peek().length > 0) tryAgain();
      };
      setInterval(retry, RETRY_MS);
      addEventListener("online", retry);
      if (!isOffered()) return;
      navigator.serviceWorker.addEventListener("message", ({ data }) => {
        if (isFilesMessage(data)) faults.value = data.faults;
      });
      navigator.serviceWorker.addEventListener("controllerchange", () => {
        if (applying) location.reload();
      });
      await register();
      setInterval(() => void registration?.update().catch(() => undefined), UPDATE_CHECK_MS);
      if (registration) await reloadForIsolation(canReload);
    },
  };
}
