import { beforeEach, describe, expect, it } from "vitest";
import { createMemoryCourseStore } from "../../../src/adapters/memory/course-store.ts";
import type { Course } from "../../../src/domain/course.ts";
import { err } from "../../../src/domain/result.ts";
import { courseWords } from "../../../src/library/course-words.ts";
import type { CourseStore } from "../../../src/ports/course-store.ts";
import { prepareWords, WORDS_LAYOUT } from "../../../src/retrieval/prepare-words.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";

const pause = async (): Promise<void> => undefined;
const courseStored = Promise.resolve();
let store: CourseStore;
let course: Course;

beforeEach(async () => {
  store = createMemoryCourseStore();
  course = await makeCourse(attentionSketches);
  await store.write({ course }, "added");
});

const stored = async () => {
  const words = await store.readWords(course.meta.id, course.meta.contentHash);
  return words.ok ? words.value : undefined;
};

describe("the words of a course", () => {
  it("are made once, the same in steps as at once, and stored", async () => {
    const made = await courseWords({ store, pause }, course, courseStored);
    expect(made).toEqual(prepareWords(course));
    expect(await stored()).toEqual(made);
    expect(await courseWords({ store, pause }, course, courseStored)).toBe(await stored());
  });
  it("are made anew when another version of the app made them", async () => {
    await store.writeWords(course.meta.id, course.meta.contentHash, { ...prepareWords(course), layout: -1 });
    expect((await courseWords({ store, pause }, course, courseStored)).layout).toBe(WORDS_LAYOUT);
    expect((await stored())?.layout).toBe(WORDS_LAYOUT);
  });
  it("serve although they can't be stored", async () => {
    const full = { ...store, writeWords: async () => err({ type: "storage-full" } as const) };
    expect(await courseWords({ store: full, pause }, course, courseStored)).toEqual(prepareWords(course));
  });
});
