/** Model files on this device: download with pause and resume, import, delete. The same for every kind of model. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { AppError } from "../../domain/errors.ts";
import { isFixedRevision } from "../../domain/fixed-revision.ts";
import type { ModelHost, ModelPackage } from "../../domain/model-catalogue.ts";
import type { Result } from "../../domain/result.ts";
import type { Words } from "../../language/words/words.ts";
import type { DownloadProgress, FolderFile, ModelFilesApi, StoredModel } from "../../protocol/model-files-api.ts";
import type { AnnouncerViewModel } from "./announcer-view-model.ts";
import type { DeviceViewModel } from "./device-view-model.ts";
import { createTimeLeft } from "./time-left.ts";

export type ModelFilesState =
  | { readonly type: "absent" }
  | {
      readonly type: "working";
      readonly from: "host" | "folder";
      readonly progress: DownloadProgress;
      readonly secondsLeft?: number;
    }
  /** A part is here: a download was paused or broke off. */
  | { readonly type: "partial"; readonly storedBytes: number }
  /** `outdated`: the catalogue means a later version; this one works until that is here. */
  | { readonly type: "installed"; readonly storedBytes: number; readonly outdated: boolean }
  | { readonly type: "removing" };

export interface ModelDownloadViewModel {
  readonly package: ModelPackage;
  readonly state: ReadonlySignal<ModelFilesState>;
  readonly error: ReadonlySignal<AppError | undefined>;
  /** Starts, or goes on where an earlier download stopped. @returns whether the model is on the device */
  download(): Promise<boolean>;
  /** Keeps what was received. */
  pause(): Promise<void>;
  /** Drops what was received. */
  cancel(): Promise<void>;
  importFiles(files: readonly FolderFile[]): Promise<boolean>;
  /** @returns the bytes that became free, undefined when it failed */
  remove(): Promise<number | undefined>;
  /** After damage: everything anew. */
  clearAndDownload(): Promise<boolean>;
}

export interface ModelDownloadsViewModel {
  of(wanted: ModelPackage, title: string): ModelDownloadViewModel;
  /** Reads what is on the device. */
  refresh(): Promise<void>;
}

interface Ports {
  readonly files: ModelFilesApi;
  readonly host: () => ModelHost;
  readonly device: DeviceViewModel;
  readonly announcer: AnnouncerViewModel;
  readonly words: Words["models"]["files"]["said"];
  /** The last file of a model is here. */
  readonly onInstalled: (wanted: ModelPackage) => void;
  readonly now: () => number;
}

/** Progress is shown this often at most: more can't be read. */
const SHOW_EVERY_MS = 250;

export function createModelDownloads(ports: Ports): ModelDownloadsViewModel {
  const all = new Map<string, { model: ModelDownloadViewModel; show(stored: StoredModel | undefined): void }>();
  let stored: readonly StoredModel[] = [];
  return {
    of: (wanted, title) => {
      const known = all.get(wanted.id);
      if (known) return known.model;
      const made = createModelDownload(ports, wanted, title);
      made.show(stored.find(({ id }) => id === wanted.id));
      all.set(wanted.id, made);
      return made.model;
    },
    refresh: async () => {
      const outcome = await ports.files.list();
      if (!outcome.ok) return;
      stored = outcome.value;
      for (const [id, { show }] of all) show(stored.find((model) => model.id === id));
    },
  };
}

/** What is on the device while nothing is done about it. */
function restingState(wanted: ModelPackage, stored: StoredModel | undefined): ModelFilesState {
  if (!stored || (stored.storedBytes === 0 && !stored.complete)) return { type: "absent" };
  const { storedBytes } = stored;
  if (!stored.complete) return { type: "partial", storedBytes };
  return {
    type: "installed",
    storedBytes,
    outdated: isFixedRevision(wanted.revision) && stored.revision !== wanted.revision,
  };
}

