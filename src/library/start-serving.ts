/** A course that was read → one that answers by names and words at once, with its search by meaning on the way. */

import { deferred } from "../domain/deferred.ts";
import type { AppError } from "../domain/errors.ts";
import type { EmbeddingProgress, OpenProgress } from "../protocol/tutor-api.ts";
import { buildRetrievalIndex } from "../retrieval/retrieval-index.ts";
import { type ChosenSearch, chooseSearch } from "./choose-search.ts";
import { type CourseTexts, courseTexts } from "./course-texts.ts";
import { courseWords } from "./course-words.ts";
import type { EmbedderPool } from "./embedder-pool.ts";
import type { LibraryParts } from "./library-parts.ts";
import type { OpenedCourse } from "./open-course.ts";
import { type Preparation, type Serving, withSearch } from "./serving.ts";

type StartParts = Pick<LibraryParts, "store" | "buildIndex" | "pause">;

export interface Start {
  /** The chosen embedder. */
  readonly chosen: string;
  report(progress: OpenProgress): void;
  /** What `Serving.preparing` tells has changed. */
  onProgress(progress: EmbeddingProgress): void;
  /** The course is no longer wanted. */
  isLeft(texts: CourseTexts): boolean;
}

export interface Started {
  readonly chosen: string;
  /** By words alone, `preparing` the rest. */
  readonly serving: Serving;
  readonly searching: Promise<ChosenSearch>;
  /** Until this is called nothing is stored or made: it would hold up the first question. */
  goOn(): void;
  /** Why the course could not be stored, if it had to be and couldn't. */
  readonly notStored: Promise<AppError | undefined>;
  /** `searching` has had its effect. */
  settle(): void;
}

/** What was found in place of words alone. Without any embedder words are searched, and the notice says why. */
export const withChosen = (serving: Serving, { search, chosenFailed }: ChosenSearch): Serving =>
  withSearch(serving, search.ok ? search.value : undefined, chosenFailed ?? (search.ok ? undefined : search.error));

export async function startServing(
  parts: StartParts,
  embedders: EmbedderPool,
  { course, vectors: packed, notice, keep }: OpenedCourse,
  { chosen, report, onProgress, isLeft }: Start,
): Promise<Started> {
  report({ step: "indexing", fraction: 0 });
  const texts = courseTexts(course);
  const goesOn = deferred<void>();
  const settled = deferred<void>();
  let progress: EmbeddingProgress = { done: 0, total: 0 };
  const makesVectors = deferred<void>();
  // Nothing of a course that just arrived can be stored.
  if (keep && !packed) makesVectors.resolve();
  const preparing: Preparation = {
    progress: () => progress,
    makesVectors: makesVectors.promise,
    settled: settled.promise,
  };
  const notStored = goesOn.promise.then(() => keep?.());
  // Asked for before the vectors, which are many times as much: words answer first.
  const asksForWords = courseWords(parts, course, notStored);
  const searching = chooseSearch(parts, embedders, texts, {
    chosen,
    packed,
    making: {
      begin: () => {
        makesVectors.resolve();
        return goesOn.promise;
      },
      onProgress: (made) => {
        progress = made;
        onProgress(made);
      },
      isStopped: () => isLeft(texts),
      courseStored: notStored,
    },
  });
  const words = await asksForWords;
  const index = { ...buildRetrievalIndex(course, undefined, words), preparing: true };
  report({ step: "indexing", fraction: 1 });
  return {
    chosen,
    serving: { tutor: { graph: index.graph, index }, texts, preparing, ...(notice ? { courseNotice: notice } : {}) },
    searching,
    goOn: goesOn.resolve,
    notStored,
    settle: settled.resolve,
  };
}
