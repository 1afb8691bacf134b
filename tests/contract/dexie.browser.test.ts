/** The same contracts on the real IndexedDB of a real browser. */
import { Dexie } from "dexie";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createDexieCourseStore } from "../../src/adapters/dexie/course-store.ts";
import { createDexieLearnerStore } from "../../src/adapters/dexie/learner-store.ts";
import {
  COURSES_VERSION,
  declareCourseVersions,
  declareLearnerVersions,
  LEARNER_VERSION,
} from "../../src/adapters/dexie/schema-versions.ts";
import { readPack } from "../../src/packs/read-pack.ts";
import { quantizeRows } from "../../src/retrieval/quantize.ts";
import { attentionSketches, makeCourse } from "../support/course.ts";
import { describeCourseStore } from "./course-store.ts";
import { describeLearnerStore } from "./learner-store.ts";

/** As much of format 1 as the old rows are made of. */
interface Format1 {
  readonly meta: { readonly id: string; readonly contentHash: string };
  readonly concepts: readonly { readonly id: string }[];
  readonly passages: readonly { readonly concept: string; readonly section: string }[];
  readonly relations: readonly unknown[];
}

const packed = new Uint8Array(
  await (await fetch(new URL("../fixtures/format-1.erica", import.meta.url))).arrayBuffer(),
);
const format1 = JSON.parse(new TextDecoder().decode(unzipSync(packed)["course.json"])) as Format1;
const today = await readPack(packed).then((read) => {
  if (!read.ok) throw new Error(read.error.type);
  return read.value.course;
});

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

  it("a tab makes way for a newer version, and says so from then on", async () => {
    const store = createDexieCourseStore(courses);
    await store.write({ course: await makeCourse(attentionSketches) }, "bundled");
    const newer = new Dexie(courses);
    declareCourseVersions(newer);
    newer.version(COURSES_VERSION + 1).stores({ something: "id" });
    await newer.open();
    expect(await newer.table("courses").count()).toBe(1);
    expect(await store.list()).toEqual({ ok: false, error: { type: "storage-too-new" } });
    newer.close();
    store.close();
    await Dexie.delete(courses);
  });

  it("a tab goes on with an empty database after another has deleted it", async () => {
    const store = createDexieCourseStore(courses);
    const course = await makeCourse(attentionSketches);
    await store.write({ course }, "bundled");
    await Dexie.delete(courses);
    expect(await store.list()).toEqual({ ok: true, value: [] });
    await store.write({ course }, "added");
    expect(await store.read(course.meta.id)).toEqual({ ok: true, value: course });
    store.close();
    await Dexie.delete(courses);
  });
});

