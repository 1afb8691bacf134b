/** What every course store must do, whatever it stores on. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { courseId } from "../../src/domain/ids.ts";
import type { Pack } from "../../src/packs/pack.ts";
import type { CourseStore } from "../../src/ports/course-store.ts";
import { quantizeRows } from "../../src/retrieval/quantize.ts";
import { attentionSketches, makeCourse } from "../support/course.ts";

const vectorsOf = (seed: number) => ({
  model: { id: "m", revision: "1", dimensions: 4 },
  layout: 1,
  rows: quantizeRows(
    Float32Array.from({ length: 12 }, (_, i) => Math.sin(i + seed)),
    4,
  ),
});

export function describeCourseStore(name: string, create: () => CourseStore, destroy: () => Promise<void>): void {
  describe(`course store: ${name}`, () => {
    let store: CourseStore;
    let pack: Pack;

    beforeEach(async () => {
      store = create();
      const comparison = {
        path: "comparisons/softmax-vs-vector.md",
        text: '---\ntitle: "A vs B"\nbetween: [softmax, vector]\n---\n\nLead.\n\n| | Softmax | Vector |\n| --- | --- | --- |\n| Sum | 1 | any |\n\n## When to use which\n\nIt depends.\n',
      };
      pack = { course: await makeCourse(attentionSketches, [comparison]), vectors: vectorsOf(0) };
    });
    afterEach(async () => {
      store.close();
      await destroy();
    });

    it("is empty at first", async () => {
      expect(await store.list()).toEqual({ ok: true, value: [] });
      expect(await store.read(courseId("test"))).toEqual({
        ok: false,
        error: { type: "not-found", what: "course test" },
      });
    });
    it("reads back exactly what was written, in order", async () => {
      expect(await store.write(pack)).toEqual({ ok: true, value: undefined });
      expect(await store.read(courseId("test"))).toEqual({ ok: true, value: pack.course });
      expect(await store.list()).toEqual({ ok: true, value: [pack.course.meta] });
    });
    it("gives vectors only for the content they were made from", async () => {
      await store.write(pack);
      const { id, contentHash } = pack.course.meta;
      expect(await store.readVectors(id, contentHash)).toEqual({ ok: true, value: pack.vectors });
      expect(await store.readVectors(id, "another hash")).toEqual({ ok: true, value: undefined });
    });
    it("replaces a course whole: nothing of the old one stays", async () => {
      await store.write(pack);
      const smaller = await makeCourse([{ id: "vector", title: "Vector" }]);
      await store.write({ course: smaller });
      expect(await store.read(courseId("test"))).toEqual({ ok: true, value: smaller });
      expect(await store.readVectors(courseId("test"), pack.course.meta.contentHash)).toEqual({
        ok: true,
        value: undefined,
      });
    });
    it("takes vectors made later", async () => {
      await store.write({ course: pack.course });
      const { id, contentHash } = pack.course.meta;
      await store.writeVectors(id, contentHash, vectorsOf(1));
      expect(await store.readVectors(id, contentHash)).toEqual({ ok: true, value: vectorsOf(1) });
    });
    it("removes a course with its vectors", async () => {
      await store.write(pack);
      await store.remove(courseId("test"));
      expect(await store.list()).toEqual({ ok: true, value: [] });
      expect(await store.readVectors(courseId("test"), pack.course.meta.contentHash)).toEqual({
        ok: true,
        value: undefined,
      });
    });
  });
}
