import { beforeAll, describe, expect, it } from "vitest";
import { createMemoryCourseStore } from "../../../src/adapters/memory/course-store.ts";
import type { Course } from "../../../src/domain/course.ts";
import type { AppError } from "../../../src/domain/errors.ts";
import { conceptId, type QuizId } from "../../../src/domain/ids.ts";
import { err, ok } from "../../../src/domain/result.ts";
import { openCourse } from "../../../src/library/open-course.ts";
import { sha256Hex } from "../../../src/packs/content-hash.ts";
import { writePack } from "../../../src/packs/write-pack.ts";
import type { CourseSource } from "../../../src/ports/course-source.ts";
import type { CourseStore } from "../../../src/ports/course-store.ts";
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

const quizItem = { id: "q" as QuizId, question: "What is it?", answer: "An idea.", wrong: [], passages: [] };
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

/** Opens the course and lets what just arrived be stored. */
async function openAndKeep(
  store: CourseStore,
  source: CourseSource,
  report: Parameters<typeof openCourse>[2] = silent,
) {
  const opened = await openCourse(store, source, report);
  if (!opened.ok) return opened;
  const { keep, ...rest } = opened.value;
  const notice = await keep?.();
  return ok({ ...rest, ...(notice ? { notice } : {}) });
}

describe("opening the course", () => {
  it("downloads it on the first visit, with progress, and reads it from then on", async () => {
    const store = createMemoryCourseStore();
    const source = shipping(first);
    const steps: string[] = [];
    const opened = await openAndKeep(store, source, ({ step }) => steps.push(step));
    expect(opened).toEqual({ ok: true, value: { course: first } });
    expect([...new Set(steps)]).toEqual(["opening", "downloading", "unpacking"]);
    await openAndKeep(store, source);
    expect(source.downloads).toBe(1);
  });
  it("is not checked again where the build vouches for its very bytes, and is where it doesn't", async () => {
    const dangling = { ...first, quiz: [{ ...quizItem, concept: conceptId("gone") }] };
    const bytes = await writePack({ course: dangling });
    const source = (packSha256: string): CourseSource => ({
      shipped: async () => ok({ id: first.meta.id, contentHash: first.meta.contentHash, packSha256 }),
      download: async () => ok(bytes),
    });
    const vouched = await openCourse(createMemoryCourseStore(), source(await sha256Hex(bytes)), silent);
    expect(vouched.ok && vouched.value.course.quiz).toHaveLength(1);
    const other = await openCourse(createMemoryCourseStore(), source("0".repeat(64)), silent);
    expect(other.ok ? "" : other.error.type).toBe("pack-unreadable");
  });
  it("is ready before it is stored", async () => {
    const store = createMemoryCourseStore();
    const opened = await openCourse(store, shipping(first), silent);
    expect(opened.ok && opened.value.course).toEqual(first);
    expect((await store.read(first.meta.id)).ok).toBe(false);
  });
  it("takes the newer course that a new version ships", async () => {
    const store = createMemoryCourseStore();
    await openAndKeep(store, shipping(first));
    const opened = await openAndKeep(store, shipping(second));
    expect(opened.ok && opened.value.course.concepts).toHaveLength(2);
  });
  it("opens what is stored when nothing can be reached", async () => {
    const store = createMemoryCourseStore();
    await openAndKeep(store, shipping(first));
    expect(await openAndKeep(store, unreachable)).toEqual({ ok: true, value: { course: first } });
  });
  it("keeps the old course when the new one can't be had", async () => {
    const store = createMemoryCourseStore();
    await openAndKeep(store, shipping(first));
    const broken = { ...shipping(second), download: async () => err(down) };
    expect(await openAndKeep(store, broken)).toEqual({ ok: true, value: { course: first } });
  });
  it("says why when there is nothing stored and nothing to be had", async () => {
    expect(await openAndKeep(createMemoryCourseStore(), unreachable)).toEqual({ ok: false, error: down });
  });
  it("replaces a damaged course and says so", async () => {
    const store = createMemoryCourseStore();
    const damaged: AppError = { type: "storage-corrupt", detail: "cut off" };
    let reads = 0;
    const flaky = { ...store, read: async () => (reads++ === 0 ? err(damaged) : ok(first)) };
    const opened = await openAndKeep(flaky, shipping(first));
    expect(opened).toEqual({ ok: true, value: { course: first, notice: damaged } });
  });
  it("answers from memory when the device is full, and says so", async () => {
    const full: AppError = { type: "storage-full" };
    const store = { ...createMemoryCourseStore(), write: async () => err(full) };
    expect(await openAndKeep(store, shipping(first))).toEqual({
      ok: true,
      value: { course: first, notice: full },
    });
  });
  it("refuses a pack that arrived cut off", async () => {
    const cut = { ...shipping(first), download: async () => ok((await writePack({ course: first })).slice(0, 200)) };
    const opened = await openAndKeep(createMemoryCourseStore(), cut);
    expect(opened.ok ? "" : opened.error.type).toBe("pack-unreadable");
  });
});
