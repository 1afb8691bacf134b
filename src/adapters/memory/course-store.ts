/** Courses in memory: for private windows without storage, and the reference of the contract tests. */

import type { CourseCorrections } from "../../domain/correction.ts";
import { type Course, sourceBytes } from "../../domain/course.ts";
import type { CourseVectors } from "../../domain/course-vectors.ts";
import type { CourseWords } from "../../domain/course-words.ts";
import type { CourseId } from "../../domain/ids.ts";
import type { Pack } from "../../domain/pack.ts";
import { err, ok } from "../../domain/result.ts";
import type { CourseOrigin, CourseStore, VectorPart } from "../../ports/course-store.ts";

interface Stored {
  readonly course: Course;
  readonly origin: CourseOrigin;
  readonly assets: Pack["assets"];
  /** By embedder. */
  readonly vectors: Map<string, CourseVectors>;
  readonly parts: Map<string, Map<number, VectorPart>>;
  words?: CourseWords;
  corrections?: CourseCorrections;
}

export function createMemoryCourseStore(): CourseStore {
  const courses = new Map<CourseId, Stored>();
  const loads = new Map<string, number>();
  const stored = (id: CourseId, contentHash: string): Stored | undefined => {
    const found = courses.get(id);
    return found?.course.meta.contentHash === contentHash ? found : undefined;
  };
  return {
    list: async () =>
      ok(
        [...courses.values()].map(({ course: { meta, assets }, origin }) => {
          const bytes = sourceBytes(assets);
          return { meta, origin, ...(bytes > 0 ? { fileBytes: bytes } : {}) };
        }),
      ),
    read: async (id) => {
      const found = courses.get(id);
      return found ? ok(found.course) : err({ type: "not-found", what: `course ${id}` });
    },
    readAsset: async (id, asset) => ok(courses.get(id)?.assets?.get(asset)),
    write: async ({ course, vectors, assets }, origin, corrections) => {
      const made = new Map(vectors ? [[vectors.model.id, vectors]] : []);
      courses.set(course.meta.id, {
        course,
        origin,
        assets,
        vectors: made,
        parts: new Map(),
        ...(corrections ? { corrections } : {}),
      });
      return ok(undefined);
    },
    readCorrections: async (id) => ok(courses.get(id)?.corrections),
    writeCorrections: async (id, contentHash, corrections) => {
      const found = stored(id, contentHash);
      if (found) found.corrections = corrections;
      return ok(undefined);
    },
    remove: async (id) => {
      courses.delete(id);
      return ok(undefined);
    },
    readVectors: async (id, contentHash, embedder) => ok(stored(id, contentHash)?.vectors.get(embedder)),
    writeVectors: async (id, contentHash, made) => {
      const found = stored(id, contentHash);
      found?.vectors.set(made.model.id, made);
      found?.parts.delete(made.model.id);
      return ok(undefined);
    },
    readParts: async (id, contentHash, embedder) =>
      ok([...(stored(id, contentHash)?.parts.get(embedder)?.values() ?? [])].sort((a, b) => a.start - b.start)),
    writePart: async (id, contentHash, part) => {
      const parts = stored(id, contentHash)?.parts;
      const ofEmbedder = parts?.get(part.model.id) ?? new Map<number, VectorPart>();
      parts?.set(part.model.id, ofEmbedder.set(part.start, part));
      return ok(undefined);
    },
    readWords: async (id, contentHash) => ok(stored(id, contentHash)?.words),
    writeWords: async (id, contentHash, words) => {
      const found = stored(id, contentHash);
      if (found) found.words = words;
      return ok(undefined);
    },
    beginLoad: async (embedder) => {
      const begun = (loads.get(embedder) ?? 0) + 1;
      loads.set(embedder, begun);
      return ok(begun);
    },
    endLoad: async (embedder) => {
      loads.delete(embedder);
      return ok(undefined);
    },
    forgetEmbedder: async (embedder) => {
      for (const { vectors, parts } of courses.values()) {
        vectors.delete(embedder);
        parts.delete(embedder);
      }
      return ok(undefined);
    },
    close: () => undefined,
  };
}
