import { beforeEach, describe, expect, it } from "vitest";
import { createAsk } from "../../../src/app/tutor-thread/ask.ts";
import type { Course } from "../../../src/domain/course.ts";
import { deferred } from "../../../src/domain/deferred.ts";
import { err, ok } from "../../../src/domain/result.ts";
import { defaultSettings } from "../../../src/domain/settings.ts";
import { courseTexts } from "../../../src/library/course-texts.ts";
import { createServingState, type Preparation, withSearch } from "../../../src/library/serving.ts";
import { buildRetrievalIndex } from "../../../src/retrieval/retrieval-index.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";
import { ask, type Device, makeDevice, openWhole, silent, TEST_EMBEDDER, value } from "./library-device.ts";

let course: Course;
let device: Device;
/** Settles when the embedder may load. */
let network: ReturnType<typeof deferred<undefined>>;

beforeEach(async () => {
  course = await makeCourse(attentionSketches);
  device = makeDevice(course);
  network = deferred();
  device.beforeEmbedder = () => network.promise;
});

describe("before the vectors exist", () => {
  it("a question is answered by its words, cited and in scope, and says that meaning is on its way", async () => {
    const tutor = device.start();
    const stats = value(await tutor.open(silent));
    expect(stats).toMatchObject({ meaning: false, preparing: { done: 0 } });
    const request = { question: "What is softmax?", settings: defaultSettings, level: "standard" as const };
    const { answer } = value(await tutor.ask({ ...request, known: [], history: [] }));
    expect(answer).toMatchObject({ inScope: true, sureness: "sure", search: { meaning: false, preparing: true } });
    expect(answer.citations.length).toBeGreaterThan(0);
    network.resolve(undefined);
  });
  it("meaning joins by itself, tells so, and is there from the next start on", async () => {
    const tutor = device.start();
    value(await tutor.open(silent));
    let told = 0;
    await tutor.watch(() => told++);
    network.resolve(undefined);
    const stats = value(await tutor.prepared());
    expect(stats).toMatchObject({ meaning: true, embedder: "erica-static" });
    expect(stats.preparing).toBeUndefined();
    expect(told).toBeGreaterThan(0);
    expect(await ask(tutor, "What is softmax?")).toMatchObject({ meaning: true });
    const again = device.start();
    value(await again.open(silent));
    // Stored vectors take a moment, which a question waits for.
    expect(await ask(again, "What is softmax?")).toMatchObject({ meaning: true });
  });
  it("what words don't settle waits for meaning", async () => {
    const tutor = device.start();
    value(await tutor.open(silent));
    const asked = ask(tutor, "how do I keep a dog from barking");
    network.resolve(undefined);
    expect(await asked).toMatchObject({ meaning: true });
  });
  it("an embedder that can't load leaves words, and says why", async () => {
    device.beforeEmbedder = async () => err({ type: "embedder-unavailable", detail: "cut off" });
    const stats = await openWhole(device.start());
    expect(stats).toMatchObject({ meaning: false, notice: { type: "embedder-unavailable" } });
    expect(stats.preparing).toBeUndefined();
  });
  it("a device that is full is told, and the answer stays", async () => {
    Object.assign(device.store, { write: async () => err({ type: "storage-full" }) });
    network.resolve(undefined);
    const tutor = device.start();
    expect(await openWhole(tutor)).toMatchObject({ meaning: true, notice: { type: "storage-full" } });
  });
  it("choosing another embedder meanwhile isn't undone when meaning joins", async () => {
    const tutor = device.start();
    value(await tutor.open(silent));
    device.beforeEmbedder = async () => undefined;
    value(await tutor.useEmbedder(TEST_EMBEDDER, silent));
    network.resolve(undefined);
    expect(value(await tutor.prepared()).embedder).toBe(TEST_EMBEDDER);
    expect(await ask(tutor, "What is softmax?")).toMatchObject({ embedder: TEST_EMBEDDER });
  });
});

describe("patience", () => {
  it("ends: then what words alone don't find is near, not outside", async () => {
    const words = buildRetrievalIndex(course);
    const preparing: Preparation = {
      progress: () => ({ done: 0, total: 0 }),
      makesVectors: Promise.resolve(),
      settled: new Promise(() => undefined),
    };
    const state = createServingState();
    const index = { ...words, preparing: true };
    const serving = { tutor: { graph: words.graph, index }, texts: courseTexts(course), preparing };
    await state.open(async () => ok(serving));
    const impatient = createAsk(state, () => undefined, { momentMs: 1, doubtMs: 1 });
    const question = "which of the weights gets how much of the total";
    const request = { question, settings: defaultSettings, level: "standard" as const, known: [], history: [] };
    expect(value(await impatient(request)).answer.sureness).toBe("near");
    await state.change(async () => ok(withSearch(serving, undefined)));
    expect(value(await impatient(request)).answer.sureness).toBe("outside");
  });
});
