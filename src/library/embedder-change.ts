/** Changing the embedder: its vectors are made in the background, and until they are done the old one serves. */
import type { AppError } from "../domain/errors.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { madeBy } from "../packs/make-vectors.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { EmbeddingProgress } from "../protocol/tutor-api.ts";
import type { CourseTexts } from "./course-texts.ts";
import type { EmbedderPool } from "./embedder-pool.ts";
import type { LibraryParts } from "./library-parts.ts";
import { type MadeVectors, reEmbed } from "./re-embed.ts";
import { startSearch, vectorsFit } from "./search-threads.ts";
import { embedderOf, type ServingState, withSearch } from "./serving.ts";

type OnProgress = (progress: EmbeddingProgress) => void;
type Outcome = Result<void, AppError>;

export interface EmbedderChange {
  /** What is being made, if anything is. */
  progress(): (EmbeddingProgress & { readonly embedder: string }) | undefined;
  /**
   * Resolves once the embedder serves. Joins a change to the same embedder; one to another ends with `aborted`.
   * When the course is changed meanwhile, it goes on with the new one.
   */
  start(embedder: string, onProgress?: OnProgress): Promise<Outcome>;
  /** Ends the change with `aborted` at once; what was made so far is kept. Resolves when nothing of it runs. */
  cancel(): Promise<void>;
}

interface Job {
  readonly embedder: string;
  readonly listeners: OnProgress[];
  readonly stopped: Promise<Outcome>;
  stop(): void;
  isStopped: boolean;
  progress: EmbeddingProgress;
}

function createJob(embedder: string): Job {
  let settle: (outcome: Outcome) => void = () => undefined;
  const job: Job = {
    embedder,
    listeners: [],
    stopped: new Promise((resolve) => {
      settle = resolve;
    }),
    stop: () => {
      job.isStopped = true;
      settle(err({ type: "aborted" }));
    },
    isStopped: false,
    progress: { done: 0, total: 0 },
  };
  return job;
}

export function createEmbedderChange(
  parts: Pick<LibraryParts, "store" | "buildIndex">,
  embedders: EmbedderPool,
  state: ServingState,
  /** What `progress` gives has changed. */
  onChanged: () => void = () => undefined,
): EmbedderChange {
  let current: { readonly job: Job; readonly outcome: Promise<Outcome>; readonly ended: Promise<unknown> } | undefined;
  const run = createRunner({ parts, embedders, state, onChanged });

  return {
    progress: () =>
      current && !current.job.isStopped ? { ...current.job.progress, embedder: current.job.embedder } : undefined,
    start(embedder, onProgress) {
      if (current?.job.embedder === embedder && !current.job.isStopped) {
        if (onProgress) current.job.listeners.push(onProgress);
        return current.outcome;
      }
      const previous = current;
      previous?.job.stop();
      const job = createJob(embedder);
      if (onProgress) job.listeners.push(onProgress);
      const ended = (async () => {
        await previous?.ended;
        const outcome = await run(job);
        if (current?.job === job) current = undefined;
        onChanged();
        return outcome;
      })();
      current = { job, ended, outcome: Promise.race([job.stopped, ended]) };
      return current.outcome;
    },
    async cancel() {
      current?.job.stop();
      await current?.ended;
    },
  };
}

interface RunnerParts {
  readonly parts: Pick<LibraryParts, "store" | "buildIndex">;
  readonly embedders: EmbedderPool;
  readonly state: ServingState;
  readonly onChanged: () => void;
}

/** @returns what carries out one job: makes the vectors, then lets embedder and index serve, both at once */
function createRunner({ parts, embedders, state, onChanged }: RunnerParts): (job: Job) => Promise<Outcome> {
  /** The stored vectors where this embedder made them, or newly made ones. */
  async function vectorsOf(
    job: Job,
    texts: CourseTexts,
    embedder: Embedder,
    isStopped: () => boolean,
  ): Promise<Result<MadeVectors, AppError>> {
    const { id, contentHash } = texts.course.meta;
    const stored = await parts.store.readVectors(id, contentHash, job.embedder);
    if (stored.ok && vectorsFit(stored.value, texts) && madeBy(stored.value, embedder.model))
      return ok({ vectors: stored.value });
    const onProgress = (progress: EmbeddingProgress): void => {
      job.progress = progress;
      for (const listener of job.listeners) listener(progress);
      onChanged();
    };
    return reEmbed(parts.store, { texts, embedder, onProgress, isStopped });
  }

  /** @returns whether embedder and index now serve, both at once */
  async function takeOver(
    texts: CourseTexts,
    made: MadeVectors,
    isStopped: () => boolean,
  ): Promise<Result<boolean, AppError>> {
    const search = await startSearch(parts, embedders, texts, made.vectors);
    if (!search.ok) return search;
    let taken = false;
    await state.change(async (now) => {
      if (!now || isStopped()) return err({ type: "aborted" });
      taken = true;
      return ok(withSearch(now, search.value, made.notice));
    });
    if (!taken) search.value?.release();
    return ok(taken);
  }

  async function makeServing(job: Job, embedder: Embedder): Promise<Outcome> {
    while (!job.isStopped) {
      const now = state.now();
      if (!now) return err({ type: "course-missing" });
      if (embedderOf(now) === job.embedder) return ok(undefined);
      const { texts } = now;
      // Another course was opened meanwhile: start over with that one.
      const isStopped = (): boolean => job.isStopped || state.now()?.texts !== texts;
      const made = await vectorsOf(job, texts, embedder, isStopped);
      if (isStopped()) continue;
      if (!made.ok) return made;
      const taken = await takeOver(texts, made.value, isStopped);
      if (!taken.ok) return taken;
      if (taken.value) return ok(undefined);
    }
    return err({ type: "aborted" });
  }

  async function run(job: Job): Promise<Outcome> {
    const lease = await embedders.acquire(job.embedder);
    if (!lease.ok) return lease;
    const outcome = await makeServing(job, lease.value.embedder);
    if (!outcome.ok && outcome.error.type !== "aborted") embedders.discard(job.embedder);
    lease.value.release();
    return outcome;
  }
  return run;
}
