import { beforeAll, describe, expect, it } from "vitest";
import { createMemoryCourseStore } from "../../../src/adapters/memory/course-store.ts";
import type { Course } from "../../../src/domain/course.ts";
import type { AppError } from "../../../src/domain/errors.ts";
import { err, ok } from "../../../src/domain/result.ts";
import { openCourse } from "../../../src/library/open-course.ts";
import { writePack } from "../../../src/packs/write-pack.ts";
import type { CourseSource } from "../../../src/ports/course-source.ts";
import { makeCourse } from "../../support/course.ts";

let first: Course;
let second: Course;

beforeAll(async () => {
  first = await makeCourse([{ id: "a", title: "First idea" }]);
  second = await makeCourse([
    { id: "a", title: "First idea" },
    { id: "b", title: "Second idea" },
  ]);
});

const down: AppError = { type: "course-download-failed", detail: "offline" };

/** A source that ships a course and counts its downloads. */
function shipping(course: Course): CourseSource & { downloads: number } {
  const { id, contentHash } = course.meta;
  return {
    downloads: 0,
    shipped: async () => ok({ id, contentHash }),
    async download(onProgress) {
      this.downloads++;
      onProgress(1, 1);
      return ok(await writePack({ course }));
    },
  };
}
const unreachable: CourseSource = { shipped: async () => err(down), download: async () => err(down) };
const silent = (): void => undefined;

describe("opening the course", () => {
  it("downloads it on the first visit, with progress, and reads it from then on", async () => {
    const store = createMemoryCourseStore();
    const source = shipping(first);
    const steps: string[] = [];
    const opened = await openCourse(store, source, ({ step }) => steps.push(step));
    expect(opened).toEqual({ ok: true, value: { course: first } });
    expect([...new Set(steps)]).toEqual(["opening", "downloading", "unpacking", "storing"]);
    await openCourse(store, source, silent);
    expect(source.downloads).toBe(1);
  });
  it("takes the newer course that a new version ships", async () => {
    const store = createMemoryCourseStore();
    await openCourse(store, shipping(first), silent);
    const opened = await openCourse(store, shipping(second), silent);
    expect(opened.ok && opened.value.course.concepts).toHaveLength(2);
  });
  it("opens what is stored when nothing can be reached", async () => {
    const store = createMemoryCourseStore();
    await openCourse(store, shipping(first), silent);
    expect(await openCourse(store, unreachable, silent)).toEqual({ ok: true, value: { course: first } });
  });
  it("keeps the old course when the new one can't be had", async () => {
    const store = createMemoryCourseStore();
    await openCourse(store, shipping(first), silent);
    const broken = { ...shipping(second), download: async () => err(down) };
    expect(await openCourse(store, broken, silent)).toEqual({ ok: true, value: { course: first } });
  });
  it("says why when there is nothing stored and nothing to be had", async () => {
    expect(await openCourse(createMemoryCourseStore(), unreachable, silent)).toEqual({ ok: false, error: down });
  });
  it("replaces a damaged course and says so", async () => {
    const store = createMemoryCourseStore();
    const damaged: AppError = { type: "storage-corrupt", detail: "cut off" };
    let reads = 0;
    const flaky = { ...store, read: async () => (reads++ === 0 ? err(damaged) : ok(first)) };
    const opened = await openCourse(flaky, shipping(first), silent);
    expect(opened).toEqual({ ok: true, value: { course: first, notice: damaged } });
  });
  it("answers from memory when the device is full, and says so", async () => {
    const full: AppError = { type: "storage-full" };
    const store = { ...createMemoryCourseStore(), write: async () => err(full) };
    expect(await openCourse(store, shipping(first), silent)).toEqual({
      ok: true,
      value: { course: first, notice: full },
    });
  });
  it("refuses a pack that arrived cut off", async () => {
    const cut = { ...shipping(first), download: async () => ok((await writePack({ course: first })).slice(0, 200)) };
    const opened = await openCourse(createMemoryCourseStore(), cut, silent);
    expect(opened.ok ? "" : opened.error.type).toBe("pack-unreadable");
  });
});
