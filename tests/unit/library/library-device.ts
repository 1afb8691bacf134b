/** A device to test the Library on: real stores in memory, the real static embedder, and a small one made for tests. */
import { vi } from "vitest";
import { createMemoryCourseStore } from "../../../src/adapters/memory/course-store.ts";
import { createMemoryLearnerStore } from "../../../src/adapters/memory/learner-store.ts";
import { createTutorService, type TutorService } from "../../../src/app/tutor-thread/tutor-service.ts";
import { loadBundledEmbedder } from "../../../src/cli/bundled-embedder.ts";
import { BUNDLED_EMBEDDER } from "../../../src/domain/conversation.ts";
import type { Course } from "../../../src/domain/course.ts";
import type { AppError } from "../../../src/domain/errors.ts";
import { courseId } from "../../../src/domain/ids.ts";
import type { Pack } from "../../../src/domain/pack.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { defaultSettings } from "../../../src/domain/settings.ts";
import { words } from "../../../src/language/text.ts";
import type { LibraryParts } from "../../../src/library/library-parts.ts";
import { readPack } from "../../../src/packs/read-pack.ts";
import { writePack } from "../../../src/packs/write-pack.ts";
import type { CourseSource } from "../../../src/ports/course-source.ts";
import type { CourseStore } from "../../../src/ports/course-store.ts";
import type { Embedder } from "../../../src/ports/embedder.ts";
import { createTwinKernel } from "../../../src/retrieval/vector-index/kernel-twin.ts";
import { localIndex } from "../../../src/retrieval/vector-index/local-index.ts";
import { withMeta } from "../../support/course.ts";

export const TEST_EMBEDDER = "letters";
const dimensions = 26;

/** Counts letters: vectors of its own kind, made by the same rules as any embedder's. */
const letterVector = (text: string): Float32Array => {
  const vector = new Float32Array(dimensions);
  for (const word of words(text))
    for (const letter of word) {
      const place = letter.charCodeAt(0) - 97;
      if (place >= 0 && place < dimensions) vector[place]! += 1;
    }
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((x) => x / length);
};

/** What the test can see and steer of the embedder made for tests. */
export interface LetterModel {
  installed: boolean;
  revision: string;
  /** Passages embedded since the start. */
  embedded: number;
  /** Fails, as a crashed worker does, once this many passages were embedded. */
  failAfter: number;
  /** Called while it loads. */
  load: () => Promise<void>;
  /** Called before each batch of passages. */
  beforeBatch: () => Promise<void> | void;
}

export interface Device {
  readonly letters: LetterModel;
  /** Waited for before the bundled embedder loads. An error is what comes of it. */
  beforeEmbedder: () => Promise<Result<never, AppError> | undefined>;
  readonly store: CourseStore;
  readonly learner: ReturnType<typeof createMemoryLearnerStore>;
  /** Threads that are running, by what they are for: "embedder letters", "index". */
  readonly threads: string[];
  /** Kills the thread: from then on its calls fail. */
  kill(thread: string): void;
  /** What the app ships. */
  shipped: Course;
  offline: boolean;
  /**
   * Opens the app anew, as a reload does.
   * @param source of the course that it ships, in place of one that has it whole at once
   */
  start(source?: CourseSource): TutorService;
}

const bundled = await loadBundledEmbedder(process.cwd());

