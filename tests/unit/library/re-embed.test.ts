import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createMemoryCourseStore } from "../../../src/adapters/memory/course-store.ts";
import { loadBundledEmbedder } from "../../../src/cli/bundled-embedder.ts";
import type { Course } from "../../../src/domain/course.ts";
import { err } from "../../../src/domain/result.ts";
import { courseTexts } from "../../../src/library/course-texts.ts";
import { type EmbeddingWork, reEmbed } from "../../../src/library/re-embed.ts";
import { makeVectors } from "../../../src/packs/make-vectors.ts";
import type { CourseStore } from "../../../src/ports/course-store.ts";
import type { Embedder } from "../../../src/ports/embedder.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";

const embedder = await loadBundledEmbedder(process.cwd());
let course: Course;
beforeAll(async () => {
  course = await makeCourse(attentionSketches);
});
let store: CourseStore;
beforeEach(async () => {
  store = createMemoryCourseStore();
  await store.write({ course }, "bundled");
});

/** The embedder, counting its texts; from the `failAfter`th on it fails. */
function counting(failAfter = Number.POSITIVE_INFINITY, model = embedder.model): Embedder & { texts: number } {
  const counted = {
    model,
    texts: 0,
    embed: async (texts: readonly string[], purpose: "query" | "passage") => {
      if (counted.texts >= failAfter) return err({ type: "embedder-unavailable" as const, detail: "gone" });
      counted.texts += texts.length;
      return embedder.embed(texts, purpose);
    },
  };
  return counted;
}
const run = (by: Embedder, more: Partial<EmbeddingWork> = {}) =>
  reEmbed(store, { texts: courseTexts(course), embedder: by, onProgress: () => undefined, saveEveryMs: 0, ...more });
const storedParts = async () => {
  const parts = await store.readParts(course.meta.id, course.meta.contentHash, embedder.model.id);
  return parts.ok ? parts.value : [];
};
const total = () => courseTexts(course).rows.length;

describe("making a course's vectors batch by batch", () => {
  it("gives the very vectors that one go gives, and stores them", async () => {
    const whole = await makeVectors(course, embedder);
    const made = await run(embedder);
    expect(made.ok && made.value.vectors).toEqual(whole.ok && whole.value);
    const stored = await store.readVectors(course.meta.id, course.meta.contentHash, embedder.model.id);
    expect(stored).toEqual(whole);
    expect(await storedParts()).toEqual([]);
  });
  it("keeps what was made when the tab closes without a word, and goes on from there", async () => {
    // The batch that never ends is the closed tab.
    const closed = counting();
    await new Promise<void>((resolve) => {
      const endless: Embedder = {
        model: closed.model,
        embed: (texts, purpose) => {
          if (closed.texts < 16) return closed.embed(texts, purpose);
          resolve();
          return new Promise(() => undefined);
        },
      };
      void run(endless);
    });
    expect((await storedParts()).map(({ start, rows }) => [start, rows.count])).toEqual([
      [0, 8],
      [8, 8],
    ]);
    const second = counting();
    const progress: number[] = [];
    const made = await run(second, { onProgress: ({ done }) => progress.push(done) });
    expect(second.texts).toBe(total() - 16);
    expect(progress[0]).toBe(16);
    const whole = await makeVectors(course, embedder);
    expect(made.ok && made.value.vectors).toEqual(whole.ok && whole.value);
  });
  it("keeps what was made when the embedder fails, though nothing was due to be saved yet", async () => {
    const failed = await run(counting(24), { saveEveryMs: 60_000 });
    expect(failed).toEqual({ ok: false, error: { type: "embedder-unavailable", detail: "gone" } });
    expect((await storedParts()).map(({ rows }) => rows.count)).toEqual([24]);
  });
  it("throws away parts of another revision", async () => {
    await run(counting(16));
    const newer = counting(Number.POSITIVE_INFINITY, { ...embedder.model, revision: "newer" });
    const made = await run(newer);
    expect(newer.texts).toBe(total());
    expect(made.ok && made.value.vectors.model.revision).toBe("newer");
    expect(await storedParts()).toEqual([]);
  });
  it("makes what a lost part leaves open", async () => {
    await run(counting(24));
    const [first, , third] = await storedParts();
    const holed = { ...store, readParts: async () => ({ ok: true as const, value: [first!, third!] }) };
    const again = counting();
    await reEmbed(holed, { texts: courseTexts(course), embedder: again, onProgress: () => undefined });
    expect(again.texts).toBe(total() - 8);
  });
  it("serves on a full device, and says that it could not be stored", async () => {
    const full = async () => err({ type: "storage-full" as const });
    const made = await reEmbed(
      { ...store, writeVectors: full, writePart: full },
      { texts: courseTexts(course), embedder, onProgress: () => undefined, saveEveryMs: 0 },
    );
    expect(made.ok && made.value.notice).toEqual({ type: "storage-full" });
    expect(made.ok && made.value.vectors.rows.count).toBe(total());
  });
  it("refuses vectors that don't match the texts", async () => {
    const short: Embedder = {
      model: embedder.model,
      embed: (texts, purpose) => embedder.embed(texts.slice(1), purpose),
    };
    const made = await run(short);
    expect(made.ok ? "" : made.error.type).toBe("embedder-unavailable");
  });
});
