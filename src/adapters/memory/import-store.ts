/** What imports keep, in memory: the reference of the contract tests. */
import type { CourseId } from "../../domain/ids.ts";
import type { ImportStore } from "../../ports/import-store.ts";

export function createMemoryImportStore(): ImportStore {
  const readings = new Map<string, unknown>();
  const folders = new Map<CourseId, unknown>();
  const removed = new Map<CourseId, unknown>();
  return {
    find: async (sha256) => readings.get(sha256),
    keep: async (sha256, reading) => void readings.set(sha256, structuredClone(reading)),
    keepOnly: async (sha256s, courses) => {
      for (const key of [...readings.keys()]) if (!sha256s.has(key)) readings.delete(key);
      for (const key of [...folders.keys()]) if (!courses.has(key)) folders.delete(key);
      for (const key of [...removed.keys()]) if (!courses.has(key)) removed.delete(key);
    },
    folder: async (course) => folders.get(course),
    rememberFolder: async (course, folder) => void folders.set(course, folder),
    removed: async (course) => removed.get(course),
    rememberRemoved: async (course, sources) => void removed.set(course, structuredClone(sources)),
    close: () => undefined,
  };
}