export function makeDevice(shipped: Course): Device {
  const dead = new Set<Embedder>();
  const running = new Map<string, Embedder>();
  const run = (name: string, embedder: Embedder) => {
    const thread = `embedder ${name}`;
    device.threads.push(thread);
    const alive: Embedder & { terminate(): void } = {
      model: embedder.model,
      embed: async (texts, purpose) =>
        dead.has(alive)
          ? err({ type: "embedder-unavailable", detail: "the worker stopped" })
          : embedder.embed(texts, purpose),
      terminate: () => void device.threads.splice(device.threads.indexOf(thread), 1),
    };
    running.set(thread, alive);
    return ok(alive);
  };
  const letterEmbedder = (): Embedder => ({
    model: { id: TEST_EMBEDDER, revision: letters.revision, dimensions },
    async embed(texts, purpose) {
      if (purpose === "passage") {
        await letters.beforeBatch();
        if (letters.embedded >= letters.failAfter)
          return err({ type: "embedder-unavailable", detail: "out of memory" });
        letters.embedded += texts.length;
      }
      const vectors = new Float32Array(texts.length * dimensions);
      for (const [i, text] of texts.entries()) vectors.set(letterVector(text), i * dimensions);
      return ok(vectors);
    },
  });
  const letters: LetterModel = {
    installed: true,
    revision: "1",
    embedded: 0,
    failAfter: Number.POSITIVE_INFINITY,
    load: async () => undefined,
    beforeBatch: () => undefined,
  };
  const down: AppError = { type: "course-download-failed", detail: "offline" };

  const device: Device = {
    letters,
    beforeEmbedder: async () => undefined,
    store: createMemoryCourseStore(),
    learner: createMemoryLearnerStore(),
    threads: [],
    kill: (thread) => {
      const embedder = running.get(thread);
      if (embedder) dead.add(embedder);
    },
    shipped,
    offline: false,
    start(source) {
      device.threads.length = 0;
      const parts: LibraryParts = {
        store: device.store,
        learner: device.learner,
        source: source ?? {
          shipped: async () =>
            device.offline
              ? err(down)
              : ok({ id: device.shipped.meta.id, contentHash: device.shipped.meta.contentHash }),
          download: async () => (device.offline ? err(down) : ok(await writePack({ course: device.shipped }))),
        },
        loadEmbedder: async (id) => {
          if (id === BUNDLED_EMBEDDER) return (await device.beforeEmbedder()) ?? run(id, bundled);
          if (id !== TEST_EMBEDDER || !letters.installed) return err({ type: "model-not-installed", model: id });
          await letters.load();
          return run(id, letterEmbedder());
        },
        buildIndex: async (rows) => {
          device.threads.push("index");
          const index = localIndex(createTwinKernel(), rows);
          return ok({ ...index, terminate: () => void device.threads.splice(device.threads.indexOf("index"), 1) });
        },
        readPack,
        storageEstimate: async () => ({}),
        pause: () => new Promise((resolve) => setTimeout(resolve)),
      };
      return createTutorService(parts);
    },
  };
  return device;
}

export const silent = (): void => undefined;

export const asFile = async (pack: Pack): Promise<Blob> =>
  new Blob([(await writePack(pack)) as Uint8Array<ArrayBuffer>]);

/** The course under another id. */
export const renamed = (course: Course, id: string): Promise<Course> =>
  withMeta(course, { id: courseId(id), title: `Course ${id}` });

/** @throws when it is an error */
export function value<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
export const errorOf = (result: Result<unknown, AppError>): AppError | undefined =>
  result.ok ? undefined : result.error;

/** Opens the chosen course and waits until its meaning is searched too. */
export async function openWhole(tutor: Pick<TutorService, "open" | "prepared">) {
  value(await tutor.open(silent));
  return value(await tutor.prepared());
}

/** Which course and embedder answered, and the concept it began with. */
export async function ask(tutor: TutorService, question: string) {
  const request = { question, settings: defaultSettings, level: "standard" as const, known: [], history: [] };
  const { answer } = value(await tutor.ask(request));
  return { course: answer.course.id, first: answer.seeds[0]?.id, ...answer.search };
}

export const statsOf = async (tutor: TutorService) => value(await tutor.stats());

/** Waits until the work in the background has come to that. */
export const untilStats = async (tutor: TutorService, isSo: (stats: Awaited<ReturnType<typeof statsOf>>) => boolean) =>
  vi.waitFor(
    async () => {
      const stats = await statsOf(tutor);
      if (!isSo(stats)) throw new Error(`it has not come to that: ${JSON.stringify(stats)}`);
      return stats;
    },
    { interval: 5, timeout: 10_000 },
  );
