/** The Library: which courses are on the device, which one answers, and which embedder searches it. */
import { BUNDLED_EMBEDDER } from "../domain/conversation.ts";
import type { CourseMeta } from "../domain/course.ts";
import type { AppError } from "../domain/errors.ts";
import type { CourseId } from "../domain/ids.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { LibraryApi, LibraryCourse } from "../protocol/library-api.ts";
import type { CourseStats, OpenProgress } from "../protocol/tutor-api.ts";
import type { Choices } from "./choices.ts";
import type { EmbedderChange } from "./embedder-change.ts";
import type { EmbedderPool } from "./embedder-pool.ts";
import type { LibraryParts } from "./library-parts.ts";
import { findBundledCourse, type OpenedCourse, openCourse } from "./open-course.ts";
import { embedderFailed } from "./search-threads.ts";
import { createServe } from "./serve-course.ts";
import { embedderOf, type ServingState } from "./serving.ts";

type Report = (progress: OpenProgress) => void;

export interface LibraryServiceParts {
  readonly parts: LibraryParts;
  readonly embedders: EmbedderPool;
  readonly state: ServingState;
  readonly change: EmbedderChange;
  readonly choices: Choices;
  /** What `stats` gives has changed. */
  changed(): void;
  stats(): Promise<Result<CourseStats, AppError>>;
}

export interface Library extends LibraryApi {
  /** Opens the chosen course; with the chosen embedder, at once or after a change in the background. */
  openChosen(report: Report): Promise<Result<void, AppError>>;
}

export function createLibraryService({
  parts,
  embedders,
  state,
  change,
  choices,
  changed,
  stats,
}: LibraryServiceParts): Library {
  const { store, source } = parts;

  const bundledId = async (): Promise<CourseId | undefined> => {
    const bundled = await findBundledCourse(store, source);
    return bundled.ok ? bundled.value.id : undefined;
  };
  const currentMeta = (): CourseMeta | undefined => state.now()?.texts.course.meta;

  /** What was given up is no longer the choice: the embedder that serves is. */
  const giveUp = async (embedder: string): Promise<void> => {
    const now = state.now();
    if ((await choices.read()).embedder === embedder)
      await choices.chooseEmbedder((now && embedderOf(now)) ?? BUNDLED_EMBEDDER);
  };

  /** Goes on with a change that a closed tab or another course left unfinished. */
  const finishChange = async (embedder: string): Promise<void> => {
    const outcome = await change.start(embedder);
    if (outcome.ok) return;
    if (outcome.error.type === "aborted") return giveUp(embedder);
    const searchNotice = embedderFailed(embedder, outcome.error);
    await state.change(async (now) => (now ? ok({ ...now, searchNotice }) : err({ type: "course-missing" })));
  };

  const serve = createServe({ parts, embedders, state, choices, changed, finishChange });
  const readStored = async (id: CourseId): Promise<Result<OpenedCourse, AppError>> => {
    const course = await store.read(id);
    return course.ok ? ok({ course: course.value }) : course;
  };
  const noReport = (): void => undefined;
  const serveBundled = async (report: Report): Promise<Result<void, AppError>> => {
    const served = await serve(state.change, report, (tell) => openCourse(store, source, tell));
    if (served.ok) await choices.chooseCourse(undefined);
    return served;
  };

  const useEmbedder: LibraryApi["useEmbedder"] = async (id, onProgress) => {
    const opened = await state.use(async (now) => ok(now.preparing));
    if (!opened.ok) return opened;
    // It may be on its way already.
    if ((await choices.read()).embedder === id) await opened.value?.settled;
    const serving = await state.use(async (now) => ok(embedderOf(now)));
    if (!serving.ok) return serving;
    await choices.chooseEmbedder(id);
    // Whoever asks for it anew wants it tried again.
    await store.endLoad(id);
    if (serving.value === id) {
      await change.cancel();
      return stats();
    }
    const outcome = await change.start(id, onProgress);
    if (outcome.ok) return stats();
    await giveUp(id);
    return err(embedderFailed(id, outcome.error));
  };

  return {
    async openChosen(report) {
      const opened = await serve(state.open, report, (tell, chosen) => openCourse(store, source, tell, chosen), {
        wordsFirst: true,
      });
      // Said once: from then on the bundled course is the choice.
      if (state.now()?.courseNotice?.type === "course-lost") await choices.chooseCourse(undefined);
      return opened;
    },

    async courses() {
      const [list, bundled] = await Promise.all([store.list(), bundledId()]);
      const current = currentMeta();
      if (!list.ok && !current) return list;
      const others = (list.ok ? list.value : []).map(({ meta }) => meta).filter(({ id }) => id !== current?.id);
      return ok(
        [...(current ? [current] : []), ...others]
          .map((meta): LibraryCourse => ({ meta, bundled: meta.id === bundled, current: meta.id === current?.id }))
          .sort((a, b) => Number(b.bundled) - Number(a.bundled) || (a.meta.title < b.meta.title ? -1 : 1)),
      );
    },

    async addCourse(file) {
      const pack = await parts.readPack(file);
      if (!pack.ok) return pack;
      const { meta } = pack.value.course;
      const bundled = await findBundledCourse(store, source);
      if (bundled.ok && bundled.value.id === meta.id)
        return bundled.value.contentHash === meta.contentHash
          ? ok(meta)
          : err({ type: "course-reserved", title: meta.title });
      const stored = await store.write(pack.value, "added");
      if (!stored.ok) return stored;
      // Answers never come from what is no longer stored.
      if (currentMeta()?.id === meta.id) {
        const served = await serve(state.change, noReport, () => readStored(meta.id));
        if (!served.ok) return served;
      }
      return ok(meta);
    },

    async useCourse(id, onProgress) {
      if (id === (await bundledId())) {
        const served = await serveBundled(onProgress);
        return served.ok ? stats() : served;
      }
      onProgress({ step: "opening", fraction: 0 });
      const served = await serve(state.change, onProgress, () => readStored(id));
      if (!served.ok) return served;
      await choices.chooseCourse(id);
      return stats();
    },

    async removeCourse(id) {
      if (id === (await bundledId())) {
        const list = await store.list();
        const meta = list.ok ? list.value.find((stored) => stored.meta.id === id)?.meta : undefined;
        return err({ type: "course-reserved", title: meta?.title ?? id });
      }
      if (currentMeta()?.id === id) {
        const served = await serveBundled(noReport);
        if (!served.ok) return served;
      } else if ((await choices.read()).course === id) await choices.chooseCourse(undefined);
      return store.remove(id);
    },

    useEmbedder,
    cancelEmbedding: async () => {
      await change.cancel();
    },

    async forgetEmbedder(id) {
      if (id === BUNDLED_EMBEDDER) return stats();
      const now = state.now();
      if ((await choices.read()).embedder === id || (now && embedderOf(now)) === id) {
        const replaced = await useEmbedder(BUNDLED_EMBEDDER, () => undefined);
        if (!replaced.ok) return replaced;
      }
      const forgotten = await store.forgetEmbedder(id);
      return forgotten.ok ? stats() : forgotten;
    },
  };
}
