/** The tutor as one object: opens the course, then answers from memory. */
import { type RelationType, relationTypes } from "../domain/course.ts";
import { CourseGraph } from "../domain/course-graph.ts";
import type { AppError } from "../domain/errors.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { makeVectors } from "../packs/make-vectors.ts";
import type { PackVectors } from "../packs/pack.ts";
import type { CourseStore } from "../ports/course-store.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { VectorIndex } from "../ports/vector-index.ts";
import type { CourseStats, OpenProgress, TutorApi } from "../protocol/tutor-api.ts";
import type { MeaningSearch } from "../retrieval/concept-vectors.ts";
import { embeddingTexts, VECTOR_LAYOUT } from "../retrieval/embedding-texts.ts";
import type { QuantizedRows } from "../retrieval/quantize.ts";
import { buildRetrievalIndex } from "../retrieval/retrieve.ts";
import { answerQuestion, type Tutor } from "./answer-question.ts";
import { conceptPage, conceptSummaries, passageInContext } from "./browse-course.ts";
import { learningPath } from "./learning-path.ts";
import { type CourseSource, type OpenedCourse, openCourse } from "./open-course.ts";

export interface TutorParts {
  readonly store: CourseStore;
  readonly source: CourseSource;
  /** Called once, at opening; a failure leaves words-only search. */
  loadEmbedder(): Promise<Result<Embedder, AppError>>;
  buildIndex(rows: QuantizedRows): Promise<Result<VectorIndex, AppError>>;
  /** Bytes this origin uses and may use, where the browser tells. */
  storageEstimate(): Promise<{ readonly used?: number; readonly quota?: number }>;
}

interface Opened {
  readonly tutor: Tutor;
  readonly meaning?: MeaningSearch;
  readonly notice?: AppError;
}

/** Stored vectors count only for this embedder and this row order. */
const fits = (vectors: PackVectors, embedder: Embedder, rows: number): boolean =>
  vectors.model.id === embedder.model.id &&
  vectors.model.revision === embedder.model.revision &&
  vectors.layout === VECTOR_LAYOUT &&
  vectors.rows.count === rows;

async function openMeaning(
  parts: TutorParts,
  { course, vectors }: OpenedCourse,
  embedder: Embedder,
): Promise<Result<MeaningSearch, AppError>> {
  const rows = embeddingTexts(course.concepts, course.passages);
  let usable = vectors && fits(vectors, embedder, rows.length) ? vectors : undefined;
  if (!usable) {
    const made = await makeVectors(course, embedder);
    if (!made.ok) return made;
    usable = made.value;
    // A full disk costs the next start a second, not the learner an answer.
    await parts.store.writeVectors(course.meta.id, course.meta.contentHash, usable);
  }
  const index = await parts.buildIndex(usable.rows);
  if (!index.ok) return index;
  return ok({ embedder, index: index.value, rows: rows.map(({ concept, part }) => ({ concept, part })) });
}

async function open(parts: TutorParts, report: (progress: OpenProgress) => void): Promise<Result<Opened, AppError>> {
  const [embedder, opened] = await Promise.all([parts.loadEmbedder(), openCourse(parts.store, parts.source, report)]);
  if (!opened.ok) return opened;
  report({ step: "indexing", fraction: 0 });
  const meaning = embedder.ok ? await openMeaning(parts, opened.value, embedder.value) : embedder;
  const graph = new CourseGraph(opened.value.course);
  const index = buildRetrievalIndex(opened.value.course, meaning.ok ? meaning.value : undefined);
  const notice = opened.value.notice ?? (meaning.ok ? undefined : meaning.error);
  report({ step: "indexing", fraction: 1 });
  return ok({
    tutor: { graph, index },
    ...(meaning.ok ? { meaning: meaning.value } : {}),
    ...(notice ? { notice } : {}),
  });
}

async function statsOf(parts: TutorParts, { tutor, meaning, notice }: Opened): Promise<CourseStats> {
  const { course } = tutor.graph;
  const relations = Object.fromEntries(relationTypes.map((type) => [type, 0])) as Record<RelationType, number>;
  for (const { type } of course.relations) relations[type]++;
  const { used, quota } = await parts.storageEstimate();
  return {
    meta: course.meta,
    concepts: course.concepts.length,
    relations,
    examples: course.examples.length,
    resources: course.resources.length,
    passages: course.passages.length,
    embedder: meaning?.embedder.model.id ?? "none",
    indexBackend: meaning?.index.backend ?? "none",
    meaning: meaning !== undefined,
    ...(notice ? { notice } : {}),
    ...(used !== undefined ? { storageUsedBytes: used } : {}),
    ...(quota !== undefined ? { storageQuotaBytes: quota } : {}),
  };
}

const notOpen: Result<never, AppError> = err({ type: "course-missing" });

export function createTutorService(parts: TutorParts): TutorApi {
  let opened: Promise<Result<Opened, AppError>> | undefined;
  const ready = async (): Promise<Result<Opened, AppError>> => (opened ? opened : notOpen);
  const withTutor = async <T>(
    use: (tutor: Tutor) => Result<T, AppError> | Promise<Result<T, AppError>>,
  ): Promise<Result<T, AppError>> => {
    const state = await ready();
    return state.ok ? use(state.value.tutor) : state;
  };
  return {
    async open(onProgress) {
      const previous = opened && (await opened);
      if (!previous?.ok) opened = open(parts, onProgress);
      return this.stats();
    },
    async stats() {
      const state = await ready();
      return state.ok ? ok(await statsOf(parts, state.value)) : state;
    },
    ask: ({ history, ...request }) =>
      withTutor((tutor) => answerQuestion(tutor, { ...request, history: history.map(({ answer }) => answer) })),
    passage: (id) => withTutor(({ graph }) => passageInContext(graph, id)),
    concepts: () => withTutor(({ graph }) => ok(conceptSummaries(graph))),
    concept: (id) => withTutor(({ graph }) => conceptPage(graph, id)),
    learningPath: (id, known) => withTutor(({ graph }) => learningPath(graph, id, known)),
  };
}
