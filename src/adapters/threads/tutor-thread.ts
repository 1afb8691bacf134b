/** One thread of the tutor, and how it ended. */
import { type Remote, releaseProxy, wrap } from "comlink";
import { deferred } from "../../domain/deferred.ts";
import type { ErrorDetail } from "../../domain/error-detail.ts";
import type { AppError } from "../../domain/errors.ts";
import type { AcrossApi } from "../../protocol/across-api.ts";
import type { DeckItemsApi } from "../../protocol/deck-api.ts";
import type { DoctorApi } from "../../protocol/doctor-api.ts";
import type { GenerationApi } from "../../protocol/generation-api.ts";
import type { LearnerApi } from "../../protocol/learner-api.ts";
import type { LibraryApi } from "../../protocol/library-api.ts";
import type { PracticeApi } from "../../protocol/practice-api.ts";
import type { ReaderApi } from "../../protocol/reader-api.ts";
import type { StorageApi } from "../../protocol/storage-api.ts";
import type { TutorApi } from "../../protocol/tutor-api.ts";

export type TutorPort = TutorApi &
  AcrossApi &
  LearnerApi &
  LibraryApi &
  DoctorApi &
  GenerationApi &
  PracticeApi &
  DeckItemsApi &
  ReaderApi &
  StorageApi;

/** It gave way to a fresh one, which is asked instead. */
export const replaced = Symbol("replaced");

export type TutorEnding = AppError | typeof replaced;

export interface TutorThread {
  readonly remote: Remote<TutorPort>;
  readonly ended: Promise<TutorEnding>;
  end(reason: TutorEnding): void;
}

export const tutorCrashed = (detail: ErrorDetail): AppError => ({ type: "worker-crashed", worker: "tutor", detail });

export function startTutorThread(create: () => Worker): TutorThread {
  const worker = create();
  const remote = wrap<TutorPort>(worker);
  const { promise: ended, resolve } = deferred<TutorEnding>();
  worker.addEventListener("error", (event) => resolve(tutorCrashed(event.message || { type: "not-loadable" })));
  worker.addEventListener("messageerror", () => resolve(tutorCrashed({ type: "message-unreadable" })));
  let isOver = false;
  return {
    remote,
    ended,
    end: (reason) => {
      if (isOver) return;
      isOver = true;
      resolve(reason);
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}
