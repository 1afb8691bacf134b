/** Thread of the tutor: stores, retrieval and composition. */
import "../src/adapters/browser/trusted-types.ts";
import { expose } from "comlink";
import { embedders } from "../models/catalogue/embedders.ts";
import { storageEstimate } from "../src/adapters/browser/storage-estimate.ts";
import { createDexieCourseStore } from "../src/adapters/dexie/course-store.ts";
import { createDexieLearnerStore } from "../src/adapters/dexie/learner-store.ts";
import { createTransformersEmbedder } from "../src/adapters/embedding/transformers-worker-embedder.ts";
import { createWorkerEmbedder } from "../src/adapters/embedding/worker-embedder.ts";
import { createShippedCourse } from "../src/adapters/network/shipped-course.ts";
import { readPackApart } from "../src/adapters/threads/read-pack-apart.ts";
import { createWorkerIndex } from "../src/adapters/vector-index/worker-index.ts";
import { createSignsOfLife } from "../src/app/tutor-thread/signs-of-life.ts";
import { createStorageWatch } from "../src/app/tutor-thread/storage-watch.ts";
import { createTutorService } from "../src/app/tutor-thread/tutor-service.ts";
import { BUNDLED_EMBEDDER } from "../src/domain/conversation.ts";
import { err } from "../src/domain/result.ts";
import { createLearnerApi } from "../src/learner/learner-api.ts";
import type { LibraryParts } from "../src/library/library-parts.ts";

const baseUrl = new URL(import.meta.env.BASE_URL, location.origin).href;
const startEmbeddingWorker = (): Worker =>
  new Worker(new URL("./embedding.worker.ts", import.meta.url), { type: "module", name: "embedding" });
const startTransformersWorker = (): Worker =>
  new Worker(new URL("./transformers-embedding.worker.ts", import.meta.url), { type: "module", name: "transformers" });
const startIndexWorker = (): Worker =>
  new Worker(new URL("./vector-index.worker.ts", import.meta.url), { type: "module", name: "vector-index" });

const startPackReader = (): Worker =>
  new Worker(new URL("./pack-reader.worker.ts", import.meta.url), { type: "module", name: "pack-reader" });

const signs = createSignsOfLife();
const loadEmbedder: LibraryParts["loadEmbedder"] = async (id) => {
  if (id === BUNDLED_EMBEDDER)
    return createWorkerEmbedder(startEmbeddingWorker, `${baseUrl}models/erica-static/`, signs.alive);
  const entry = embedders.find((embedder) => embedder.id === id);
  if (!entry) return err({ type: "model-not-installed", model: id });
  return createTransformersEmbedder(startTransformersWorker, entry, baseUrl);
};

const storage = createStorageWatch(signs.alive);
const learner = createDexieLearnerStore(undefined, storage.of("learner"));
const tutor = createTutorService({
  store: createDexieCourseStore(undefined, storage.of("courses")),
  learner,
  source: createShippedCourse(baseUrl),
  loadEmbedder,
  buildIndex: (rows) => createWorkerIndex(startIndexWorker, rows),
  readPack: (file) => readPackApart(startPackReader, file),
  storageEstimate,
  pause: () => new Promise((resolve) => setTimeout(resolve)),
});
expose({
  ...createLearnerApi(learner),
  ...tutor,
  open: signs.during(tutor.open),
  watchStorage: storage.watchStorage,
});
