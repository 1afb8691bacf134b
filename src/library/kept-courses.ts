/** The courses on this device: told, added and removed, whichever of them answers. */
import { sourceBytes } from "../domain/course.ts";
import type { AppError } from "../domain/errors.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { LibraryApi, LibraryCourse } from "../protocol/library-api.ts";
import type { CourseStats } from "../protocol/tutor-api.ts";
import type { ChosenCourse } from "./chosen-course.ts";
import { correctAgain } from "./corrected-course.ts";
import type { LibraryParts } from "./library-parts.ts";
import { findBundledCourse } from "./open-course.ts";
import type { ServingState } from "./serving.ts";

interface Parts {
  readonly parts: Pick<LibraryParts, "store" | "source" | "readPack">;
  readonly state: ServingState;
  readonly choice: ChosenCourse;
  /** What `stats` gives has changed. */
  changed(): void;
  stats(): Promise<Result<CourseStats, AppError>>;
}

type KeptCourses = Pick<LibraryApi, "courses" | "addCourse" | "useCourse" | "removeCourse">;

const bundledFirst = (a: LibraryCourse, b: LibraryCourse): number =>
  Number(b.bundled) - Number(a.bundled) || (a.meta.title < b.meta.title ? -1 : 1);

export function createKeptCourses({ parts, state, choice, changed, stats }: Parts): KeptCourses {
  const { store, source } = parts;
  return {
    async courses() {
      const [list, bundled] = await Promise.all([store.list(), choice.bundled()]);
      const open = state.now()?.texts.course;
      const current = open && {
        meta: open.meta,
        ...(sourceBytes(open.assets) > 0 ? { fileBytes: sourceBytes(open.assets) } : {}),
      };
      if (!list.ok && !current) return list;
      const others = (list.ok ? list.value : []).filter(({ meta }) => meta.id !== current?.meta.id);
      return ok(
        [...(current ? [current] : []), ...others]
          .map(
            ({ meta, fileBytes }): LibraryCourse => ({
              meta,
              bundled: meta.id === bundled,
              current: meta.id === current?.meta.id,
              ...(fileBytes === undefined ? {} : { fileBytes }),
            }),
          )
          .sort(bundledFirst),
      );
    },

    async addCourse(file) {
      const pack = await parts.readPack(file);
      if (!pack.ok) return pack;
      const { meta } = pack.value.course;
      const bundled = await findBundledCourse(store, source);
      if (bundled.ok && bundled.value.id === meta.id)
        return bundled.value.contentHash === meta.contentHash
          ? ok(meta)
          : err({ type: "course-reserved", title: meta.title });
      const again = await correctAgain(store, pack.value);
      const stored = await store.write(again.pack, "added", again.corrections);
      if (!stored.ok) return stored;
      changed();
      const served = choice.current() === meta.id ? await choice.reopen(meta.id) : stored;
      return served.ok ? ok(meta) : served;
    },

    async useCourse(id, onProgress) {
      const served = await choice.use(id, onProgress);
      return served.ok ? stats() : served;
    },

    async removeCourse(id) {
      if (id === (await choice.bundled())) {
        const list = await store.list();
        const meta = list.ok ? list.value.find((stored) => stored.meta.id === id)?.meta : undefined;
        return err({ type: "course-reserved", title: meta?.title ?? id });
      }
      const left = await choice.leave(id);
      if (!left.ok) return left;
      const removed = await store.remove(id);
      changed();
      return removed;
    },
  };
}
