/** The documents of a course that was made from files: choosing its files again, and leaving one out. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { AppError } from "../../domain/errors.ts";
import type { CourseId, DocumentId } from "../../domain/ids.ts";
import type { RemovedSource, SourceWeight } from "../../domain/import-report.ts";
import type { Words } from "../../language/words/words.ts";
import type { FolderPicker, PickedFolder } from "../../ports/folder-picker.ts";
import type { ImportedFile, Importer } from "../../protocol/import-api.ts";
import type { AnnouncerViewModel } from "./announcer-view-model.ts";
import type { ImportViewModel } from "./import-view-model.ts";

export interface OpenSources {
  readonly course: CourseId;
  /** Absent until they were read. */
  readonly sources?: readonly SourceWeight[];
  /** Taken out before. */
  readonly removed?: readonly RemovedSource[];
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
  /** From its folder at once where the browser gives that again, otherwise with its file the next time. */
  takeBack(source: RemovedSource): Promise<void>;
}

export function createCourseSources(ports: {
  readonly importer: Pick<Importer, "sourcesOf" | "takeBack">;
  readonly making: Pick<ImportViewModel, "make" | "makeFrom" | "chooseFolder" | "progress" | "done">;
  readonly folders: FolderPicker | undefined;
  readonly announcer: Pick<AnnouncerViewModel, "say">;
  readonly words: Words["importing"]["updating"];
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
    const { sources, removed } = found.value;
    handle = found.value.folder;
    const folder = folders?.nameOf(handle);
    open.value = { course, sources, removed, ...(folder === undefined ? {} : { folder }) };
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
    if (course !== undefined) await making.makeFrom(folder, { course, remove: [] });
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
    chooseFolder: async () => {
      const course = open.peek()?.course;
      if (course !== undefined) await making.chooseFolder({ course, remove: [] });
    },
    updateFromFolder: async () => updateFrom(await folders?.reopen(handle)),
    remove: (document) => change([], [document]),
    takeBack: async (source) => {
      const course = open.peek()?.course;
      if (course === undefined || making.progress.peek()) return;
      const taken = await importer.takeBack(course, source);
      if (!taken.ok) return;
      if (open.peek()?.folder !== undefined) await updateFrom(await folders?.reopen(handle));
      ports.announcer.say(ports.words.tookBack(source.title));
      await read(course);
    },
  };
}
