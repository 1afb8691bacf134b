/** Making a course from the learner's own files: what is being done, and what came of it. */
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { AppError } from "../../domain/errors.ts";
import type { CourseId } from "../../domain/ids.ts";
import type { CourseReport, ImportProgress } from "../../domain/import-report.ts";
import { isLanguageFile } from "../../domain/ocr-language.ts";
import type { Result } from "../../domain/result.ts";
import type { Words } from "../../language/words/words.ts";
import type { FolderPicker } from "../../ports/folder-picker.ts";
import type { ImportFlag, InterruptedImport } from "../../ports/import-flag.ts";
import type { CourseChange, ImportedFile, Importer, MadeFromFiles } from "../../protocol/import-api.ts";
import type { AnnouncerViewModel } from "./announcer-view-model.ts";
import type { CoursesViewModel } from "./courses-view-model.ts";
import { createImportClock } from "./import-clock.ts";
import { createImportFolders, type ImportFolders, type Make } from "./import-folders.ts";
import type { ScansViewModel } from "./scans-view-model.ts";

export interface ImportDone {
  readonly report: CourseReport;
  /** What it was made from. */
  readonly files: readonly ImportedFile[];
  /** Absent when nothing could be read, or the course could not be stored. */
  readonly course?: CourseId;
  /** The course as a file, to keep or to hand on. */
  readonly pack?: Blob;
}

export interface ImportViewModel extends ImportFolders {
  readonly progress: ReadonlySignal<ImportProgress | undefined>;
  readonly done: ReadonlySignal<ImportDone | undefined>;
  readonly failure: ReadonlySignal<AppError | undefined>;
  /** Whether PDF files go with the course. */
  readonly keepFiles: Signal<boolean>;
  /** The PDF files of those being read, as far as they can be told before: archives aren't open yet. */
  readonly keeping: ReadonlySignal<{ readonly files: number; readonly bytes: number } | undefined>;
  /** Undefined where the browser doesn't tell. */
  readonly freeBytes: ReadonlySignal<number | undefined>;
  /** Seconds; nothing while that can't be said. */
  readonly timeLeft: ReadonlySignal<number | undefined>;
  readonly paused: ReadonlySignal<boolean>;
  readonly scans: ScansViewModel;
  /** The course that is being changed; nothing while a new one is made. */
  readonly changing: ReadonlySignal<CourseId | undefined>;
  /** What a tab was making when it was closed or died. */
  readonly interrupted: ReadonlySignal<InterruptedImport | undefined>;
  /** @param change the course that these files change; a new one is made without it */
  make(files: readonly ImportedFile[], change?: CourseChange): Promise<void>;
  pause(paused: boolean): void;
  cancel(): void;
  /** The files of the last report once more, now that pages which are pictures can be read. */
  readScans(): Promise<void>;
  /** Looks whether something was interrupted. */
  look(): Promise<void>;
  forgetInterrupted(): void;
  /** Opens the course that was made, and goes where questions are asked. */
  ask(): Promise<void>;
  /** The course as it is now, with what was corrected of it, as a file. */
  save(): Promise<void>;
  closeReport(): void;
  /** Where the course is looked at for mistakes. */
  doctorHref(id: CourseId): string;
}

type Keeping = ImportViewModel["keeping"]["value"];

function keepingOf(files: readonly ImportedFile[]): Keeping {
  const pdfs = files.filter(({ path }) => /\.pdf$/i.test(path));
  const bytes = pdfs.reduce((sum, { content }) => sum + content.size, 0);
  return pdfs.length > 0 ? { files: pdfs.length, bytes } : undefined;
}

/** A file that is a course already, or language data, is added as it is. */
const isCourse = ({ path }: ImportedFile): boolean => /\.erica$/i.test(path);
const isLanguage = ({ path }: ImportedFile): boolean => isLanguageFile(path);
const isKeptAsItIs = (file: ImportedFile): boolean => isCourse(file) || isLanguage(file);

interface ImportPorts {
  readonly importer: Importer;
  readonly courses: Pick<CoursesViewModel, "courses" | "add" | "use" | "doctorHref">;
  readonly announcer: AnnouncerViewModel;
  readonly words: Words["importing"];
  readonly flag: ImportFlag;
  readonly freeBytes: ImportViewModel["freeBytes"];
  now(): number;
  goToAsk(): void;
  /** Of a stored course. */
  courseFile(id: CourseId): Promise<Result<Uint8Array<ArrayBuffer>, AppError>>;
  readonly saveFile: (name: string, file: Blob) => void;
  readonly folders: FolderPicker | undefined;
  readonly scans: ScansViewModel;
}

