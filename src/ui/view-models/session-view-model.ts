/** Opening the course: progress, readiness, failure and recovery. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { deferred } from "../../domain/deferred.ts";
import type { AppError } from "../../domain/errors.ts";
import type { CourseStats, OpenProgress, TutorApi } from "../../protocol/tutor-api.ts";

type SessionState =
  | { readonly type: "opening"; readonly progress: OpenProgress }
  | { readonly type: "ready"; readonly stats: CourseStats }
  | { readonly type: "failed"; readonly error: AppError };

export interface SessionViewModel {
  readonly state: ReadonlySignal<SessionState>;
  readonly stats: ReadonlySignal<CourseStats | undefined>;
  /** What answers of the course is still to be fetched: on a slow line it goes first. */
  readonly courseComesFirst: ReadonlySignal<boolean>;
  open(): Promise<void>;
  refreshStats(): Promise<void>;
  /** Something that only a fresh worker can mend. */
  fail(error: AppError): void;
  /** Starts a fresh worker and opens the course again. */
  restart(): Promise<void>;
  /** Resolves to true once the course is ready, to false when opening failed. */
  whenOpened(): Promise<boolean>;
  /** Resolves to true as soon as questions are answered, which may be before all of the course is here. */
  whenAnswering(): Promise<boolean>;
}

/** Whether an answer is from the course that is open; while none is, nothing else can be. */
export const isOpen = ({ stats }: Pick<SessionViewModel, "stats">, { id }: { readonly id: string }): boolean =>
  (stats.value?.meta?.id ?? id) === id;

const starting: SessionState = { type: "opening", progress: { step: "opening", fraction: 0 } };

export function createSession(ports: {
  readonly tutor: Pick<TutorApi, "open" | "stats" | "watch">;
  readonly restartWorker: () => void;
}): SessionViewModel {
  const state = signal<SessionState>(starting);
  let opening: Promise<boolean> = Promise.resolve(false);
  const soon = signal(false);
  let answering = deferred<void>();
  let attempt = 0;

  /** What changes while it is being asked for is asked for once more. */
  let refreshing: Promise<void> | undefined;
  let outdated = false;
  const refreshStats = async (): Promise<void> => {
    if (state.peek().type !== "ready") return;
    const outcome = await ports.tutor.stats();
    if (outcome.ok && state.peek().type === "ready") state.value = { type: "ready", stats: outcome.value };
  };
  const onChanged = (): void => {
    outdated = refreshing !== undefined;
    refreshing ??= refreshStats().finally(() => {
      refreshing = undefined;
      if (outdated) onChanged();
    });
  };

  const openOnce = async (): Promise<boolean> => {
    const mine = ++attempt;
    state.value = starting;
    soon.value = false;
    const begins = deferred<void>();
    answering = begins;
    const outcome = await ports.tutor.open((progress) => {
      if (progress.answers === "now") begins.resolve();
      if (progress.answers) soon.value = true;
      else if (mine === attempt && state.peek().type === "opening") state.value = { type: "opening", progress };
    });
    if (mine !== attempt) return false;
    void ports.tutor.watch(onChanged);
    state.value = outcome.ok ? { type: "ready", stats: outcome.value } : { type: "failed", error: outcome.error };
    return outcome.ok;
  };
  const open = async (): Promise<void> => {
    opening = openOnce();
    await opening;
  };

  const whenOpened = async (): Promise<boolean> => {
    await opening;
    return state.peek().type === "ready";
  };

  return {
    state,
    courseComesFirst: computed(() => {
      const now = state.value;
      return (
        now.type === "opening" &&
        (now.progress.step === "opening" || now.progress.step === "downloading") &&
        !soon.value
      );
    }),
    stats: computed(() => (state.value.type === "ready" ? state.value.stats : undefined)),
    open,
    refreshStats,
    fail: (error) => {
      state.value = { type: "failed", error };
    },
    restart: async () => {
      ports.restartWorker();
      await open();
    },
    whenOpened,
    whenAnswering: () => Promise.race([answering.promise.then(() => true), whenOpened()]),
  };
}