/** Progress comes with every piece received: shown are new steps, and every so often how far it is. */
function sampled(now: () => number, show: (progress: DownloadProgress, secondsLeft: number | undefined) => void) {
  const timeLeft = createTimeLeft(now);
  let shownAt = Number.NEGATIVE_INFINITY;
  let shownStep: DownloadProgress["step"] = "listing";
  return (progress: DownloadProgress): void => {
    const { step, receivedBytes, totalBytes } = progress;
    const secondsLeft = step === "downloading" ? timeLeft(receivedBytes, totalBytes) : undefined;
    if (step === shownStep && now() - shownAt < SHOW_EVERY_MS) return;
    shownAt = now();
    shownStep = step;
    show(progress, secondsLeft);
  };
}

function createModelDownload(ports: Ports, wanted: ModelPackage, title: string) {
  const { files, announcer, device, words } = ports;
  const state = signal<ModelFilesState>({ type: "absent" });
  const error = signal<AppError | undefined>(undefined);
  let cancelling = false;
  let running: Promise<boolean> | undefined;

  const show = (stored: StoredModel | undefined): void => {
    if (state.peek().type === "working" || state.peek().type === "removing") return;
    settle(stored);
  };
  const settle = (stored: StoredModel | undefined): void => {
    state.value = restingState(wanted, stored);
  };
  const reread = async (): Promise<void> => {
    const outcome = await files.list();
    settle(outcome.ok ? outcome.value.find(({ id }) => id === wanted.id) : undefined);
    await device.refresh();
  };

  const receiveFrom = async (
    from: "host" | "folder",
    run: (onProgress: (progress: DownloadProgress) => void) => Promise<Result<StoredModel, AppError>>,
  ): Promise<boolean> => {
    error.value = undefined;
    state.value = {
      type: "working",
      from,
      progress: { step: "listing", receivedBytes: 0, totalBytes: wanted.bytes },
    };
    announcer.say(from === "host" ? words.downloading(title) : words.importing(title));
    // A refusal is no obstacle; it is shown beside the storage figures.
    void device.askToKeep();
    const outcome = await run(
      sampled(ports.now, (progress, secondsLeft) => {
        if (state.peek().type !== "working") return;
        state.value = { type: "working", from, progress, ...(secondsLeft !== undefined && { secondsLeft }) };
      }),
    );
    if (outcome.ok) {
      settle(outcome.value);
      ports.onInstalled(wanted);
    } else if (!cancelling) {
      if (outcome.error.type !== "aborted") error.value = outcome.error;
      await reread();
    }
    if (outcome.ok) announcer.say(words.installed(title));
    else if (!cancelling) announcer.say(outcome.error.type === "aborted" ? words.paused(title) : words.failed(title));
    await device.refresh();
    return outcome.ok;
  };
  const receive: typeof receiveFrom = (from, run) => {
    if (running) return Promise.resolve(false);
    running = receiveFrom(from, run).finally(() => {
      running = undefined;
    });
    return running;
  };
  const download = (): Promise<boolean> =>
    receive("host", (onProgress) => files.download(wanted, ports.host(), onProgress));
  const remove = async (): Promise<number | undefined> => {
    state.value = { type: "removing" };
    error.value = undefined;
    const outcome = await files.remove(wanted.id);
    if (!outcome.ok) error.value = outcome.error;
    await reread();
    return outcome.ok ? outcome.value.freedBytes : undefined;
  };

  const model: ModelDownloadViewModel = {
    package: wanted,
    state,
    error,
    download,
    pause: () => files.pause(wanted.id),
    cancel: async () => {
      cancelling = true;
      await files.pause(wanted.id);
      await running;
      const freed = await remove();
      cancelling = false;
      if (freed !== undefined) announcer.say(words.cancelled(title));
    },
    importFiles: (chosen) => receive("folder", (onProgress) => files.importFiles(wanted, chosen, onProgress)),
    remove,
    clearAndDownload: async () => ((await remove()) === undefined ? false : download()),
  };
  return { model, show };
}
