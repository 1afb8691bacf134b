/** What questions are answered from at this moment, and its changes, one after another. */
import { type Deferred, deferred } from "../domain/deferred.ts";
import type { AppError } from "../domain/errors.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { EmbeddingProgress } from "../protocol/tutor-api.ts";
import type { Tutor } from "../tutor/answer-question.ts";
import type { CourseTexts } from "./course-texts.ts";
import type { SharedSearch } from "./search-threads.ts";

/** Search by meaning on its way: names and words answer until it joins. */
export interface Preparation {
  /** Vectors made so far; 0 of 0 before the first. */
  progress(): EmbeddingProgress;
  /** Settles when it turns out that it takes more than a moment. */
  readonly makesVectors: Promise<void>;
  /** Settles when it has joined, failed or was no longer wanted. */
  readonly settled: Promise<void>;
}

export interface Serving {
  readonly tutor: Tutor;
  readonly texts: CourseTexts;
  /** Absent when only words are searched. */
  readonly search?: SharedSearch;
  readonly preparing?: Preparation;
  /** What went wrong and was worked around. */
  readonly courseNotice?: AppError;
  readonly searchNotice?: AppError;
}

export interface ServingState {
  now(): Serving | undefined;
  /** Waits while the course is being opened. What the step uses stays alive until it is done. */
  use<T>(step: (serving: Serving) => Promise<Result<T, AppError>>): Promise<Result<T, AppError>>;
  /** The first change, which questions wait for; once it went well there is no other. */
  open(first: () => Promise<Result<Serving, AppError>>): Promise<Result<void, AppError>>;
  /** While it is being opened: what is here of it answers what needs no more. */
  begin(tutor: Tutor): void;
  /** Waits while the course is being opened, until there is a part of it that answers. Undefined once it is open. */
  begun(): Promise<Tutor | undefined>;
  /** Replaces what serves, questions being answered from the old until then; a failed step changes nothing. */
  change(step: (now: Serving | undefined) => Promise<Result<Serving, AppError>>): Promise<Result<void, AppError>>;
}

export const embedderOf = ({ search }: Serving): string | undefined => search?.value.embedder.model.id;

/** The same course, searched by another embedder, or by words alone. */
export function withSearch(serving: Serving, search: SharedSearch | undefined, searchNotice?: AppError): Serving {
  const { search: _search, searchNotice: _notice, preparing: _preparation, tutor, ...rest } = serving;
  const { meaning: _meaning, preparing: _preparing, ...words } = tutor.index;
  return {
    ...rest,
    tutor: { graph: tutor.graph, index: search ? { ...words, meaning: search.value } : words },
    ...(search ? { search } : {}),
    ...(searchNotice ? { searchNotice } : {}),
  };
}

/** @param onChanged something else serves now */
export function createServingState(onChanged: () => void = () => undefined): ServingState {
  let serving: Serving | undefined;
  let opening: Promise<Result<void, AppError>> = Promise.resolve(err({ type: "course-missing" }));
  let queue: Promise<unknown> = Promise.resolve();
  let part: Deferred<Tutor | undefined> | undefined;

  const change: ServingState["change"] = (step) => {
    const run = queue.then(async (): Promise<Result<void, AppError>> => {
      const before = serving;
      const after = await step(before);
      if (!after.ok) return after;
      serving = after.value;
      if (before?.search && before.search !== serving.search) before.search.release();
      onChanged();
      return ok(undefined);
    });
    queue = run.catch(() => undefined);
    return run;
  };

  return {
    now: () => serving,
    async use(step) {
      const opened = await opening;
      // From here to `retain` nothing may wait, or what serves could end meanwhile.
      const used = serving;
      if (!used) return opened.ok ? err({ type: "course-missing" }) : opened;
      used.search?.retain();
      try {
        return await step(used);
      } finally {
        used.search?.release();
      }
    },
    open(first) {
      const own = deferred<Tutor | undefined>();
      part = own;
      opening = change(async (now) => (now ? ok(now) : first())).finally(() => {
        own.resolve(undefined);
        if (part === own) part = undefined;
      });
      return opening;
    },
    begin: (tutor) => part?.resolve(tutor),
    begun: async () => part?.promise,
    change,
  };
}
