/** Makes a course the one that answers: as soon as its words can be searched, or once its meaning can be too. */
import { BUNDLED_EMBEDDER } from "../domain/conversation.ts";
import type { AppError } from "../domain/errors.ts";
import type { CourseId } from "../domain/ids.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { OpenProgress } from "../protocol/tutor-api.ts";
import type { Choices, LearnerChoice } from "./choices.ts";
import type { EmbedderPool } from "./embedder-pool.ts";
import type { LibraryParts } from "./library-parts.ts";
import type { OpenedCourse } from "./open-course.ts";
import type { ServingState } from "./serving.ts";
import { type Started, startServing, withChosen } from "./start-serving.ts";

type Report = (progress: OpenProgress) => void;
type Read = (report: Report, chosen: Promise<CourseId | undefined>) => Promise<Result<OpenedCourse, AppError>>;

interface Serve {
  readonly parts: LibraryParts;
  readonly embedders: EmbedderPool;
  readonly state: ServingState;
  readonly choices: Choices;
  /** What the stats give has changed. */
  changed(): void;
  /** Makes the vectors of the chosen embedder, while another one searches. */
  finishChange(embedder: string): Promise<void>;
}

export type ServeCourse = (
  replace: ServingState["open"] | ServingState["change"],
  report: Report,
  read: Read,
  options?: { readonly wordsFirst: boolean },
) => Promise<Result<void, AppError>>;

/** Whether the chosen embedder can serve at once. If not, loading it now would only slow the opening down. */
async function isReady({ store }: LibraryParts, { course, embedder }: LearnerChoice): Promise<boolean> {
  const list = await store.list();
  const stored = (list.ok ? list.value : []).find(({ meta, origin }) =>
    course === undefined ? origin === "bundled" : meta.id === course,
  );
  if (!stored || embedder === BUNDLED_EMBEDDER) return stored !== undefined;
  const vectors = await store.readVectors(stored.meta.id, stored.meta.contentHash, embedder);
  return vectors.ok && vectors.value !== undefined;
}

export function createServe({ parts, embedders, state, choices, changed, finishChange }: Serve): ServeCourse {
  /** What was found joins what answers, unless that was left meanwhile. */
  const join = async ({ serving, searching }: Started): Promise<boolean> => {
    const found = await searching;
    const joined = await state.change(async (now) =>
      now && now.preparing === serving.preparing ? ok(withChosen(now, found)) : err({ type: "aborted" }),
    );
    if (!joined.ok && found.search.ok) found.search.value.release();
    return joined.ok;
  };

  /** What follows once it answers. */
  const finish = async (started: Started, wordsFirst: boolean): Promise<void> => {
    void sayNotStored(started);
    // What is open is told first.
    void parts.pause().then(started.goOn);
    const joined = wordsFirst ? await join(started) : true;
    started.settle();
    if (joined && (await started.searching).unfinished) await finishChange(started.chosen);
  };

  const sayNotStored = async ({ serving, notStored }: Started): Promise<void> => {
    const courseNotice = await notStored;
    if (courseNotice)
      await state.change(async (now) =>
        now?.texts === serving.texts ? ok({ ...now, courseNotice }) : err({ type: "aborted" }),
      );
  };

  /** Reads the course while the embedder loads. */
  const start = async (report: Report, read: Read, wordsFirst: boolean): Promise<Result<Started, AppError>> => {
    const choice = choices.read();
    let letGo: (() => void) | undefined;
    const load = ({ embedder }: LearnerChoice): void => {
      letGo ??= embedders.hold(embedder);
    };
    const opening = read(
      (progress) => {
        report(progress);
        // On its way here the course comes first.
        if (progress.step === "unpacking") void choice.then(load);
      },
      choice.then(({ course }) => course),
    );
    const chosen = await choice;
    if (await isReady(parts, chosen)) load(chosen);
    const opened = await opening;
    if (!opened.ok) {
      letGo?.();
      return opened;
    }
    const started = await startServing(parts, embedders, opened.value, {
      chosen: chosen.embedder,
      report,
      onProgress: ({ done, total }) =>
        wordsFirst ? changed() : report({ step: "indexing", fraction: done / Math.max(1, total) }),
      isLeft: (texts) => {
        const now = state.now();
        return wordsFirst && now !== undefined && now.texts !== texts;
      },
    });
    void started.searching.then(() => letGo?.());
    return ok(started);
  };

  return async (replace, report, read, { wordsFirst } = { wordsFirst: false }) => {
    let last = undefined as Started | undefined;
    const replaced = await replace(async () => {
      const started = await start(report, read, wordsFirst);
      if (!started.ok) return started;
      last = started.value;
      if (wordsFirst) return ok(last.serving);
      last.goOn();
      return ok(withChosen(last.serving, await last.searching));
    });
    if (last) void finish(last, wordsFirst);
    return replaced;
  };
}
