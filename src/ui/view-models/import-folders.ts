/** Folders that the browser gives again: a course is made of one, and goes on from it after its tab was closed. */
import type { ReadonlySignal } from "@preact/signals";
import { type CourseId, courseId } from "../../domain/ids.ts";
import { UNFINISHED_COURSE } from "../../domain/own-course.ts";
import type { FolderPicker, PickedFolder } from "../../ports/folder-picker.ts";
import type { InterruptedImport } from "../../ports/import-flag.ts";
import type { CourseChange, ImportedFile, Importer } from "../../protocol/import-api.ts";

export interface ImportFolders {
  /** The browser gives folders to keep. */
  readonly keepsFolders: boolean;
  /** The learner chooses a folder, which is remembered: for going on after a closed tab, and for the course made of it. */
  chooseFolder(change?: CourseChange): Promise<void>;
  /** Does nothing without a folder: the learner chose none, or the browser doesn't give it any more. */
  makeFrom(folder: PickedFolder | undefined, change?: CourseChange): Promise<void>;
  /** With what was interrupted, from its folder. */
  goOn(): Promise<void>;
}

interface Ports {
  readonly importer: Pick<Importer, "folderOf" | "rememberFolder">;
  readonly folders: FolderPicker | undefined;
}

/** @returns the course, once it is stored */
export type Make = (
  files: readonly ImportedFile[],
  change?: CourseChange,
  folder?: PickedFolder,
) => Promise<CourseId | undefined>;

interface Making {
  readonly make: Make;
  isBusy(): boolean;
  readonly interrupted: ReadonlySignal<InterruptedImport | undefined>;
}

export function createImportFolders(
  { importer, folders }: Ports,
  { make, isBusy, interrupted }: Making,
): ImportFolders {
  const makeFrom: ImportFolders["makeFrom"] = async (folder, change) => {
    if (!folder || isBusy()) return;
    await importer.rememberFolder(change?.course ?? UNFINISHED_COURSE, folder.handle);
    const course = await make(await folder.files(), change, folder);
    if (course !== undefined && !change) await importer.rememberFolder(course, folder.handle);
  };
  return {
    keepsFolders: folders !== undefined,
    makeFrom,
    chooseFolder: async (change) => makeFrom(await folders?.pick(), change),
    goOn: async () => {
      const { course } = interrupted.peek() ?? {};
      const change = course === undefined ? undefined : { course: courseId(course), remove: [] };
      const kept = await importer.folderOf(change?.course ?? UNFINISHED_COURSE);
      await makeFrom(kept.ok ? await folders?.reopen(kept.value) : undefined, change);
    },
  };
}
