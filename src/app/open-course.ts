/** Opens a course from where an answer names it; the Library's code loads for it. */

import type { AppError } from "../domain/errors.ts";
import type { CourseId } from "../domain/ids.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { ErrorSink } from "../ports/page.ts";
import type { AppViewModel } from "../ui/app-view-model.ts";

type Parts = Pick<AppViewModel, "library" | "session">;

export function createOpenCourse({ library, session }: Parts, report: ErrorSink): AppViewModel["openCourse"] {
  const open = async (id: CourseId): Promise<Result<void, AppError>> => {
    const { courses } = await library.load();
    await courses.refresh();
    const course = courses.courses.peek().find(({ meta }) => meta.id === id);
    if (!course) return err({ type: "course-not-here" });
    if (await courses.use(course)) return ok(undefined);
    return err(courses.failure.peek()?.error ?? { type: "aborted" });
  };
  return async (id) => {
    if (session.stats.peek()?.meta.id === id) return true;
    const opened = await open(id);
    if (!opened.ok) report(opened.error);
    return opened.ok;
  };
}
