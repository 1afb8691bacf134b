/** What this device has: room for downloads, and whether the browser may clear them by itself. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { DeviceFacts } from "../../domain/device-fit.ts";

export interface StorageRoom {
  readonly usedBytes: number;
  readonly freeBytes: number;
}

/** `refused`: the browser was asked, and may still delete what is stored when the device runs short of room. */
export type Persistence = "unasked" | "granted" | "refused";

export interface DeviceViewModel {
  /** Undefined until first looked at. */
  readonly facts: ReadonlySignal<DeviceFacts | undefined>;
  /** Undefined where the browser doesn't tell. */
  readonly room: ReadonlySignal<StorageRoom | undefined>;
  readonly persistence: ReadonlySignal<Persistence>;
  refresh(): Promise<void>;
  /** Asks the browser, once, not to clear what is stored. Only after a learner asked to keep something large. */
  askToKeep(): Promise<void>;
}

export interface DevicePort {
  reread(): Promise<DeviceFacts>;
  /** False where the browser refuses or can't. */
  persist(): Promise<boolean>;
}

export function createDevice(port: DevicePort): DeviceViewModel {
  const facts = signal<DeviceFacts | undefined>(undefined);
  const refused = signal(false);
  const refresh = async (): Promise<void> => {
    facts.value = await port.reread();
  };
  return {
    facts,
    room: computed(() => {
      const { usedBytes, quotaBytes } = facts.value?.storage ?? {};
      if (usedBytes === undefined || quotaBytes === undefined) return undefined;
      return { usedBytes, freeBytes: Math.max(0, quotaBytes - usedBytes) };
    }),
    persistence: computed(() => {
      if (facts.value?.storage.persisted) return "granted";
      return refused.value ? "refused" : "unasked";
    }),
    refresh,
    askToKeep: async () => {
      if (refused.peek() || facts.peek()?.storage.persisted) return;
      refused.value = !(await port.persist());
      await refresh();
    },
  };
}
