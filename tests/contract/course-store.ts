/** What every course store must do, whatever it stores on. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { assetId, courseId, passageId } from "../../src/domain/ids.ts";
import type { Pack } from "../../src/domain/pack.ts";
import type { CourseStore } from "../../src/ports/course-store.ts";
import { prepareWords } from "../../src/retrieval/prepare-words.ts";
import { quantizeRows } from "../../src/retrieval/quantize.ts";
import { attentionSketches, makeCourse } from "../support/course.ts";

const vectorsOf = (seed: number, model = "m") => ({
  model: { id: model, revision: "1", dimensions: 4 },
  layout: 1,
  rows: quantizeRows(
    Float32Array.from({ length: 12 }, (_, i) => Math.sin(i + seed)),
    4,
  ),
});

const none = { ok: true, value: undefined };

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
      expect(await store.write(pack, "bundled")).toEqual({ ok: true, value: undefined });
      expect(await store.read(courseId("test"))).toEqual({ ok: true, value: pack.course });
      expect(await store.list()).toEqual({ ok: true, value: [{ meta: pack.course.meta, origin: "bundled" }] });
    });
    it("keeps several courses apart and says where each came from", async () => {
      await store.write(pack, "bundled");
      const other = { ...pack.course, meta: { ...pack.course.meta, id: courseId("other") } };
      await store.write({ course: other, vectors: vectorsOf(7) }, "added");
      expect(await store.read(courseId("other"))).toEqual({ ok: true, value: other });
      expect(await store.read(courseId("test"))).toEqual({ ok: true, value: pack.course });
      const list = await store.list();
      expect(list.ok && list.value.map(({ meta, origin }) => `${meta.id} ${origin}`).sort()).toEqual([
        "other added",
        "test bundled",
      ]);
      await store.remove(courseId("other"));
      expect(await store.readVectors(courseId("test"), pack.course.meta.contentHash, "m")).toEqual({
        ok: true,
        value: pack.vectors,
      });
    });
    it("gives vectors only for the content and the embedder they were made with", async () => {
      await store.write(pack, "bundled");
      const { id, contentHash } = pack.course.meta;
      expect(await store.readVectors(id, contentHash, "m")).toEqual({ ok: true, value: pack.vectors });
      expect(await store.readVectors(id, "another hash", "m")).toEqual(none);
      expect(await store.readVectors(id, contentHash, "another model")).toEqual(none);
    });
    it("replaces a course whole: nothing of the old one stays", async () => {
      await store.write(pack, "bundled");
      const { id, contentHash } = pack.course.meta;
      await store.writePart(id, contentHash, { ...vectorsOf(2, "n"), start: 0 });
      const smaller = await makeCourse([{ id: "vector", title: "Vector" }]);
      await store.write({ course: smaller }, "bundled");
      expect(await store.read(id)).toEqual({ ok: true, value: smaller });
      expect(await store.readVectors(id, contentHash, "m")).toEqual(none);
      expect(await store.readParts(id, contentHash, "n")).toEqual({ ok: true, value: [] });
    });
    it("keeps the vectors of several embedders side by side", async () => {
      await store.write(pack, "bundled");
      const { id, contentHash } = pack.course.meta;
      await store.writeVectors(id, contentHash, vectorsOf(1, "n"));
      expect(await store.readVectors(id, contentHash, "m")).toEqual({ ok: true, value: pack.vectors });
      expect(await store.readVectors(id, contentHash, "n")).toEqual({ ok: true, value: vectorsOf(1, "n") });
    });
    it("stores nothing for a course that was replaced or removed meanwhile", async () => {
      await store.write(pack, "bundled");
      const { id, contentHash } = pack.course.meta;
      await store.writeVectors(id, "older hash", vectorsOf(1, "n"));
      await store.writePart(id, "older hash", { ...vectorsOf(1, "n"), start: 0 });
      expect(await store.readVectors(id, "older hash", "n")).toEqual(none);
      await store.remove(id);
      await store.writeVectors(id, contentHash, vectorsOf(1, "n"));
      await store.writePart(id, contentHash, { ...vectorsOf(1, "n"), start: 0 });
      await store.write({ course: pack.course }, "bundled");
      expect(await store.readVectors(id, contentHash, "n")).toEqual(none);
      expect(await store.readParts(id, contentHash, "n")).toEqual({ ok: true, value: [] });
    });
    it("gives the parts made so far in order, until the vectors are complete", async () => {
      await store.write(pack, "bundled");
      const { id, contentHash } = pack.course.meta;
      const [first, second] = [
        { ...vectorsOf(1, "n"), start: 0 },
        { ...vectorsOf(2, "n"), start: 12 },
      ];
      await store.writePart(id, contentHash, second);
      await store.writePart(id, contentHash, { ...vectorsOf(9, "n"), start: 0 });
      await store.writePart(id, contentHash, first);
      expect(await store.readParts(id, contentHash, "n")).toEqual({ ok: true, value: [first, second] });
      expect(await store.readParts(id, contentHash, "m")).toEqual({ ok: true, value: [] });
      await store.writeVectors(id, contentHash, vectorsOf(3, "n"));
      expect(await store.readParts(id, contentHash, "n")).toEqual({ ok: true, value: [] });
    });
    it("keeps what was read out of a course's words, for this content, until the course is replaced", async () => {
      await store.write(pack, "bundled");
      const { id, contentHash } = pack.course.meta;
      const words = prepareWords(pack.course);
      expect(await store.readWords(id, contentHash)).toEqual(none);
      await store.writeWords(id, "older hash", words);
      expect(await store.readWords(id, contentHash)).toEqual(none);
      await store.writeWords(id, contentHash, words);
      expect(await store.readWords(id, contentHash)).toEqual({ ok: true, value: words });
      expect(await store.readWords(id, "another hash")).toEqual(none);
      await store.write(pack, "bundled");
      expect(await store.readWords(id, contentHash)).toEqual(none);
    });
    it("counts the loads of an embedder that began and did not end", async () => {
      expect(await store.beginLoad("n")).toEqual({ ok: true, value: 1 });
      expect(await store.beginLoad("n")).toEqual({ ok: true, value: 2 });
      expect(await store.beginLoad("other")).toEqual({ ok: true, value: 1 });
      expect(await store.endLoad("n")).toEqual({ ok: true, value: undefined });
      expect(await store.beginLoad("n")).toEqual({ ok: true, value: 1 });
    });
    it("forgets an embedder and no other", async () => {
      await store.write(pack, "bundled");
      const { id, contentHash } = pack.course.meta;
      await store.writeVectors(id, contentHash, vectorsOf(1, "n"));
      await store.writePart(id, contentHash, { ...vectorsOf(1, "n"), start: 0 });
      await store.forgetEmbedder("n");
      expect(await store.readVectors(id, contentHash, "n")).toEqual(none);
      expect(await store.readParts(id, contentHash, "n")).toEqual({ ok: true, value: [] });
      expect(await store.readVectors(id, contentHash, "m")).toEqual({ ok: true, value: pack.vectors });
    });
    it("keeps the files that come with a course, until it is replaced or removed", async () => {
      const id = courseId("test");
      const file = assetId("notes.pdf");
      const bytes = new Uint8Array([1, 2, 3]);
      await store.write({ ...pack, assets: new Map([[file, bytes]]) }, "added");
      expect(await store.readAsset(id, file)).toEqual({ ok: true, value: bytes });
      expect(await store.readAsset(courseId("other"), file)).toEqual(none);
      await store.write(pack, "added");
      expect(await store.readAsset(id, file)).toEqual(none);
      await store.write({ ...pack, assets: new Map([[file, bytes]]) }, "added");
      await store.remove(id);
      expect(await store.readAsset(id, file)).toEqual(none);
    });
    it("keeps the order of more passages than fit one row", async () => {
      const [first] = pack.course.passages;
      if (!first) throw new Error("no passage");
      const passages = Array.from({ length: 1700 }, (_, i) => ({ ...first, id: passageId(`p${i}`) }));
      const course = { ...pack.course, passages };
      await store.write({ course }, "added");
      expect(await store.read(course.meta.id)).toEqual({ ok: true, value: course });
    });
    it("removes a course with its vectors", async () => {
      await store.write(pack, "bundled");
      await store.remove(courseId("test"));
      expect(await store.list()).toEqual({ ok: true, value: [] });
      expect(await store.readVectors(courseId("test"), pack.course.meta.contentHash, "m")).toEqual(none);
    });
  });
}
