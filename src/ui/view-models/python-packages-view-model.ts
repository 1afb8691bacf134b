/** What the course's programs can import beside Python's own library, and whether it is on this device. */
import type { PythonPackageEntry } from "../../domain/model-catalogue.ts";
import type { ModelDownloadsViewModel, ModelDownloadViewModel } from "./model-downloads-view-model.ts";

export interface PythonPackageChoice {
  readonly entry: PythonPackageEntry;
  readonly download: ModelDownloadViewModel;
}

export interface PythonPackagesViewModel {
  readonly choices: readonly PythonPackageChoice[];
  /** Reads what is on the device. */
  refresh(): Promise<void>;
}

export const createPythonPackages = (
  entries: readonly PythonPackageEntry[],
  downloads: ModelDownloadsViewModel,
): PythonPackagesViewModel => ({
  choices: entries.map((entry) => ({ entry, download: downloads.of(entry.package, entry.title) })),
  refresh: downloads.refresh,
});
