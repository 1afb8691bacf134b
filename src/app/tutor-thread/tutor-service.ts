/** The tutor as one object: opens the course, then answers from memory. */
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { AppError } from "../../domain/errors.ts";
import type { CourseId } from "../../domain/ids.ts";
import { ok, type Result } from "../../domain/result.ts";
import { importing } from "../../language/words/en/importing.ts";
import { createChoices } from "../../library/choices.ts";
import { statsOf } from "../../library/course-stats.ts";
import { createAcross } from "../../library/elsewhere/ask-across.ts";
import { readAside } from "../../library/elsewhere/open-aside.ts";
import { createEmbedderChange } from "../../library/embedder-change.ts";
import { createEmbedderPool } from "../../library/embedder-pool.ts";
import { guardLoads } from "../../library/guard-loads.ts";
import type { LibraryParts } from "../../library/library-parts.ts";
import { createLibraryService } from "../../library/library-service.ts";
import { replaceFailedSearch } from "../../library/replace-failed-search.ts";
import { createServingState } from "../../library/serving.ts";
import { deckPart } from "../../practice/decks/deck-part.ts";
import type { AcrossApi } from "../../protocol/across-api.ts";
import type { DeckItemsApi } from "../../protocol/deck-api.ts";
import type { DoctorApi } from "../../protocol/doctor-api.ts";
import type { GenerationApi } from "../../protocol/generation-api.ts";
import type { LearnerApi } from "../../protocol/learner-api.ts";
import type { LibraryApi } from "../../protocol/library-api.ts";
import type { PracticeApi } from "../../protocol/practice-api.ts";
import type { ReaderApi } from "../../protocol/reader-api.ts";
import type { CourseStats, TutorApi } from "../../protocol/tutor-api.ts";
import type { Tutor } from "../../tutor/answer-question.ts";
import { conceptPage, conceptSummaries, figureOf, passageInContext } from "../../tutor/browse-course.ts";
import { placeCourse } from "../../tutor/course-map/place-course.ts";
import { learningPath } from "../../tutor/learning-path.ts";
import { documentPart, subjectOf } from "../../tutor/read-document.ts";
import { createAsk } from "./ask.ts";
import { createGeneration } from "./generation-service.ts";
import { createGrounders } from "./grounders.ts";
import { createPracticeService } from "./practice-service.ts";
import { readSourceFile } from "./source-file.ts";

/** `changeProfile` takes the place of the learner store's own: see `choices.ts`. */
export type TutorService = TutorApi &
  AcrossApi &
  LibraryApi &
  GenerationApi &
  PracticeApi &
  DeckItemsApi &
  DoctorApi &
  ReaderApi &
  Pick<LearnerApi, "changeProfile">;

export function createTutorService(parts: LibraryParts): TutorService {
  const embedders = createEmbedderPool(guardLoads(parts.store, parts.loadEmbedder));
  const watchers: (() => void)[] = [];
  const changed = (): void => {
    for (const tell of watchers) tell();
  };
  const state = createServingState(changed);
  const grounderOf = createGrounders(embedders);
  const change = createEmbedderChange(parts, embedders, state, changed);
  const choices = createChoices(parts.learner);
  const stats = (): Promise<Result<CourseStats, AppError>> =>
    state.use(async (serving) => ok(await statsOf(parts, serving, change.progress())));
  const withoutText = importing.course.inGraph;
  const given = { parts, embedders, state, change, choices, changed, stats, withoutText };
  const { openChosen, ...library } = createLibraryService(given);
  const withTutor = <T>(use: (tutor: Tutor) => Result<T, AppError>): Promise<Result<T, AppError>> =>
    state.use(async ({ tutor }) => use(tutor));
  const ask = createAsk(state, (failed) => void replaceFailedSearch(parts, embedders, state, failed));
  /** A page of the open course, or of another that is stored. */
  const inGraph = async <T>(
    course: CourseId | undefined,
    read: (graph: CourseGraph) => Result<T, AppError>,
  ): Promise<Result<T, AppError>> => {
    const here = await withTutor(({ graph }) => ok(graph));
    if (!here.ok || course === undefined || here.value.course.meta.id === course)
      return here.ok ? read(here.value) : here;
    const graph = await readAside(parts.store, course);
    return graph.ok ? read(graph.value) : graph;
  };
  return {
    ...library,
    ...createGeneration(grounderOf, state),
    ...createPracticeService(grounderOf, state),
    async open(onProgress) {
      const opened = await openChosen(onProgress);
      return opened.ok ? stats() : opened;
    },
    stats,
    async prepared() {
      for (;;) {
        const serving = await state.use(async (now) => ok(now));
        if (!serving.ok) return serving;
        const { preparing } = serving.value;
        if (!preparing) return stats();
        await preparing.settled;
      }
    },
    async watch(onChanged) {
      watchers.push(onChanged);
      return ok(undefined);
    },
    ask,
    ...createAcross({ parts, embedders, state, choices, ask }),
    passage: (id, course) => inGraph(course, (graph) => passageInContext(graph, id)),
    documentPart: (id, wanted) => withTutor(({ graph }) => documentPart(graph, id, wanted)),
    subjectOf: (text, passage) => withTutor((tutor) => ok(subjectOf(tutor, text, passage))),
    sourceFile: (id) => state.use(({ tutor: { graph } }) => readSourceFile(parts.store, graph, id)),
    concepts: () => withTutor(({ graph }) => ok(conceptSummaries(graph))),
    courseMap: (shape) => withTutor(({ graph }) => ok(placeCourse(graph, shape))),
    figure: (id, course) => inGraph(course, (graph) => figureOf(graph, id)),
    simulations: () => withTutor(({ graph }) => ok(graph.course.simulations ?? [])),
    concept: (id) => withTutor(({ graph }) => conceptPage(graph, id)),
    learningPath: (id, known) => withTutor(({ graph }) => learningPath(graph, id, known)),
    deckPart: (scope, from) => withTutor(({ graph }) => ok(deckPart(graph, scope, from))),
    changeProfile: choices.changeProfile,
  };
}
