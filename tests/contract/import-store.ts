/** What every store of imports must do, whatever it is made of. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { courseId } from "../../src/domain/ids.ts";
import type { ImportStore } from "../../src/ports/import-store.ts";

const bread = courseId("own-bread");
const garden = courseId("own-garden");

export function describeImportStore(name: string, create: () => ImportStore, clear: () => Promise<void>): void {
  describe(`import store, ${name}`, () => {
    let store: ImportStore;
    beforeEach(async () => {
      await clear();
      store = create();
    });
    afterEach(async () => {
      store.close();
      await clear();
    });

    it("gives back what was read of a file, by its bytes' hash, and nothing for another", async () => {
      const reading = { reader: 1, documents: [{ title: "Dough", blocks: [{ type: "text", markdown: "**Dough**" }] }] };
      expect(await store.find("a")).toBeUndefined();
      await store.keep("a", reading);
      await store.keep("b", { reader: 2 });
      expect(await store.find("a")).toEqual(reading);
      await store.keep("a", { reader: 3 });
      expect([await store.find("a"), await store.find("b")]).toEqual([{ reader: 3 }, { reader: 2 }]);
    });

    it("what is kept is a copy: changing it afterwards changes nothing", async () => {
      const reading = { documents: ["Dough"] };
      await store.keep("a", reading);
      reading.documents.push("Oven");
      expect(await store.find("a")).toEqual({ documents: ["Dough"] });
    });

    it("remembers a folder and removed documents a course, the last ones told", async () => {
      expect([await store.folder(bread), await store.removed(bread)]).toEqual([undefined, undefined]);
      await store.rememberFolder(bread, { name: "old" });
      await store.rememberFolder(bread, { name: "bread" });
      await store.rememberFolder(garden, { name: "garden" });
      await store.rememberRemoved(bread, [{ title: "Oven", hash: "a" }]);
      await store.rememberRemoved(bread, [{ title: "Salt", hash: "b" }]);
      expect(await store.folder(bread)).toEqual({ name: "bread" });
      expect(await store.folder(garden)).toEqual({ name: "garden" });
      expect(await store.removed(bread)).toEqual([{ title: "Salt", hash: "b" }]);
      expect(await store.removed(garden)).toBeUndefined();
    });

    it("forgets the files and courses that are there no more, and nothing else", async () => {
      await store.keep("a", 1);
      await store.keep("b", 2);
      for (const course of [bread, garden]) {
        await store.rememberFolder(course, course);
        await store.rememberRemoved(course, [course]);
      }
      await store.keepOnly(new Set(["b", "c"]), new Set([garden]));
      expect([await store.find("a"), await store.find("b"), await store.find("c")]).toEqual([undefined, 2, undefined]);
      expect([await store.folder(bread), await store.removed(bread)]).toEqual([undefined, undefined]);
      expect([await store.folder(garden), await store.removed(garden)]).toEqual([garden, [garden]]);
    });
  });
}
