/** The Library on real parts: IndexedDB, the embedders' and the index's own workers, a model the project made. */
import { Dexie } from "dexie";
import { unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDexieCourseStore } from "../../src/adapters/dexie/course-store.ts";
import { createDexieLearnerStore } from "../../src/adapters/dexie/learner-store.ts";
import { createTransformersEmbedder } from "../../src/adapters/embedding/transformers-worker-embedder.ts";
import { createWorkerEmbedder } from "../../src/adapters/embedding/worker-embedder.ts";
import { MODEL_FILES_CACHE, modelFileUrl } from "../../src/adapters/model-files/model-file-url.ts";
import { readPackApart } from "../../src/adapters/threads/read-pack-apart.ts";
import { createWorkerIndex } from "../../src/adapters/vector-index/worker-index.ts";
import { createTutorService, type TutorService } from "../../src/app/tutor-thread/tutor-service.ts";
import { BUNDLED_EMBEDDER } from "../../src/domain/conversation.ts";
import type { Course } from "../../src/domain/course.ts";
import type { AppError } from "../../src/domain/errors.ts";
import { courseId } from "../../src/domain/ids.ts";
import { ok, type Result } from "../../src/domain/result.ts";
import { defaultSettings } from "../../src/domain/settings.ts";
import { writePack } from "../../src/packs/write-pack.ts";
import { attentionSketches, makeCourse, withMeta } from "../support/course.ts";
import { tinyEmbedder, tinyModelFiles } from "../support/tiny-onnx.ts";

const courses = "test-library-courses";
const learner = "test-library-learner";
const baseUrl = new URL("/", location.href).href;
const tiny = tinyEmbedder();
const silent = (): void => undefined;

// Two runtimes of 14 MB are compiled in it.
vi.setConfig({ testTimeout: 90_000 });

let shipped: Course;
let workers: Set<Worker>;
const closing: (() => void)[] = [];

/** A worker that is counted until it is terminated. */
function startWorker(url: URL): Worker {
  const worker = new Worker(url, { type: "module" });
  const terminate = worker.terminate.bind(worker);
  workers.add(worker);
  worker.terminate = () => {
    workers.delete(worker);
    terminate();
  };
  return worker;
}

