/** The courses on this device: add one from a file, use one, remove one. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { AppError } from "../../domain/errors.ts";
import type { CourseId } from "../../domain/ids.ts";
import type { Words } from "../../language/words/words.ts";
import type { LibraryApi, LibraryCourse } from "../../protocol/library-api.ts";
import type { OpenProgress } from "../../protocol/tutor-api.ts";
import type { AnnouncerViewModel } from "./announcer-view-model.ts";

/** One thing at a time: what is being done, and to which course. */
export type CourseWork =
  | { readonly type: "adding"; readonly name: string }
  | { readonly type: "opening"; readonly id: CourseId; readonly progress: OpenProgress }
  | { readonly type: "removing"; readonly id: CourseId };

/** What failed, beside the course or file it was about. */
export interface CourseFailure {
  readonly about: string;
  readonly error: AppError;
}

export interface CoursesViewModel {
  readonly courses: ReadonlySignal<readonly LibraryCourse[]>;
  readonly work: ReadonlySignal<CourseWork | undefined>;
  readonly failure: ReadonlySignal<CourseFailure | undefined>;
  refresh(): Promise<void>;
  /** @returns the ids of the courses that were added */
  add(files: readonly File[]): Promise<readonly CourseId[]>;
  use(course: LibraryCourse): Promise<boolean>;
  remove(course: LibraryCourse): Promise<boolean>;
  /** Where a course is looked at for mistakes. */
  doctorHref(id: CourseId): string;
}

export function createCourses(ports: {
  readonly library: Pick<LibraryApi, "courses" | "addCourse" | "useCourse" | "removeCourse">;
  readonly announcer: AnnouncerViewModel;
  readonly words: Words["library"]["courses"];
  /** Another course, or another version of it, is open now: whatever was read from the earlier one is out of date. */
  readonly onSwitched: (course: CourseId) => Promise<void>;
  readonly onRemoved?: () => void;
  readonly doctorHref: (id: CourseId) => string;
}): CoursesViewModel {
  const { library, announcer, words } = ports;
  const courses = signal<readonly LibraryCourse[]>([]);
  const work = signal<CourseWork | undefined>(undefined);
  const failure = signal<CourseFailure | undefined>(undefined);

  const fail = (about: string, error: AppError): false => {
    failure.value = { about, error };
    return false;
  };
  const refresh = async (): Promise<void> => {
    const outcome = await library.courses();
    if (outcome.ok) courses.value = outcome.value;
    else fail(words.all, outcome.error);
  };
  /** Runs one piece of work; another one that is asked for meanwhile is ignored, as its button is off. */
  const only = async (first: CourseWork, run: () => Promise<boolean>): Promise<boolean> => {
    if (work.peek()) return false;
    work.value = first;
    failure.value = undefined;
    try {
      return await run();
    } finally {
      work.value = undefined;
    }
  };

  return {
    courses,
    work,
    failure,
    doctorHref: ports.doctorHref,
    refresh,
    add: async (files) => {
      const added: CourseId[] = [];
      const [first] = files;
      if (!first) return added;
      await only({ type: "adding", name: first.name }, async () => {
        for (const file of files) {
          work.value = { type: "adding", name: file.name };
          announcer.say(words.said.checking(file.name));
          const outcome = await library.addCourse(file);
          if (!outcome.ok) return fail(file.name, outcome.error);
          const { id } = outcome.value;
          added.push(id);
          if (courses.peek().some(({ meta, current }) => current && meta.id === id)) await ports.onSwitched(id);
          announcer.say(words.said.added(outcome.value.title));
        }
        return true;
      });
      await refresh();
      return added;
    },
    use: ({ meta }) =>
      only({ type: "opening", id: meta.id, progress: { step: "opening", fraction: 0 } }, async () => {
        const outcome = await library.useCourse(meta.id, (progress) => {
          if (work.peek()?.type === "opening") work.value = { type: "opening", id: meta.id, progress };
        });
        if (!outcome.ok) return fail(meta.title, outcome.error);
        await ports.onSwitched(meta.id);
        await refresh();
        announcer.say(words.said.used(meta.title));
        return true;
      }),
    remove: ({ meta, current }) =>
      only({ type: "removing", id: meta.id }, async () => {
        const outcome = await library.removeCourse(meta.id);
        if (!outcome.ok) return fail(meta.title, outcome.error);
        await refresh();
        const now = courses.peek().find((course) => course.current);
        if (current && now) await ports.onSwitched(now.meta.id);
        announcer.say(words.said.removed(meta.title));
        ports.onRemoved?.();
        return true;
      }),
  };
}
