/** Holds the browser's install offer until the learner asks for it. */
import { signal } from "@preact/signals";
import type { InstallViewModel } from "../../ports/install.ts";

/** Chromium's event; not in the DOM types. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<void>;
}

export function createInstall(): InstallViewModel {
  const offered = signal(false);
  const installed = signal(matchMedia("(display-mode: standalone)").matches);
  let offer: BeforeInstallPromptEvent | undefined;
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer = event as BeforeInstallPromptEvent;
    offered.value = true;
  });
  addEventListener("appinstalled", () => {
    offered.value = false;
    installed.value = true;
  });
  return {
    offered,
    installed,
    prompt: async () => {
      offered.value = false;
      await offer?.prompt();
      offer = undefined;
    },
  };
}
