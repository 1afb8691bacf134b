/** The documents of a course that was made from files: choosing its files again, and leaving one out. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { AppError } from "../../domain/errors.ts";
import type { CourseId, DocumentId } from "../../domain/ids.ts";
import type { SourceWeight } from "../../domain/import-report.ts";
import type { FolderPicker, PickedFolder } from "../../ports/folder-picker.ts";
import type { ImportedFile, Importer } from "../../protocol/import-api.ts";
import type { ImportViewModel } from "./import-view-model.ts";

export interface OpenSources {
  readonly course: CourseId;
  /** Absent until they were read. */
  readonly sources?: readonly SourceWeight[];
  /** Name of the folder that can be read again without choosing it. */
  readonly folder?: string;
  readonly failure?: AppError;
}

export interface CourseSourcesViewModel {
  readonly open: ReadonlySignal<OpenSources | undefined>;
  /** The browser gives folders to keep. */
  readonly keepsFolders: boolean;
  /** Shows a course's documents, or hides them where they are shown. */
  toggle(course: CourseId): Promise<void>;
  update(files: readonly ImportedFile[]): Promise<void>;
  /** The learner chooses a folder, and the browser gives it again from then on. */
  chooseFolder(): Promise<void>;
  updateFromFolder(): Promise<void>;
  remove(document: DocumentId): Promise<void>;
}

export function createCourseSources(ports: {
  readonly importer: Pick<Importer, "sourcesOf" | "rememberFolder">;
  readonly making: Pick<ImportViewModel, "make" | "progress" | "done">;
  readonly folders: FolderPicker | undefined;
}): CourseSourcesViewModel {
  const { importer, making, folders } = ports;
  const open = signal<OpenSources | undefined>(undefined);
  let handle: unknown;

  const read = async (course: CourseId): Promise<void> => {
    const found = await importer.sourcesOf(course);
    if (open.peek()?.course !== course) return;
    if (!found.ok) {
      open.value = { course, failure: found.error };
      return;
    }
    handle = found.value.folder;
    const folder = folders?.nameOf(handle);
    open.value = { course, sources: found.value.sources, ...(folder === undefined ? {} : { folder }) };
  };
  // The report removes documents too.
  making.done.subscribe((done) => {
    if (done?.course !== undefined && done.course === open.peek()?.course) void read(done.course);
  });
  const change = async (files: readonly ImportedFile[], remove: readonly DocumentId[]): Promise<void> => {
    const course = open.peek()?.course;
    if (course === undefined || making.progress.peek()) return;
    await making.make(files, { course, remove });
  };
  const updateFrom = async (folder: PickedFolder | undefined): Promise<void> => {
    const course = open.peek()?.course;
    if (!folder || course === undefined) return;
    await importer.rememberFolder(course, folder.handle);
    await change(await folder.files(), []);
  };

  return {
    open,
    keepsFolders: folders !== undefined,
    toggle: async (course) => {
      if (open.peek()?.course === course) {
        open.value = undefined;
        return;
      }
      open.value = { course };
      await read(course);
    },
    update: (files) => change(files, []),
    chooseFolder: async () => updateFrom(await folders?.pick()),
    updateFromFolder: async () => updateFrom(await folders?.reopen(handle)),
    remove: (document) => change([], [document]),
  };
}