describe("what a damaged database gives back", () => {
  const model = { id: "m", revision: "1", dimensions: 4 };
  const vectors = { model, layout: 1, rows: quantizeRows(Float32Array.from({ length: 12 }, Math.cos), 4) };

  /** A stored course with one of its rows changed behind the store's back. */
  async function damaged(table: string, change: (row: Record<string, unknown>) => void) {
    const store = createDexieCourseStore(courses);
    const course = await makeCourse(attentionSketches);
    await store.write({ course, vectors }, "added");
    await store.writePart(course.meta.id, course.meta.contentHash, { ...vectors, start: 0 });
    store.close();
    const database = new Dexie(courses);
    await database.open();
    await database.table(table).toCollection().modify(change);
    database.close();
    return { store: createDexieCourseStore(courses), course };
  }
  const cutOff = (row: Record<string, unknown>): void => {
    row["text"] = (row["text"] as Uint8Array).slice(0, -1);
  };
  const end = async (store: { close(): void }): Promise<void> => {
    store.close();
    await Dexie.delete(courses);
  };

  it.each([
    ["a text is cut off", "texts", (row: Record<string, unknown>) => cutOff(row)],
    ["a text is gone", "courses", (row: Record<string, unknown>) => Object.assign(row, { texts: 99 })],
    ["all texts are gone", "courses", (row: Record<string, unknown>) => Object.assign(row, { texts: 0 })],
    ["a text holds no bytes", "texts", (row: Record<string, unknown>) => Object.assign(row, { text: 7 })],
  ])("is no course when %s", async (_, table, change) => {
    const { store, course } = await damaged(table, change);
    expect(await store.read(course.meta.id)).toMatchObject({ ok: false, error: { type: "storage-corrupt" } });
    await end(store);
  });
  it.each([
    ["concepts", { concepts: [{ title: "half" }] }],
    ["passages", { passages: [{ id: 7 }] }],
  ])("is checked where other code stored it: bad %s are no course", async (key, bad) => {
    const change = (row: Record<string, unknown>): void => {
      const [first] = Object.keys(JSON.parse(new TextDecoder().decode(row["text"] as Uint8Array)) as object);
      if (first === key) row["text"] = new TextEncoder().encode(JSON.stringify(bad));
    };
    const { store, course } = await damaged("texts", change);
    store.close();
    const database = new Dexie(courses);
    await database.open();
    await database.table("courses").update(course.meta.id, { checkedBy: "an earlier version" });
    database.close();
    expect(await store.read(course.meta.id)).toMatchObject({ ok: false, error: { type: "storage-corrupt" } });
    await end(store);
  });
  it("is read, checked, where other code stored it well", async () => {
    const { store, course } = await damaged("courses", (row) => Object.assign(row, { checkedBy: "earlier" }));
    expect(await store.read(course.meta.id)).toEqual({ ok: true, value: course });
    await end(store);
  });
  it("is listed by its id when it has lost its title, so that it can be removed", async () => {
    const { store, course } = await damaged("courses", (row) => Object.assign(row, { meta: { title: 7 } }));
    expect(await store.list()).toMatchObject({
      ok: true,
      value: [{ meta: { id: "test", title: "test" }, origin: "added" }],
    });
    await store.remove(course.meta.id);
    expect(await store.list()).toEqual({ ok: true, value: [] });
    await end(store);
  });
  it.each(["vectorSets", "vectorParts"])("is no vectors when %s are cut off: they are made anew", async (table) => {
    const { store, course } = await damaged(table, (row) =>
      Object.assign(row, { rows: { ...vectors.rows, count: 99 } }),
    );
    const { id, contentHash } = course.meta;
    expect(await store.readVectors(id, contentHash, "m")).toEqual({
      ok: true,
      value: table === "vectorSets" ? undefined : vectors,
    });
    expect(await store.readParts(id, contentHash, "m")).toMatchObject({
      ok: true,
      value: table === "vectorParts" ? [] : [{ start: 0 }],
    });
    await end(store);
  });
});

/** A stored course that can't be read is still listed by its title, says so when it is opened, and can be removed. */
async function expectListedAndRemovable(): Promise<void> {
  const store = createDexieCourseStore(courses);
  expect(await store.list()).toMatchObject({ ok: true, value: [{ meta: { title: "A small course" } }] });
  expect(await store.read(today.meta.id)).toMatchObject({ ok: false, error: { type: "storage-corrupt" } });
  await store.remove(today.meta.id);
  expect(await store.list()).toEqual({ ok: true, value: [] });
  store.close();
  await Dexie.delete(courses);
}

