/** The same contracts on the real IndexedDB of a real browser. */
import { Dexie } from "dexie";
import { describe, expect, it } from "vitest";
import { createDexieCourseStore } from "../../src/adapters/dexie/course-store.ts";
import { createDexieLearnerStore } from "../../src/adapters/dexie/learner-store.ts";
import { declareCourseVersions, declareLearnerVersions } from "../../src/adapters/dexie/schema-versions.ts";
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

  it("every declared version opens, from the first on", async () => {
    for (const [name, declare] of [
      [courses, declareCourseVersions],
      [learner, declareLearnerVersions],
    ] as const) {
      const database = new Dexie(name);
      declare(database);
      await database.open();
      expect(database.verno).toBe(1);
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
});
