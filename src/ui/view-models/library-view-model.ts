/** The Library: courses on this device, and the models that help to read them. */
import type { CourseSourcesViewModel } from "./course-sources-view-model.ts";
import type { CoursesViewModel } from "./courses-view-model.ts";
import type { DeviceViewModel } from "./device-view-model.ts";
import type { EmbedderViewModel } from "./embedder-view-model.ts";
import type { ImportViewModel } from "./import-view-model.ts";
import type { LanguageModelChoiceViewModel } from "./language-model-choice-view-model.ts";
import type { ModelDownloadsViewModel } from "./model-downloads-view-model.ts";
import type { PythonPackagesViewModel } from "./python-packages-view-model.ts";

export interface LibraryViewModel {
  readonly courses: CoursesViewModel;
  readonly making: ImportViewModel;
  readonly sources: CourseSourcesViewModel;
  readonly embedder: EmbedderViewModel;
  readonly languageModel: LanguageModelChoiceViewModel;
  readonly packages: PythonPackagesViewModel;
  readonly device: DeviceViewModel;
  /** Hosts that model files come from, unless a school's own host is set. */
  readonly publishers: readonly string[];
  /** What this device holds and can do: known without a course. */
  inspect(): Promise<void>;
}

export function createLibraryViewModel(
  parts: Omit<LibraryViewModel, "inspect"> & { readonly downloads: ModelDownloadsViewModel },
): LibraryViewModel {
  const { languageModel, device, downloads } = parts;
  return {
    ...parts,
    inspect: async () => {
      await Promise.all([downloads.refresh(), device.refresh(), languageModel.refresh()]);
    },
  };
}