describe.each([1, 2])("courses stored by version %i", (version) => {
  const vectors = {
    model: { id: "m", revision: "1", dimensions: 4 },
    layout: 1,
    rows: quantizeRows(
      Float32Array.from({ length: 12 }, (_, i) => Math.sin(i)),
      4,
    ),
  };

  /** Both versions stored a course as format 1 has it, its passages beside their concepts. */
  async function writeOld(course: Format1, vectorRow: object): Promise<void> {
    const { concepts, passages, ...rest } = course;
    const database = new Dexie(courses);
    database.version(1).stores({ courses: "id", concepts: "[course+id], course", vectors: "course" });
    if (version === 2)
      database.version(2).stores({
        vectors: null,
        vectorSets: "[course+embedder], course, embedder",
        vectorParts: "[course+embedder+start], [course+embedder], course, embedder",
        loads: "embedder",
      });
    await database.open();
    const { id, contentHash } = rest.meta;
    const loose = (passage: { section: string }) => passage.section === "comparison";
    await database.table("courses").put({
      ...rest,
      id,
      loosePassages: passages.filter(loose),
      ...(version === 2 && { origin: "added" }),
    });
    await database.table("concepts").bulkPut(
      concepts.map((concept, place) => ({
        course: id,
        id: concept.id,
        place,
        concept,
        passages: passages.filter((passage) => !loose(passage) && passage.concept === concept.id),
      })),
    );
    const row = { ...vectorRow, course: id, contentHash, ...(version === 2 && { embedder: "m" }) };
    await database.table(version === 1 ? "vectors" : "vectorSets").put(row);
    database.close();
  }

  it("open as the courses of today, with their vectors", async () => {
    await writeOld(format1, vectors);
    const store = createDexieCourseStore(courses);
    const { id, contentHash } = today.meta;
    expect(await store.list()).toEqual({
      ok: true,
      value: [{ meta: today.meta, origin: version === 1 ? "bundled" : "added" }],
    });
    expect(await store.read(id)).toEqual({ ok: true, value: today });
    expect(await store.readVectors(id, contentHash, "m")).toEqual({ ok: true, value: vectors });
    const others = { ...vectors, model: { ...vectors.model, id: "n" } };
    await store.writeVectors(id, contentHash, others);
    expect(await store.readVectors(id, contentHash, "n")).toEqual({ ok: true, value: others });
    expect(await store.readVectors(id, contentHash, "m")).toEqual({ ok: true, value: vectors });
    store.close();
    const reopened = new Dexie(courses);
    await reopened.open();
    expect(reopened.tables.map(({ name }) => name).sort()).toEqual([
      "assets",
      "corrections",
      "courses",
      "loads",
      "texts",
      "vectorParts",
      "vectorSets",
      "words",
    ]);
    reopened.close();
    await Dexie.delete(courses);
  });
  it("open with damaged vectors too: they are dropped, the course stays", async () => {
    await writeOld(format1, { rows: 3 });
    const store = createDexieCourseStore(courses);
    expect(await store.read(today.meta.id)).toEqual({ ok: true, value: today });
    expect(await store.readVectors(today.meta.id, today.meta.contentHash, "m")).toEqual({ ok: true, value: undefined });
    store.close();
    await Dexie.delete(courses);
  });
  it("that are damaged themselves stay listed, say so and can be removed; the database opens", async () => {
    await writeOld({ ...format1, relations: [{ source: 7 }] }, vectors);
    await expectListedAndRemovable();
  });
});

describe("courses stored by versions 3 to 5", () => {
  /** They kept a row a concept, some hundred passages in one, and the rest with the course's own. */
  async function writeOld(change: (concept: object) => object = (concept) => concept): Promise<void> {
    const { concepts, passages, ...rest } = today;
    const database = new Dexie(courses);
    database.version(3).stores({
      courses: "id",
      concepts: "[course+id], course",
      passages: "[course+start], course",
      assets: "[course+id], course",
      vectorSets: "[course+embedder], course, embedder",
      vectorParts: "[course+embedder+start], [course+embedder], course, embedder",
      loads: "embedder",
    });
    await database.open();
    const course = rest.meta.id;
    await database.table("courses").put({ ...rest, id: course, origin: "added" });
    await database
      .table("concepts")
      .bulkPut(concepts.map((concept, place) => ({ course, id: concept.id, place, concept: change(concept) })));
    for (const start of [0, 2])
      await database
        .table("passages")
        .put({ course, start, passages: start ? passages.slice(start) : passages.slice(0, 2) });
    await database.table("assets").put({ course, id: "file", bytes: Uint8Array.of(1, 2, 3) });
    database.close();
  }

  it("open as the courses of today, with their files", async () => {
    await writeOld();
    const store = createDexieCourseStore(courses);
    expect(await store.list()).toMatchObject({ ok: true, value: [{ meta: today.meta, origin: "added" }] });
    expect(await store.read(today.meta.id)).toEqual({ ok: true, value: today });
    expect(await store.readAsset(today.meta.id, "file" as never)).toEqual({ ok: true, value: Uint8Array.of(1, 2, 3) });
    store.close();
    await Dexie.delete(courses);
  });
  it("that are damaged stay listed, say so and can be removed", async () => {
    await writeOld((concept) => ({ ...concept, title: 7 }));
    await expectListedAndRemovable();
  });
});
