/** Making a course from the learner's own files: what is being done, and what came of it. */
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { AppError } from "../../domain/errors.ts";
import type { CourseId } from "../../domain/ids.ts";
import type { CourseReport, ImportProgress } from "../../domain/import-report.ts";
import type { Words } from "../../language/words/words.ts";
import type { ImportedFile, Importer } from "../../protocol/import-api.ts";
import type { AnnouncerViewModel } from "./announcer-view-model.ts";
import type { CoursesViewModel } from "./courses-view-model.ts";

export interface ImportDone {
  readonly report: CourseReport;
  /** Absent when nothing could be read, or the course could not be stored. */
  readonly course?: CourseId;
  /** The course as a file, to keep or to hand on. */
  readonly pack?: Blob;
}

export interface ImportViewModel {
  readonly progress: ReadonlySignal<ImportProgress | undefined>;
  readonly done: ReadonlySignal<ImportDone | undefined>;
  readonly failure: ReadonlySignal<AppError | undefined>;
  /** Whether PDF files go with the course. */
  readonly keepFiles: Signal<boolean>;
  /** The PDF files of those being read, as far as they can be told before: archives aren't open yet. */
  readonly keeping: ReadonlySignal<{ readonly files: number; readonly bytes: number } | undefined>;
  make(files: readonly ImportedFile[]): Promise<void>;
  cancel(): void;
  /** Opens the course that was made, and goes where questions are asked. */
  ask(): Promise<void>;
  closeReport(): void;
}

const pdfsOf = (files: readonly ImportedFile[]): readonly ImportedFile[] =>
  files.filter(({ path }) => /\.pdf$/i.test(path));

/** A file that is a course already is added as it is. */
const isCourse = ({ path }: ImportedFile): boolean => /\.erica$/i.test(path);

export function createImport(ports: {
  readonly importer: Importer;
  readonly courses: Pick<CoursesViewModel, "courses" | "add" | "use">;
  readonly announcer: AnnouncerViewModel;
  readonly words: Words["importing"];
  goToAsk(): void;
}): ImportViewModel {
  const { importer, courses, announcer, words } = ports;
  const progress = signal<ImportProgress | undefined>(undefined);
  const done = signal<ImportDone | undefined>(undefined);
  const failure = signal<AppError | undefined>(undefined);
  const keepFiles = signal(true);
  const keeping = signal<{ readonly files: number; readonly bytes: number } | undefined>(undefined);

  const finish = async (report: CourseReport, pack: Blob | undefined): Promise<void> => {
    if (!pack) {
      done.value = { report };
      announcer.say(words.said.failed);
      return;
    }
    const [course] = await courses.add([new File([pack], `${report.title}.erica`)]);
    done.value = { report, pack, ...(course ? { course } : {}) };
    if (course) announcer.say(words.said.done(report.title));
  };

  return {
    progress,
    done,
    failure,
    keepFiles,
    keeping,
    make: async (all) => {
      if (progress.peek() || all.length === 0) return;
      const packs = all.filter(isCourse).flatMap(({ content }) => (content instanceof File ? [content] : []));
      if (packs.length > 0) await courses.add(packs);
      const files = all.filter((file) => !isCourse(file));
      if (files.length === 0) return;
      done.value = undefined;
      failure.value = undefined;
      progress.value = { stage: "reading", fraction: 0 };
      announcer.say(words.said.started(files.length));
      const pdfs = keepFiles.peek() ? pdfsOf(files) : [];
      const bytes = pdfs.reduce((sum, { content }) => sum + content.size, 0);
      keeping.value = pdfs.length > 0 ? { files: pdfs.length, bytes } : undefined;
      const made = await importer.makeCourse(files, { keepFiles: keepFiles.peek() }, (now) => {
        if (progress.peek()) progress.value = now;
      });
      if (made.ok) await finish(made.value.report, made.value.pack);
      else if (made.error.type === "aborted") announcer.say(words.said.cancelled);
      else failure.value = made.error;
      progress.value = undefined;
    },
    cancel: () => importer.cancel(),
    ask: async () => {
      const id = done.peek()?.course;
      const course = courses.courses.peek().find(({ meta }) => meta.id === id);
      if (!course) return;
      if (course.current || (await courses.use(course))) ports.goToAsk();
    },
    closeReport: () => {
      done.value = undefined;
      failure.value = undefined;
    },
  };
}
