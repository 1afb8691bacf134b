/** Choosing a language model: what fits this device, what is on it, and turning one on or off. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { type DeviceFit, fitModels, type ModelFit } from "../../domain/device-fit.ts";
import type { AppError } from "../../domain/errors.ts";
import type { LanguageModelEntry } from "../../domain/model-catalogue.ts";
import type { Words } from "../../language/words/words.ts";
import {
  BROWSER_MODEL,
  type BrowserModelAvailability,
  type LanguageModelChoice,
  type LanguageModelState,
  type LanguageModelsPort,
} from "../../ports/language-model-choice.ts";
import type { ReadableSignal } from "../../ports/readable-signal.ts";
import type { AnnouncerViewModel } from "./announcer-view-model.ts";
import type { DeviceViewModel } from "./device-view-model.ts";
import type { ModelDownloadsViewModel, ModelDownloadViewModel } from "./model-downloads-view-model.ts";
import type { ProfileViewModel } from "./profile-view-model.ts";

export const NO_LANGUAGE_MODEL = "none";

/** `waiting`: chosen earlier, loads with the next question. */
export type ModelSwitch = "off" | "waiting" | "loading" | "on";

export interface LanguageModelChoiceViewModel {
  /** Undefined until the device was looked at. */
  readonly fit: ReadonlySignal<DeviceFit | undefined>;
  readonly engine: ReadableSignal<LanguageModelState>;
  /** Why a model could not be turned on, by its id. */
  readonly failure: ReadonlySignal<{ readonly id: string; readonly error: AppError } | undefined>;
  readonly browserModel: ReadonlySignal<BrowserModelAvailability>;
  switchOf(id: string): ModelSwitch;
  downloadOf(fit: ModelFit): ModelDownloadViewModel;
  refresh(): Promise<void>;
  /** @param force although the tab closed the last time it was loaded */
  turnOn(chosen: ModelFit | typeof BROWSER_MODEL, force?: boolean): Promise<boolean>;
  turnOff(): Promise<void>;
  /** Deletes its files, turned off first. @returns the bytes that became free */
  remove(fit: ModelFit): Promise<number | undefined>;
}

const toChoice = (chosen: ModelFit | typeof BROWSER_MODEL): LanguageModelChoice =>
  chosen === BROWSER_MODEL
    ? { engine: "browser" }
    : { engine: "web-llm", entry: chosen.entry, variant: chosen.variant };

export function createLanguageModelChoice(ports: {
  readonly entries: readonly LanguageModelEntry[];
  readonly models: LanguageModelsPort;
  readonly downloads: ModelDownloadsViewModel;
  readonly device: DeviceViewModel;
  readonly profile: ProfileViewModel;
  readonly announcer: AnnouncerViewModel;
  readonly words: Words["models"]["languageModels"]["said"];
}): LanguageModelChoiceViewModel {
  const { entries, models, downloads, device, profile, announcer, words } = ports;
  const browserModel = signal<BrowserModelAvailability>("unavailable");
  const packages = entries.flatMap(({ title, variants }) => variants.map((variant) => ({ title, variant })));
  const chosen = computed(() => profile.profile.value.languageModel);

  const turnOff = async (): Promise<void> => {
    profile.update({ languageModel: NO_LANGUAGE_MODEL });
    await models.unload();
    announcer.say(words.off);
  };
  const downloadOf = ({ entry, variant }: ModelFit): ModelDownloadViewModel =>
    downloads.of(variant.package, entry.title);

  return {
    fit: computed(() => {
      const installed = new Set(
        packages
          .filter(({ title, variant }) => downloads.of(variant.package, title).state.value.type === "installed")
          .map(({ variant }) => variant.package.id),
      );
      return device.facts.value && fitModels(device.facts.value, entries, { installed });
    }),
    engine: models.state,
    failure: computed(() => {
      const state = models.state.value;
      return state.type === "failed" && state.error.type !== "aborted" ? state : undefined;
    }),
    browserModel,
    switchOf: (id) => {
      const state = models.state.value;
      if (state.type === "loading" && state.id === id) return "loading";
      if (state.type === "ready" && state.info.id === id) return "on";
      const failed = state.type === "failed" && state.id === id;
      return chosen.value === id && !failed && state.type !== "loading" ? "waiting" : "off";
    },
    downloadOf,
    refresh: async () => {
      browserModel.value = await models.browserModel();
    },
    turnOn: async (wanted, force = false) => {
      const id = wanted === BROWSER_MODEL ? BROWSER_MODEL : wanted.entry.id;
      announcer.say(words.loading);
      const outcome = await models.load(toChoice(wanted), { force });
      if (outcome.ok) {
        profile.update({ languageModel: id });
        announcer.say(words.on(outcome.value.title));
      } else announcer.say(outcome.error.type === "aborted" ? words.stopped : words.failed);
      return outcome.ok;
    },
    turnOff,
    remove: async (fit) => {
      const state = models.state.peek();
      const active = state.type === "loading" ? state.id : state.type === "ready" ? state.info.id : undefined;
      if (active === fit.entry.id || chosen.peek() === fit.entry.id) await turnOff();
      return downloadOf(fit).remove();
    },
  };
}