export function createImport(ports: ImportPorts): ImportViewModel {
  const { importer, courses, announcer, words, flag, scans } = ports;
  const progress = signal<ImportProgress | undefined>(undefined);
  const timeLeft = signal<number | undefined>(undefined);
  const paused = signal(false);
  const changing = signal<CourseId | undefined>(undefined);
  const interrupted = signal<InterruptedImport | undefined>(undefined);
  const done = signal<ImportDone | undefined>(undefined);
  const failure = signal<AppError | undefined>(undefined);
  const keepFiles = signal(true);
  const keeping = signal<Keeping>(undefined);
  const clock = createImportClock(ports.now);

  const begin = (files: number, change: CourseChange | undefined, folder: string | undefined): void => {
    const title = courses.courses.peek().find(({ meta }) => meta.id === change?.course)?.meta.title;
    done.value = undefined;
    failure.value = undefined;
    interrupted.value = undefined;
    paused.value = false;
    timeLeft.value = undefined;
    changing.value = change?.course;
    progress.value = { stage: "reading", fraction: 0 };
    clock.start();
    if (files > 0) flag.raise(workOf(files, change?.course, title, folder));
    announcer.say(title === undefined ? words.said.started(files) : words.said.updating(title));
  };
  const tell = (now: ImportProgress): void => {
    if (!progress.peek()) return;
    progress.value = now;
    timeLeft.value = clock.left(now);
  };

  const make: Make = async (all, change, folder) => {
    if (progress.peek() || (all.length === 0 && !change)) return undefined;
    // Nothing is waited for without one: what is asked for twice begins once.
    const files = all.some(isKeptAsItIs) ? await withoutKept(ports, all) : all;
    if (files.length === 0 && !change?.remove.length) return undefined;
    begin(files.length, change, folder?.name);
    keeping.value = keepFiles.peek() ? keepingOf(files) : undefined;
    const options = { keepFiles: keepFiles.peek(), readScans: scans.willRead(), ...(change && { change }) };
    const made = await importer.makeCourse(files, options, tell);
    if (made.ok) done.value = { ...(await store(ports, made.value)), files };
    else if (made.error.type === "aborted") announcer.say(words.said.cancelled);
    else failure.value = made.error;
    // A thread that died leaves what it was at to be taken up.
    if (made.ok || made.error.type === "aborted") flag.lower();
    progress.value = undefined;
    changing.value = undefined;
    return made.ok ? done.peek()?.course : undefined;
  };
  const fromFolders = createImportFolders(ports, { make, isBusy: () => progress.peek() !== undefined, interrupted });
  return {
    progress,
    timeLeft,
    paused,
    changing,
    interrupted,
    done,
    failure,
    keepFiles,
    keeping,
    freeBytes: ports.freeBytes,
    scans,
    make: async (files, change) => void (await make(files, change)),
    ...fromFolders,
    pause: (wanted) => {
      if (!progress.peek() || paused.peek() === wanted) return;
      paused.value = wanted;
      clock.pause(wanted);
      importer.pause(wanted);
      announcer.say(wanted ? words.said.paused : words.said.goesOn);
    },
    cancel: () => importer.cancel(),
    look: async () => {
      const found = await flag.interrupted();
      if (!progress.peek()) interrupted.value = found;
    },
    forgetInterrupted: () => {
      flag.lower();
      interrupted.value = undefined;
      void importer.tidy();
    },
    ...withWhatWasMade(ports, done, make),
    closeReport: () => {
      done.value = undefined;
      failure.value = undefined;
    },
  };
}

/** What can be done with the last report. */
const withWhatWasMade = (
  ports: ImportPorts,
  done: ImportViewModel["done"],
  make: Make,
): Pick<ImportViewModel, "doctorHref" | "ask" | "save" | "readScans"> => ({
  doctorHref: ports.courses.doctorHref,
  ask: () => askCourse(ports, done.peek()?.course),
  save: () => save(ports, done.peek()),
  readScans: async () => {
    const { files = [], course } = done.peek() ?? {};
    await make(files, course && { course, remove: [] });
  },
});

/** Adds courses and language data. @returns the other files */
async function withoutKept(ports: ImportPorts, all: readonly ImportedFile[]): Promise<readonly ImportedFile[]> {
  await addCourses(ports, all.filter(isCourse));
  if (all.some(isLanguage)) await ports.scans.add(all.filter(isLanguage));
  return all.filter((file) => !isKeptAsItIs(file));
}

async function addCourses({ courses }: ImportPorts, packs: readonly ImportedFile[]): Promise<void> {
  const files = packs.flatMap(({ content }) => (content instanceof File ? [content] : []));
  if (files.length > 0) await courses.add(files);
}

const workOf = (files: number, course?: CourseId, title?: string, folder?: string): InterruptedImport => ({
  files,
  ...(course && { course }),
  ...(title && { title }),
  ...(folder && { folder }),
});

/** Adds the course that was made to those on the device. */
async function store(
  { courses, announcer, words }: ImportPorts,
  { report, pack }: MadeFromFiles,
): Promise<Omit<ImportDone, "files">> {
  if (!pack) {
    announcer.say(words.said.failed);
    return { report };
  }
  const [course] = await courses.add([new File([pack], `${report.title}.erica`)]);
  if (course) announcer.say(words.said.done(report.title));
  return { report, pack, ...(course ? { course } : {}) };
}

async function askCourse({ courses, goToAsk }: ImportPorts, id: CourseId | undefined): Promise<void> {
  const course = courses.courses.peek().find(({ meta }) => meta.id === id);
  if (course && (course.current || (await courses.use(course)))) goToAsk();
}

/** As it is stored, with what was corrected of it; as it was made where it could not be stored. */
async function save({ courseFile, saveFile }: ImportPorts, done: ImportDone | undefined): Promise<void> {
  const stored = done?.course === undefined ? undefined : await courseFile(done.course);
  const file = stored?.ok ? new Blob([stored.value]) : done?.pack;
  if (done && file) saveFile(`${done.report.title.replace(/[^\p{L}\p{N} -]/gu, "")}.erica`, file);
}
