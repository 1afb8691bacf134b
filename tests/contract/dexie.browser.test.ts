/** The same contracts on the real IndexedDB of a real browser. */
import { Dexie } from "dexie";
import { describe, expect, it } from "vitest";
import { createDexieCourseStore } from "../../src/adapters/dexie/course-store.ts";
import { createDexieLearnerStore } from "../../src/adapters/dexie/learner-store.ts";
import {
  COURSES_VERSION,
  declareCourseVersions,
  declareLearnerVersions,
  LEARNER_VERSION,
} from "../../src/adapters/dexie/schema-versions.ts";
import type { Course } from "../../src/domain/course.ts";
import { quantizeRows } from "../../src/retrieval/quantize.ts";
import { attentionSketches, makeCourse } from "../support/course.ts";
import { describeCourseStore } from "./course-store.ts";
import { describeLearnerStore } from "./learner-store.ts";

const courses = "test-courses";
const learner = "test-learner";

describeCourseStore(
  "IndexedDB",
  () => createDexieCourseStore(courses),
  () => Dexie.delete(courses),
);
describeLearnerStore(
  "IndexedDB",
  () => createDexieLearnerStore(learner),
  () => Dexie.delete(learner),
);

describe("databases of other versions", () => {
  it("a newer database is refused with a value, and left as it is", async () => {
    const newer = new Dexie(courses);
    newer.version(99).stores({ courses: "id", something: "id" });
    await newer.open();
    newer.close();
    const store = createDexieCourseStore(courses);
    expect(await store.list()).toEqual({ ok: false, error: { type: "storage-too-new" } });
    store.close();
    const again = new Dexie(courses);
    expect((await again.open()).verno).toBe(99);
    again.close();
    await Dexie.delete(courses);
  });

  it("the declared versions open on an empty device", async () => {
    for (const [name, declare, latest] of [
      [courses, declareCourseVersions, COURSES_VERSION],
      [learner, declareLearnerVersions, LEARNER_VERSION],
    ] as const) {
      const database = new Dexie(name);
      declare(database);
      await database.open();
      expect(database.verno).toBe(latest);
      database.close();
      await Dexie.delete(name);
    }
  });

  it("another tab that deletes the database is not blocked by an open store", async () => {
    const store = createDexieCourseStore(courses);
    await store.list();
    await Dexie.delete(courses);
    store.close();
  });

  describe("version 1 of the courses, with a vector row a course", () => {
    const vectors = {
      model: { id: "m", revision: "1", dimensions: 4 },
      layout: 1,
      rows: quantizeRows(
        Float32Array.from({ length: 12 }, (_, i) => Math.sin(i)),
        4,
      ),
    };

    /** Writes what version 1 of the store wrote. */
    async function writeVersion1({ concepts, passages, ...rest }: Course, vectorRow: object): Promise<void> {
      const database = new Dexie(courses);
      database.version(1).stores({ courses: "id", concepts: "[course+id], course", vectors: "course" });
      await database.open();
      const course = rest.meta.id;
      await database.table("courses").put({ ...rest, id: course, loosePassages: [] });
      await database.table("concepts").bulkPut(
        concepts.map((concept, place) => ({
          course,
          id: concept.id,
          place,
          concept,
          passages: passages.filter((passage) => passage.concept === concept.id),
        })),
      );
      await database.table("vectors").put({ ...vectorRow, course, contentHash: rest.meta.contentHash });
      database.close();
    }

    it("keeps the course and its vectors, and takes those of other embedders from then on", async () => {
      const course = await makeCourse(attentionSketches);
      const { id, contentHash } = course.meta;
      await writeVersion1(course, vectors);
      const store = createDexieCourseStore(courses);
      expect(await store.list()).toEqual({ ok: true, value: [{ meta: course.meta, origin: "bundled" }] });
      expect(await store.read(id)).toEqual({ ok: true, value: course });
      expect(await store.readVectors(id, contentHash, "m")).toEqual({ ok: true, value: vectors });
      const others = { ...vectors, model: { ...vectors.model, id: "n" } };
      await store.writeVectors(id, contentHash, others);
      expect(await store.readVectors(id, contentHash, "n")).toEqual({ ok: true, value: others });
      expect(await store.readVectors(id, contentHash, "m")).toEqual({ ok: true, value: vectors });
      store.close();
      const reopened = new Dexie(courses);
      await reopened.open();
      expect(reopened.tables.map(({ name }) => name).sort()).toEqual([
        "concepts",
        "courses",
        "loads",
        "vectorParts",
        "vectorSets",
      ]);
      reopened.close();
      await Dexie.delete(courses);
    });
    it("opens with damaged vectors too: they are dropped, the course stays", async () => {
      const course = await makeCourse(attentionSketches);
      await writeVersion1(course, { rows: 3 });
      const store = createDexieCourseStore(courses);
      expect(await store.read(course.meta.id)).toEqual({ ok: true, value: course });
      expect(await store.readVectors(course.meta.id, course.meta.contentHash, "m")).toEqual({
        ok: true,
        value: undefined,
      });
      store.close();
      await Dexie.delete(courses);
    });
  });
});
