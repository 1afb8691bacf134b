/** Thread of the tutor: stores, retrieval and composition. */
import "../src/app/trusted-types.ts";
import { expose } from "comlink";
import { createDexieCourseStore } from "../src/adapters/dexie/course-store.ts";
import { createDexieLearnerStore } from "../src/adapters/dexie/learner-store.ts";
import { createWorkerEmbedder } from "../src/adapters/embedding/worker-embedder.ts";
import { createShippedCourse } from "../src/adapters/shipped-course.ts";
import { storageEstimate } from "../src/adapters/storage-estimate.ts";
import { createWorkerIndex } from "../src/adapters/vector-index/worker-index.ts";
import { createTutorService } from "../src/tutor/tutor-service.ts";

const baseUrl = new URL(import.meta.env.BASE_URL, location.origin).href;
const startEmbeddingWorker = (): Worker =>
  new Worker(new URL("./embedding.worker.ts", import.meta.url), { type: "module", name: "embedding" });
const startIndexWorker = (): Worker =>
  new Worker(new URL("./vector-index.worker.ts", import.meta.url), { type: "module", name: "vector-index" });

const tutor = createTutorService({
  store: createDexieCourseStore(),
  source: createShippedCourse(baseUrl),
  loadEmbedder: () => createWorkerEmbedder(startEmbeddingWorker, `${baseUrl}models/erica-static/`),
  buildIndex: (rows) => createWorkerIndex(startIndexWorker, rows),
  storageEstimate,
});
expose({ ...tutor, ...createDexieLearnerStore() });
