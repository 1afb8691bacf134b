/** The tutor as one object: opens the course, then answers from memory. */
import type { AppError } from "../domain/errors.ts";
import { ok, type Result } from "../domain/result.ts";
import type { GenerationApi } from "../protocol/generation-api.ts";
import type { LibraryApi } from "../protocol/library-api.ts";
import type { CourseStats, LearnerApi, TutorApi } from "../protocol/tutor-api.ts";
import { answerQuestion, type Tutor } from "./answer-question.ts";
import { conceptPage, conceptSummaries, passageInContext } from "./browse-course.ts";
import { createChoices } from "./choices.ts";
import { statsOf } from "./course-stats.ts";
import { createEmbedderChange } from "./embedder-change.ts";
import { createEmbedderPool } from "./embedder-pool.ts";
import { createGeneration } from "./generation-service.ts";
import { guardLoads } from "./guard-loads.ts";
import { learningPath } from "./learning-path.ts";
import { createLibrary } from "./library-service.ts";
import { replaceFailedSearch } from "./replace-failed-search.ts";
import { createServingState } from "./serving.ts";
import type { TutorParts } from "./tutor-parts.ts";

/** `saveProfile` takes the place of the learner store's own: see `choices.ts`. */
export type TutorService = TutorApi & LibraryApi & GenerationApi & Pick<LearnerApi, "saveProfile">;

export function createTutorService(parts: TutorParts): TutorService {
  const embedders = createEmbedderPool(guardLoads(parts.store, parts.loadEmbedder));
  const state = createServingState();
  const change = createEmbedderChange(parts, embedders, state);
  const choices = createChoices(parts.learner);
  const stats = (): Promise<Result<CourseStats, AppError>> =>
    state.use(async (serving) => ok(await statsOf(parts, serving, change.progress())));
  const { openChosen, ...library } = createLibrary({ parts, embedders, state, change, choices, stats });
  const withTutor = <T>(use: (tutor: Tutor) => Result<T, AppError>): Promise<Result<T, AppError>> =>
    state.use(async ({ tutor }) => use(tutor));
  return {
    ...library,
    ...createGeneration(embedders, state),
    async open(onProgress) {
      const opened = await openChosen(onProgress);
      return opened.ok ? stats() : opened;
    },
    stats,
    ask: ({ history, ...request }) =>
      state.use(async ({ tutor, search }) => {
        const reply = await answerQuestion(tutor, { ...request, history: history.map(({ answer }) => answer) });
        if (search && reply.ok && !reply.value.answer.search.meaning)
          void replaceFailedSearch(parts, embedders, state, search);
        return reply;
      }),
    passage: (id) => withTutor(({ graph }) => passageInContext(graph, id)),
    concepts: () => withTutor(({ graph }) => ok(conceptSummaries(graph))),
    concept: (id) => withTutor(({ graph }) => conceptPage(graph, id)),
    learningPath: (id, known) => withTutor(({ graph }) => learningPath(graph, id, known)),
    saveProfile: choices.saveProfile,
  };
}