/** Opens the app anew, on what the device holds. */
function start(): TutorService {
  const store = createDexieCourseStore(courses);
  const profiles = createDexieLearnerStore(learner);
  closing.push(
    () => store.close(),
    () => profiles.close(),
  );
  return createTutorService({
    store,
    learner: profiles,
    source: {
      shipped: async () => ok({ id: shipped.meta.id, contentHash: shipped.meta.contentHash }),
      download: async () => ok(await writePack({ course: shipped })),
    },
    loadEmbedder: (id) =>
      id === BUNDLED_EMBEDDER
        ? createWorkerEmbedder(
            () => startWorker(new URL("../../workers/embedding.worker.ts", import.meta.url)),
            `${baseUrl}models/erica-static/`,
          )
        : createTransformersEmbedder(
            () => startWorker(new URL("../support/transformers-worker.ts", import.meta.url)),
            tiny,
            baseUrl,
          ),
    buildIndex: (rows) =>
      createWorkerIndex(() => startWorker(new URL("../../workers/vector-index.worker.ts", import.meta.url)), rows),
    readPack: (file) =>
      readPackApart(() => startWorker(new URL("../../workers/pack-reader.worker.ts", import.meta.url)), file),
    storageEstimate: async () => ({}),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
}

function value<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
async function openWhole(tutor: TutorService) {
  value(await tutor.open(silent));
  return value(await tutor.prepared());
}
async function ask(tutor: TutorService, question: string) {
  const request = { question, settings: defaultSettings, level: "standard" as const, known: [], history: [] };
  const { answer } = value(await tutor.ask(request));
  return { course: answer.course.id, first: answer.seeds[0]?.id, ...answer.search };
}
async function installTiny(): Promise<void> {
  const cache = await caches.open(MODEL_FILES_CACHE);
  for (const { path, bytes } of tinyModelFiles())
    await cache.put(modelFileUrl(baseUrl, tiny.package.id, path), new Response(bytes));
}

beforeEach(async () => {
  workers = new Set();
  shipped = await makeCourse(attentionSketches);
  await caches.delete(MODEL_FILES_CACHE);
});
afterEach(async () => {
  for (const close of closing.splice(0)) close();
  for (const worker of workers) worker.terminate();
  await Promise.all([Dexie.delete(courses), Dexie.delete(learner)]);
});

test("a downloaded embedder takes over while questions are answered, and is used from the next start on", async () => {
  await installTiny();
  const tutor = start();
  expect(await openWhole(tutor)).toMatchObject({ embedder: BUNDLED_EMBEDDER, meaning: true });
  const answers: ReturnType<typeof ask>[] = [];
  const change = tutor.useEmbedder(tiny.id, () => answers.push(ask(tutor, "What is softmax?")));
  answers.push(ask(tutor, "What is softmax?"));
  expect(value(await change)).toMatchObject({ embedder: tiny.id, meaning: true });
  const during = await Promise.all(answers);
  expect(during.every(({ meaning, first }) => meaning && first === "softmax")).toBe(true);
  expect(during.some(({ embedder }) => embedder === BUNDLED_EMBEDDER)).toBe(true);
  expect(await ask(tutor, "What is softmax?")).toMatchObject({ embedder: tiny.id, meaning: true });
  // Its own and the index's: those of the old one gave their memory back.
  expect(workers.size).toBe(2);

  const again = start();
  expect(await openWhole(again)).toMatchObject({ embedder: tiny.id, meaning: true });
  expect(await ask(again, "What is softmax?")).toMatchObject({ embedder: tiny.id, meaning: true });
});

test("a chosen embedder whose files are gone: the bundled one serves, with a note", async () => {
  await installTiny();
  const tutor = start();
  await openWhole(tutor);
  value(await tutor.useEmbedder(tiny.id, silent));
  await caches.delete(MODEL_FILES_CACHE);
  const again = start();
  expect(await openWhole(again)).toMatchObject({
    embedder: BUNDLED_EMBEDDER,
    meaning: true,
    notice: { type: "model-not-installed" },
  });
  expect(await again.useEmbedder(tiny.id, silent)).toMatchObject({ ok: false, error: { type: "model-not-installed" } });
});

test("an added course is chosen, used after a reload, and gives way when it is removed", async () => {
  const cooking = await makeCourse([{ id: "dough", title: "Dough", definition: "Dough is kneaded flour and water." }]);
  const added = await withMeta(cooking, { id: courseId("cooking"), title: "Cooking" });
  const tutor = start();
  await openWhole(tutor);
  const bytes = (await writePack({ course: added })) as Uint8Array<ArrayBuffer>;
  value(await tutor.addCourse(new File([bytes], "cooking.erica")));
  value(await tutor.useCourse(added.meta.id, silent));
  value(await tutor.changeProfile({ set: { level: "deep", course: undefined } }));
  const again = start();
  expect((await openWhole(again)).meta.title).toBe("Cooking");
  expect(await ask(again, "What is dough?")).toMatchObject({ course: "cooking", first: "dough", meaning: true });
  value(await again.removeCourse(added.meta.id));
  expect(await ask(again, "What is softmax?")).toMatchObject({ course: "test", meaning: true });
  expect((await openWhole(start())).meta.id).toBe("test");
});

test("a hostile course file is refused on a thread of its own, which ends with it; questions go on", async () => {
  const tutor = start();
  await openWhole(tutor);
  const before = workers.size;
  const whole = unzipSync(await writePack({ course: shipped }));
  const bomb = zipSync({ ...whole, "course.json": new Uint8Array(60 * 1024 * 1024) }, { level: 1 });
  const adding = tutor.addCourse(new Blob([new Uint8Array(bomb)]));
  expect(workers.size).toBe(before + 1);
  expect((await ask(tutor, "What is softmax?")).first).toBe("softmax");
  expect(await adding).toMatchObject({ ok: false, error: { type: "pack-unreadable" } });
  expect(workers.size).toBe(before);
});
