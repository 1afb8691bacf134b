/** Which course answers: the chosen one from the start, another one, the bundled one when it goes. */
import type { Course } from "../domain/course.ts";
import type { AppError } from "../domain/errors.ts";
import type { CourseId } from "../domain/ids.ts";
import { ok, type Result } from "../domain/result.ts";
import type { OpenProgress } from "../protocol/tutor-api.ts";
import { buildRetrievalIndex } from "../retrieval/retrieval-index.ts";
import type { Choices } from "./choices.ts";
import type { LibraryParts } from "./library-parts.ts";
import { findBundledCourse, type OpenedCourse, openCourse } from "./open-course.ts";
import type { ServeCourse } from "./serve-course.ts";
import type { ServingState } from "./serving.ts";

type Report = (progress: OpenProgress) => void;
type Outcome = Promise<Result<void, AppError>>;

interface Parts {
  readonly parts: Pick<LibraryParts, "store" | "source">;
  readonly state: ServingState;
  readonly choices: Choices;
  readonly serve: ServeCourse;
}

export interface ChosenCourse {
  /** Opens the chosen course; with the chosen embedder, at once or after a change in the background. */
  openChosen(report: Report): Outcome;
  use(id: CourseId, report: Report): Outcome;
  /** Its stored text has changed: answers never come from what is no longer stored. */
  reopen(id: CourseId): Outcome;
  /** It will be removed: the bundled course takes its place where it answers or would at the next start. */
  leave(id: CourseId): Outcome;
  /** The course that answers. */
  current(): CourseId | undefined;
  /** The course that comes with the app. */
  bundled(): Promise<CourseId | undefined>;
}

const noReport = (): void => undefined;

export function createChosenCourse({ parts: { store, source }, state, choices, serve }: Parts): ChosenCourse {
  const current = (): CourseId | undefined => state.now()?.texts.course.meta.id;
  const bundled = async (): Promise<CourseId | undefined> => {
    const found = await findBundledCourse(store, source);
    return found.ok ? found.value.id : undefined;
  };
  const readStored = async (id: CourseId): Promise<Result<OpenedCourse, AppError>> => {
    const course = await store.read(id);
    return course.ok ? ok({ course: course.value }) : course;
  };
  const useBundled = async (report: Report): Outcome => {
    const served = await serve(state.change, report, (tell) => openCourse(store, source, tell));
    if (served.ok) await choices.chooseCourse(undefined);
    return served;
  };
  return {
    current,
    bundled,
    async openChosen(report) {
      const begin = (course: Course): void => {
        const index = { ...buildRetrievalIndex(course), preparing: true };
        state.begin({ graph: index.graph, index });
        report({ step: "downloading", fraction: 1, answers: "now" });
      };
      const opened = await serve(state.open, report, (tell, chosen) => openCourse(store, source, tell, chosen, begin), {
        wordsFirst: true,
      });
      // Said once: from then on the bundled course is the choice.
      if (state.now()?.courseNotice?.type === "course-lost") await choices.chooseCourse(undefined);
      return opened;
    },
    async use(id, report) {
      if (id === (await bundled())) return useBundled(report);
      report({ step: "opening", fraction: 0 });
      const served = await serve(state.change, report, () => readStored(id));
      if (served.ok) await choices.chooseCourse(id);
      return served;
    },
    reopen: (id) => serve(state.change, noReport, () => readStored(id)),
    async leave(id) {
      if (current() === id) return useBundled(noReport);
      if ((await choices.read()).course === id) await choices.chooseCourse(undefined);
      return ok(undefined);
    },
  };
}
