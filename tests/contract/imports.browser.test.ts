/** The store of imports on the real IndexedDB: its contract, and databases of other versions. */
import { Dexie } from "dexie";
import { afterEach, describe, expect, it } from "vitest";
import { createDexieImportStore } from "../../src/adapters/dexie/import-store.ts";
import { IMPORTS_VERSION } from "../../src/adapters/dexie/schema-versions.ts";
import { courseId } from "../../src/domain/ids.ts";
import { describeImportStore } from "./import-store.ts";

const name = "test-imports";
const bread = courseId("own-bread");

describeImportStore(
  "IndexedDB",
  () => createDexieImportStore(name),
  () => Dexie.delete(name),
);

describe("databases of other versions", () => {
  afterEach(() => Dexie.delete(name));

  it("version 1 goes on with all it held", async () => {
    const old = new Dexie(name);
    old.version(1).stores({ readings: "sha256", folders: "course" });
    await old.open();
    await old.table("readings").put({ sha256: "a", reading: { reader: 1 } });
    await old.table("folders").put({ course: bread, folder: { name: "bread" } });
    old.close();
    const store = createDexieImportStore(name);
    expect([await store.find("a"), await store.folder(bread)]).toEqual([{ reader: 1 }, { name: "bread" }]);
    await store.rememberRemoved(bread, [{ title: "Oven", hash: "a" }]);
    expect(await store.removed(bread)).toEqual([{ title: "Oven", hash: "a" }]);
    store.close();
    const now = await new Dexie(name).open();
    expect(now.verno).toBe(IMPORTS_VERSION);
    now.close();
  });

  it("a newer one is left as it is: nothing is found, and nothing fails", async () => {
    const newer = new Dexie(name);
    newer.version(IMPORTS_VERSION + 1).stores({ readings: "sha256", folders: "course", removed: "course", more: "id" });
    await newer.open();
    await newer.table("readings").put({ sha256: "a", reading: 1 });
    newer.close();
    const store = createDexieImportStore(name);
    await store.keep("b", 2);
    expect([await store.find("a"), await store.find("b"), await store.removed(bread)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    store.close();
    const again = await new Dexie(name).open();
    expect(again.verno).toBe(IMPORTS_VERSION + 1);
    expect(await again.table("readings").toArray()).toEqual([{ sha256: "a", reading: 1 }]);
    again.close();
  });
});
