import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TutorService } from "../../../src/app/tutor-thread/tutor-service.ts";
import { BUNDLED_EMBEDDER } from "../../../src/domain/conversation.ts";
import type { Course } from "../../../src/domain/course.ts";
import { courseId } from "../../../src/domain/ids.ts";
import type { EmbeddingProgress } from "../../../src/protocol/tutor-api.ts";
import { embeddingTexts } from "../../../src/retrieval/embedding-texts.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";
import {
  asFile,
  ask,
  type Device,
  errorOf,
  makeDevice,
  openWhole,
  renamed,
  silent,
  statsOf,
  TEST_EMBEDDER,
  untilStats,
  value,
} from "./library-device.ts";

let shipped: Course;
let total: number;
beforeAll(async () => {
  shipped = await makeCourse(attentionSketches);
  total = embeddingTexts(shipped).length;
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
const useLetters = (tutor: TutorService, onProgress: (progress: EmbeddingProgress) => void = silent) =>
  tutor.useEmbedder(TEST_EMBEDDER, onProgress);
const embedderOf = async (tutor: TutorService) => (await ask(tutor, "What is softmax?")).embedder;

/** Stops the embedder made for tests before its next batch, until `go`. */
function hold(): { readonly reached: Promise<void>; go(): void } {
  let reach: () => void = silent;
  let go: () => void = silent;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  device.letters.beforeBatch = () => {
    reach();
    return gate;
  };
  return {
    reached,
    go: () => {
      device.letters.beforeBatch = () => undefined;
      go();
    },
  };
}
const choice = async () => value(await device.learner.readProfile()).embedder;

describe("choosing another embedder", () => {
  it("makes its vectors with progress, then searches by it, now and after a reload", async () => {
    const tutor = await opened();
    const progress: EmbeddingProgress[] = [];
    const stats = value(await useLetters(tutor, (now) => progress.push(now)));
    expect(stats).toMatchObject({ embedder: TEST_EMBEDDER, meaning: true });
    expect(progress.length).toBeGreaterThan(3);
    expect(progress.map(({ done }) => done)).toEqual([...progress.map(({ done }) => done)].sort((a, b) => a - b));
    expect(progress.at(-1)).toEqual({ done: total, total });
    expect(await embedderOf(tutor)).toBe(TEST_EMBEDDER);
    expect(device.letters.embedded).toBe(total);

    const again = await opened();
    expect(await embedderOf(again)).toBe(TEST_EMBEDDER);
    expect(device.letters.embedded).toBe(total);
    // The bundled one was never needed.
    expect(device.threads.sort()).toEqual([`embedder ${TEST_EMBEDDER}`, "index"]);
  });
  it("the old one answers meanwhile, and says so; then the new one, and the old threads end", async () => {
    const tutor = await opened();
    const held = hold();
    const change = useLetters(tutor);
    await held.reached;
    expect(await ask(tutor, "What is softmax?")).toMatchObject({
      embedder: BUNDLED_EMBEDDER,
      meaning: true,
      first: "softmax",
    });
    expect(await statsOf(tutor)).toMatchObject({
      embedder: BUNDLED_EMBEDDER,
      embedding: { embedder: TEST_EMBEDDER, done: 0 },
    });
    held.go();
    value(await change);
    expect(await embedderOf(tutor)).toBe(TEST_EMBEDDER);
    expect(await statsOf(tutor)).not.toHaveProperty("embedding");
    expect(device.threads.sort()).toEqual([`embedder ${TEST_EMBEDDER}`, "index"]);
  });
  it("going back needs no new vectors", async () => {
    const tutor = await opened();
    await useLetters(tutor);
    const made = device.letters.embedded;
    value(await tutor.useEmbedder(BUNDLED_EMBEDDER, silent));
    expect(await embedderOf(tutor)).toBe(BUNDLED_EMBEDDER);
    value(await useLetters(tutor));
    expect(await embedderOf(tutor)).toBe(TEST_EMBEDDER);
    expect(device.letters.embedded).toBe(made);
  });
  it("a question asked while embedder and index change places is answered by one pair of them", async () => {
    const tutor = await opened();
    const questions: Promise<{ embedder: string; meaning: boolean; indexBackend: string }>[] = [];
    value(await useLetters(tutor, () => questions.push(ask(tutor, "What is softmax?"))));
    questions.push(ask(tutor, "What is softmax?"));
    const answers = await Promise.all(questions);
    expect(answers.every(({ meaning }) => meaning)).toBe(true);
    expect(new Set(answers.map(({ embedder }) => embedder))).toEqual(new Set([BUNDLED_EMBEDDER, TEST_EMBEDDER]));
  });
  it("two pages' worth of the same wish are one piece of work", async () => {
    const tutor = await opened();
    const both = await Promise.all([useLetters(tutor), useLetters(tutor)]);
    expect(both.map((stats) => value(stats).embedder)).toEqual([TEST_EMBEDDER, TEST_EMBEDDER]);
    expect(device.letters.embedded).toBe(total);
  });
});

describe("a change that is broken off", () => {
  it("by the learner: aborted, the old one stays, also after a reload; taken up again it goes on where it was", async () => {
    const tutor = await opened();
    const change = useLetters(tutor, ({ done }) => {
      if (done >= 16) void tutor.cancelEmbedding();
    });
    expect(errorOf(await change)).toEqual({ type: "aborted" });
    expect(await embedderOf(tutor)).toBe(BUNDLED_EMBEDDER);
    expect(await choice()).toBe(BUNDLED_EMBEDDER);
    await tutor.cancelEmbedding();
    const made = device.letters.embedded;
    expect(made).toBeLessThan(total);
    const again = await opened();
    expect(await embedderOf(again)).toBe(BUNDLED_EMBEDDER);
    value(await useLetters(again));
    expect(device.letters.embedded).toBe(total);
  });
  it("by a failure: the old one stays and the error says which model; what was made is kept", async () => {
    const tutor = await opened();
    device.letters.failAfter = 16;
    expect(errorOf(await useLetters(tutor))).toEqual({
      type: "embedder-failed",
      model: TEST_EMBEDDER,
      detail: "out of memory",
    });
    expect(await embedderOf(tutor)).toBe(BUNDLED_EMBEDDER);
    expect(await choice()).toBe(BUNDLED_EMBEDDER);
    expect(device.threads.sort()).toEqual(["embedder erica-static", "index"]);
    device.letters.failAfter = Number.POSITIVE_INFINITY;
    value(await useLetters(tutor));
    expect(device.letters.embedded).toBe(total);
  });
  it("by a model that isn't installed", async () => {
    const tutor = await opened();
    device.letters.installed = false;
    expect(errorOf(await useLetters(tutor))).toEqual({ type: "model-not-installed", model: TEST_EMBEDDER });
    expect(await embedderOf(tutor)).toBe(BUNDLED_EMBEDDER);
    expect(await choice()).toBe(BUNDLED_EMBEDDER);
  });
  it("by another choice: the later one holds", async () => {
    const tutor = await opened();
    const held = hold();
    const change = useLetters(tutor);
    await held.reached;
    const back = tutor.useEmbedder(BUNDLED_EMBEDDER, silent);
    expect(errorOf(await change)).toEqual({ type: "aborted" });
    held.go();
    expect(value(await back).embedder).toBe(BUNDLED_EMBEDDER);
    expect(await choice()).toBe(BUNDLED_EMBEDDER);
  });
});

describe("the next start", () => {
  /** Chooses the embedder and closes the tab in the middle; the store keeps what a part holds. */
  async function closeInTheMiddle(): Promise<void> {
    const tutor = await opened();
    const held = hold();
    void useLetters(tutor);
    await held.reached;
  }
  it("opens at once with the bundled one, and finishes the change in the background", async () => {
    await closeInTheMiddle();
    const held = hold();
    const tutor = await opened();
    await held.reached;
    expect(await embedderOf(tutor)).toBe(BUNDLED_EMBEDDER);
    expect((await statsOf(tutor)).embedding).toMatchObject({ embedder: TEST_EMBEDDER, total });
    held.go();
    await untilStats(tutor, ({ embedder }) => embedder === TEST_EMBEDDER);
    expect(await embedderOf(tutor)).toBe(TEST_EMBEDDER);
    expect((await statsOf(tutor)).notice).toBeUndefined();
  });
  it("tells whoever watches of every step, the last time when the new one serves and nothing is being made", async () => {
    await closeInTheMiddle();
    const held = hold();
    const tutor = await opened();
    await held.reached;
    const seen: Promise<string>[] = [];
    const done = new Promise<void>((resolve) => {
      void tutor.watch(() => {
        const now = statsOf(tutor).then(({ embedder, embedding }) => {
          if (!embedding) resolve();
          return embedding ? `${embedding.done} of ${embedding.total}` : embedder;
        });
        seen.push(now);
      });
    });
    held.go();
    await done;
    const told = await Promise.all(seen);
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBe(TEST_EMBEDDER);
  });
  it("lets the learner watch and cancel the change it found", async () => {
    await closeInTheMiddle();
    const held = hold();
    const tutor = await opened();
    await held.reached;
    const cancelled = tutor.cancelEmbedding();
    held.go();
    await cancelled;
    expect(await statsOf(tutor)).not.toHaveProperty("embedding");
    expect(await embedderOf(tutor)).toBe(BUNDLED_EMBEDDER);
    await untilStats(tutor, () => true);
    expect(await choice()).toBe(BUNDLED_EMBEDDER);
  });
  it("with a chosen embedder that was deleted: the bundled one, with a note", async () => {
    await useLetters(await opened());
    device.letters.installed = false;
    const tutor = device.start();
    const stats = await openWhole(tutor);
    expect(stats).toMatchObject({
      embedder: BUNDLED_EMBEDDER,
      meaning: true,
      notice: { type: "model-not-installed", model: TEST_EMBEDDER },
    });
    // Installed again, it is used again.
    device.letters.installed = true;
    expect(await embedderOf(await opened())).toBe(TEST_EMBEDDER);
  });
  it("with vectors of another revision: they are made anew, the bundled one serving", async () => {
    await useLetters(await opened());
    device.letters.revision = "2";
    device.letters.embedded = 0;
    const tutor = await opened();
    expect(await embedderOf(tutor)).toBe(BUNDLED_EMBEDDER);
    await untilStats(tutor, ({ embedder }) => embedder === TEST_EMBEDDER);
    expect(device.letters.embedded).toBe(total);
  });
  it("with an embedder that took the tab along each time it loaded: it is left alone, until it is chosen again", async () => {
    await useLetters(await opened());
    const { load } = device.letters;
    for (let i = 0; i < 3; i++)
      // The tab that dies: loading begins, and opening never ends.
      await new Promise<void>((begun) => {
        device.letters.load = () => {
          begun();
          return new Promise(() => undefined);
        };
        void device.start().open(silent);
      });
    const tutor = device.start();
    expect(await openWhole(tutor)).toMatchObject({
      embedder: BUNDLED_EMBEDDER,
      meaning: true,
      notice: { type: "embedder-failed", model: TEST_EMBEDDER },
    });
    device.letters.load = load;
    value(await useLetters(tutor));
    expect(await embedderOf(await opened())).toBe(TEST_EMBEDDER);
  });
  it("with a change that fails in the background: the bundled one stays, with a note", async () => {
    await closeInTheMiddle();
    device.letters.beforeBatch = () => undefined;
    device.letters.failAfter = 0;
    const tutor = await opened();
    const { notice, embedder } = await untilStats(tutor, (stats) => stats.notice !== undefined);
    expect(notice).toEqual({ type: "embedder-failed", model: TEST_EMBEDDER, detail: "out of memory" });
    expect(embedder).toBe(BUNDLED_EMBEDDER);
  });
});

describe("another course under the chosen embedder", () => {
  const other = courseId("other");
  it("opens at once with the bundled one, and gets its vectors in the background", async () => {
    const tutor = await opened();
    await useLetters(tutor);
    await tutor.addCourse(await asFile({ course: await renamed(shipped, "other") }));
    const held = hold();
    expect(value(await tutor.useCourse(other, silent))).toMatchObject({ embedder: BUNDLED_EMBEDDER, meaning: true });
    await held.reached;
    held.go();
    await untilStats(tutor, ({ embedder, meta }) => embedder === TEST_EMBEDDER && meta.id === "other");
    expect(device.threads.sort()).toEqual([`embedder ${TEST_EMBEDDER}`, "index"]);
    // Both courses have theirs now.
    expect(value(await tutor.useCourse(shipped.meta.id, silent)).embedder).toBe(TEST_EMBEDDER);
  });
  it("chosen while vectors are made: the change goes on with the new course", async () => {
    const tutor = await opened();
    await tutor.addCourse(await asFile({ course: await renamed(shipped, "other") }));
    const held = hold();
    const change = useLetters(tutor);
    await held.reached;
    await tutor.useCourse(other, silent);
    held.go();
    expect(value(await change)).toMatchObject({ embedder: TEST_EMBEDDER, meta: { id: "other" } });
    expect(await ask(tutor, "What is softmax?")).toMatchObject({ embedder: TEST_EMBEDDER, course: "other" });
  });
});
