import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { defaultProfile } from "../../../src/domain/conversation.ts";
import type { Course } from "../../../src/domain/course.ts";
import { conceptId, courseId, passageId } from "../../../src/domain/ids.ts";
import { err } from "../../../src/domain/result.ts";
import { writePack } from "../../../src/packs/write-pack.ts";
import { attentionSketches, makeCourse, withMeta } from "../../support/course.ts";
import { asFile, ask, type Device, errorOf, makeDevice, openWhole, renamed, silent, value } from "./library-device.ts";

let shipped: Course;
let cooking: Course;
beforeAll(async () => {
  shipped = await makeCourse(attentionSketches);
  const sketches = [
    { id: "dough", title: "Dough", definition: "Dough is flour and water, kneaded until it holds together." },
    { id: "bread", title: "Bread", needs: { dough: "It is baked dough." } },
  ];
  cooking = await renamed(await makeCourse(sketches), "cooking");
});

let device: Device;
beforeEach(() => {
  device = makeDevice(shipped);
});
const opened = async () => {
  const tutor = device.start();
  const stats = await openWhole(tutor);
  return { tutor, stats };
};
const cookingId = courseId("cooking");
const listed = async (tutor: Awaited<ReturnType<typeof opened>>["tutor"]) =>
  value(await tutor.courses()).map(
    ({ meta, bundled, current }) => `${meta.title}${bundled ? ", bundled" : ""}${current ? ", current" : ""}`,
  );

describe("courses on the device", () => {
  it("the bundled one is there from the start", async () => {
    const { tutor } = await opened();
    expect(await listed(tutor)).toEqual(["Test course, bundled, current"]);
  });
  it("an added course waits until it is chosen; then everything comes from it, also after a reload", async () => {
    const { tutor } = await opened();
    expect(value(await tutor.addCourse(await asFile({ course: cooking })))).toEqual(cooking.meta);
    expect(await listed(tutor)).toEqual(["Test course, bundled, current", "Course cooking"]);
    expect((await ask(tutor, "What is softmax?")).course).toBe("test");

    const steps: string[] = [];
    const stats = value(await tutor.useCourse(cookingId, ({ step }) => steps.push(step)));
    expect(stats).toMatchObject({ meta: cooking.meta, concepts: 2, meaning: true, embedder: "erica-static" });
    expect([...new Set(steps)]).toEqual(["opening", "indexing"]);
    for (const now of [tutor, (await opened()).tutor]) {
      expect(await ask(now, "What is dough?")).toMatchObject({ course: "cooking", first: "dough", meaning: true });
      expect(value(await now.concepts()).map(({ id }) => id)).toEqual(["bread", "dough"]);
      expect(value(await now.learningPath(conceptId("bread"), [])).goal.title).toBe("Bread");
      expect(value(await now.stats()).meta.id).toBe("cooking");
      expect(await listed(now)).toEqual(["Test course, bundled", "Course cooking, current"]);
    }
  });
  it("going back to the bundled course is remembered too", async () => {
    const { tutor } = await opened();
    await tutor.addCourse(await asFile({ course: cooking }));
    await tutor.useCourse(cookingId, silent);
    value(await tutor.useCourse(shipped.meta.id, silent));
    expect((await ask(tutor, "What is softmax?")).course).toBe("test");
    expect((await opened()).stats.meta.id).toBe("test");
  });
  it("questions are answered from the old course while the new one opens", async () => {
    const { tutor } = await opened();
    await tutor.addCourse(await asFile({ course: cooking }));
    const during: Promise<{ course: string }>[] = [];
    await tutor.useCourse(cookingId, ({ step }) => {
      if (step === "indexing" && during.length === 0) during.push(ask(tutor, "What is softmax?"));
    });
    expect((await during[0])?.course).toBe("test");
    expect((await ask(tutor, "What is dough?")).course).toBe("cooking");
  });
  it("threads of a course that is left end", async () => {
    const { tutor } = await opened();
    await tutor.addCourse(await asFile({ course: cooking }));
    for (const id of [cookingId, shipped.meta.id, cookingId]) await tutor.useCourse(id, silent);
    expect(device.threads.sort()).toEqual(["embedder erica-static", "index"]);
  });
  it("a course that isn't there can't be chosen, and the current one stays", async () => {
    const { tutor } = await opened();
    expect(errorOf(await tutor.useCourse(courseId("nowhere"), silent))?.type).toBe("not-found");
    expect((await ask(tutor, "What is softmax?")).course).toBe("test");
    expect((await opened()).stats.meta.id).toBe("test");
  });
});

describe("removing a course", () => {
  it("the current one gives way to the bundled one, also after a reload", async () => {
    const { tutor } = await opened();
    await tutor.addCourse(await asFile({ course: cooking }));
    await tutor.useCourse(cookingId, silent);
    value(await tutor.removeCourse(cookingId));
    expect(await listed(tutor)).toEqual(["Test course, bundled, current"]);
    expect((await ask(tutor, "What is softmax?")).course).toBe("test");
    const { stats } = await opened();
    expect(stats.meta.id).toBe("test");
    expect(stats.notice).toBeUndefined();
  });
  it("the bundled one can't be removed", async () => {
    const { tutor } = await opened();
    expect(errorOf(await tutor.removeCourse(shipped.meta.id))).toEqual({
      type: "course-reserved",
      title: "Test course",
    });
    expect((await opened()).stats.meta.id).toBe("test");
  });
});

