/**
 * From nothing but stored data to the first hits by meaning: IndexedDB opened and the course's vectors read, both
 * workers started, the embedder's files loaded, the index built, one question embedded and searched. By the tutor's own
 * code; what else a start needs (the course's text and its words) is not in it.
 */
import { createDexieCourseStore } from "../../../src/adapters/dexie/course-store.ts";
import { createWorkerEmbedder } from "../../../src/adapters/embedding/worker-embedder.ts";
import { createWorkerIndex } from "../../../src/adapters/vector-index/worker-index.ts";
import { BUNDLED_EMBEDDER } from "../../../src/domain/conversation.ts";
import type { Course } from "../../../src/domain/course.ts";
import type { EmbeddingModel } from "../../../src/domain/embedding-model.ts";
import type { CourseId } from "../../../src/domain/ids.ts";
import { createEmbedderPool } from "../../../src/library/embedder-pool.ts";
import type { LibraryParts } from "../../../src/library/library-parts.ts";
import { startSearch } from "../../../src/library/search-threads.ts";
import { VECTOR_LAYOUT } from "../../../src/retrieval/embedding-texts.ts";
import { createBits } from "../index/data.ts";
import { bundledModel, expectOk, startBundled } from "./embedders.ts";

const database = "bench-embed";
const contentHash = "bench";
const idOf = (rows: number): CourseId => `rows-${rows}` as CourseId;

const startIndex = (): Worker =>
  new Worker(new URL("../../../workers/vector-index.worker.ts", import.meta.url), { type: "module" });

/** An empty course: only its vectors are looked at. */
const courseOf = (rows: number): Course => ({
  meta: { id: idOf(rows), contentHash } as Course["meta"],
  documents: [],
  assets: [],
  passages: [],
  concepts: [],
  relations: [],
  resources: [],
  examples: [],
  comparisons: [],
  notes: [],
  languages: [],
  quiz: [],
});

/** Stores as many random vectors as one course's, as the app stores them. */
export async function store({ model, rows }: { readonly model: EmbeddingModel; readonly rows: number }): Promise<void> {
  const bits = createBits(rows);
  const values = Int8Array.from({ length: rows * model.dimensions }, () => bits() >> 24);
  const scales = new Float32Array(rows).fill(1 / (74 * Math.sqrt(model.dimensions)));
  const vectors = { model, layout: VECTOR_LAYOUT, rows: { count: rows, dimensions: model.dimensions, values, scales } };
  const courses = createDexieCourseStore(database);
  expectOk(await courses.write({ course: courseOf(rows), vectors }, "added"));
  courses.close();
}

export interface ColdStart {
  /** Milliseconds since the start. */
  readonly vectorsRead: number;
  readonly embedderLoaded: number;
  readonly indexBuilt: number;
  readonly firstHits: number;
}

/** Once a page: whatever a page has done before, it does faster. */
export async function coldStart({ rows, question }: { readonly rows: number; readonly question: string }) {
  const started = performance.now();
  const times = { vectorsRead: 0, embedderLoaded: 0, indexBuilt: 0, firstHits: 0 };
  const note =
    (step: keyof ColdStart) =>
    <T>(result: T): T => {
      times[step] = performance.now() - started;
      return result;
    };
  const embedders = createEmbedderPool(() =>
    createWorkerEmbedder(startBundled, bundledModel).then(note("embedderLoaded")),
  );
  embedders.hold(BUNDLED_EMBEDDER);
  const courses = createDexieCourseStore(database);
  const read = await courses.readVectors(idOf(rows), contentHash, BUNDLED_EMBEDDER).then(note("vectorsRead"));
  const vectors = expectOk(read);
  if (vectors?.rows.count !== rows) throw new Error("what was stored is not what was read");
  const buildIndex: LibraryParts["buildIndex"] = (given) =>
    createWorkerIndex(startIndex, given).then(note("indexBuilt"));
  const search = expectOk(
    await startSearch({ buildIndex }, embedders, { course: courseOf(rows), rows: [], texts: () => [] }, vectors),
  );
  if (!search) throw new Error("the vectors are of another embedder");
  const { embedder, index } = search.value;
  const query = expectOk(await embedder.embed([question], "query"));
  const hits = note("firstHits")(expectOk(await index.search(query, 10)));
  if (hits.length !== 10) throw new Error("the index did not answer");
  const result: ColdStart = times;
  return result;
}
