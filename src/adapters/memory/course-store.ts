/** Courses in memory: for private windows without storage, and the reference of the contract tests. */

import type { Course } from "../../domain/course.ts";
import type { CourseId } from "../../domain/ids.ts";
import { err, ok } from "../../domain/result.ts";
import type { PackVectors } from "../../packs/pack.ts";
import type { CourseStore } from "../../ports/course-store.ts";

export function createMemoryCourseStore(): CourseStore {
  const courses = new Map<CourseId, Course>();
  const vectors = new Map<CourseId, { contentHash: string; vectors: PackVectors }>();
  return {
    list: async () => ok([...courses.values()].map(({ meta }) => meta)),
    read: async (id) => {
      const course = courses.get(id);
      return course ? ok(course) : err({ type: "not-found", what: `course ${id}` });
    },
    readVectors: async (id, contentHash) => {
      const stored = vectors.get(id);
      return ok(stored?.contentHash === contentHash ? stored.vectors : undefined);
    },
    write: async (pack) => {
      const { id, contentHash } = pack.course.meta;
      courses.set(id, pack.course);
      if (pack.vectors) vectors.set(id, { contentHash, vectors: pack.vectors });
      else vectors.delete(id);
      return ok(undefined);
    },
    writeVectors: async (id, contentHash, made) => {
      vectors.set(id, { contentHash, vectors: made });
      return ok(undefined);
    },
    remove: async (id) => {
      courses.delete(id);
      vectors.delete(id);
      return ok(undefined);
    },
    close: () => undefined,
  };
}