describe("a chosen course that can't be opened at the start", () => {
  it("is missing: the bundled one answers, with a note, said once", async () => {
    const { tutor } = await opened();
    await tutor.addCourse(await asFile({ course: cooking }));
    await tutor.useCourse(cookingId, silent);
    await device.store.remove(cookingId);
    const { stats } = await opened();
    expect(stats).toMatchObject({ meta: { id: "test" }, notice: { type: "course-lost", course: "cooking" } });
    expect((await opened()).stats.notice).toBeUndefined();
  });
  it("is damaged: the bundled one answers, with a note that names it", async () => {
    const { tutor } = await opened();
    await tutor.addCourse(await asFile({ course: cooking }));
    await tutor.useCourse(cookingId, silent);
    const { read } = device.store;
    Object.assign(device.store, {
      read: (id: typeof cookingId) =>
        id === cookingId ? Promise.resolve(err({ type: "storage-corrupt", detail: "cut off" })) : read(id),
    });
    const { tutor: again, stats } = await opened();
    expect(stats.notice).toEqual({ type: "course-lost", course: "Course cooking", detail: "cut off" });
    expect((await ask(again, "What is softmax?")).course).toBe("test");
  });
});

describe("adding a file", () => {
  it("that is no course, or cut off, says why and changes nothing", async () => {
    const { tutor } = await opened();
    const bytes = await writePack({ course: cooking });
    for (const broken of [new Blob(["hello"]), new Blob([bytes.slice(0, 300) as Uint8Array<ArrayBuffer>])])
      expect(errorOf(await tutor.addCourse(broken))?.type).toBe("pack-unreadable");
    expect(await listed(tutor)).toEqual(["Test course, bundled, current"]);
  });
  it("whose parts don't find each other is refused by name", async () => {
    const { tutor } = await opened();
    const [first, ...rest] = cooking.concepts;
    const broken = {
      ...cooking,
      concepts: [{ ...first!, sections: [{ kind: "intuition" as const, passages: [passageId("gone#1")] }] }, ...rest],
    };
    const file = await asFile({ course: await withMeta(broken, {}) });
    expect(errorOf(await tutor.addCourse(file))).toMatchObject({
      type: "pack-unreadable",
      detail: expect.stringContaining("gone#1"),
    });
  });
  it("never replaces the bundled course, whatever its id says", async () => {
    const { tutor } = await opened();
    const impostor = await withMeta(cooking, { id: shipped.meta.id });
    expect(errorOf(await tutor.addCourse(await asFile({ course: impostor })))).toEqual({
      type: "course-reserved",
      title: "Course cooking",
    });
    expect((await opened()).stats.concepts).toBe(shipped.concepts.length);
    // The very same course is already here.
    expect(value(await tutor.addCourse(await asFile({ course: shipped })))).toEqual(shipped.meta);
  });
  it("a newer edition of an added course replaces it, at once where it is the current one", async () => {
    const { tutor } = await opened();
    await tutor.addCourse(await asFile({ course: cooking }));
    await tutor.useCourse(cookingId, silent);
    const sketches = [{ id: "cake", title: "Cake" }];
    const edition = await renamed(await makeCourse(sketches), "cooking");
    value(await tutor.addCourse(await asFile({ course: edition })));
    expect(await ask(tutor, "What is a cake?")).toMatchObject({ course: "cooking", first: "cake" });
  });
  it("says when the device is full", async () => {
    const { tutor } = await opened();
    Object.assign(device.store, { write: async () => err({ type: "storage-full" }) });
    expect(errorOf(await tutor.addCourse(await asFile({ course: cooking })))).toEqual({ type: "storage-full" });
  });
});

describe("the choice in the learner's profile", () => {
  it("is not changed by what the interface saves", async () => {
    const { tutor } = await opened();
    await tutor.addCourse(await asFile({ course: cooking }));
    await Promise.all([
      tutor.useCourse(cookingId, silent),
      tutor.changeProfile({ set: { level: "deep", embedder: "something" } }),
    ]);
    await tutor.changeProfile({ set: { level: "deep", course: undefined } });
    expect(value(await device.learner.readProfile())).toEqual({
      ...defaultProfile,
      level: "deep",
      course: cookingId,
    });
  });
  it("does not undo what the interface saved", async () => {
    const { tutor } = await opened();
    await tutor.changeProfile({ set: { theme: "dark" } });
    await tutor.addCourse(await asFile({ course: cooking }));
    await tutor.useCourse(cookingId, silent);
    expect(value(await device.learner.readProfile())).toMatchObject({ theme: "dark", course: "cooking" });
  });
  it("holds until the tab closes where nothing can be stored", async () => {
    const refused = err({ type: "storage-unavailable" as const, detail: "private window" });
    Object.assign(device.learner, { readProfile: async () => refused, changeProfile: async () => refused });
    const { tutor } = await opened();
    await tutor.addCourse(await asFile({ course: cooking }));
    expect(value(await tutor.useCourse(cookingId, silent)).meta.id).toBe("cooking");
    expect((await ask(tutor, "What is dough?")).course).toBe("cooking");
  });
});
