import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { TutorService } from "../../../src/app/tutor-thread/tutor-service.ts";
import { BUNDLED_EMBEDDER } from "../../../src/domain/conversation.ts";
import type { Course } from "../../../src/domain/course.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";
import { ask, type Device, makeDevice, openWhole, silent, TEST_EMBEDDER, untilStats, value } from "./library-device.ts";

let shipped: Course;
beforeAll(async () => {
  shipped = await makeCourse(attentionSketches);
});

let device: Device;
beforeEach(() => {
  device = makeDevice(shipped);
});
async function opened(): Promise<TutorService> {
  const tutor = device.start();
  await openWhole(tutor);
  return tutor;
}

describe("an embedder that dies while it searches", () => {
  it("a chosen one: words for this question, the bundled one from the next, with a note", async () => {
    const tutor = await opened();
    await tutor.useEmbedder(TEST_EMBEDDER, silent);
    device.kill(`embedder ${TEST_EMBEDDER}`);
    expect(await ask(tutor, "What is softmax?")).toMatchObject({ meaning: false, first: "softmax" });
    const { notice } = await untilStats(tutor, ({ embedder }) => embedder === BUNDLED_EMBEDDER);
    expect(notice).toMatchObject({ type: "embedder-failed", model: TEST_EMBEDDER });
    expect(await ask(tutor, "What is softmax?")).toMatchObject({ meaning: true, embedder: BUNDLED_EMBEDDER });
    expect(device.threads.sort()).toEqual(["embedder erica-static", "index"]);
    // Chosen again, it starts afresh.
    expect(value(await tutor.useEmbedder(TEST_EMBEDDER, silent)).embedder).toBe(TEST_EMBEDDER);
    expect(await ask(tutor, "What is softmax?")).toMatchObject({ meaning: true, embedder: TEST_EMBEDDER });
  });
  it("the bundled one is started afresh", async () => {
    const tutor = await opened();
    device.kill(`embedder ${BUNDLED_EMBEDDER}`);
    expect((await ask(tutor, "What is softmax?")).meaning).toBe(false);
    const found = { meaning: true, embedder: BUNDLED_EMBEDDER };
    await vi.waitFor(async () => expect(await ask(tutor, "What is softmax?")).toMatchObject(found));
  });
});

describe("forgetting a deleted model", () => {
  it("drops its vectors; one in use gives way first", async () => {
    const tutor = await opened();
    await tutor.useEmbedder(TEST_EMBEDDER, silent);
    const { id, contentHash } = shipped.meta;
    expect(value(await tutor.forgetEmbedder(TEST_EMBEDDER)).embedder).toBe(BUNDLED_EMBEDDER);
    expect(value(await device.store.readVectors(id, contentHash, TEST_EMBEDDER))).toBeUndefined();
    expect((await ask(tutor, "What is softmax?")).embedder).toBe(BUNDLED_EMBEDDER);
    expect(value(await device.learner.readProfile()).embedder).toBe(BUNDLED_EMBEDDER);
  });
  it("never drops the bundled one's", async () => {
    const tutor = await opened();
    value(await tutor.forgetEmbedder(BUNDLED_EMBEDDER));
    const { id, contentHash } = shipped.meta;
    expect(value(await device.store.readVectors(id, contentHash, BUNDLED_EMBEDDER))).toBeDefined();
  });
});
