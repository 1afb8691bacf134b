/** The tutor worker as the interface sees it: every call ends, in a value or in `worker-crashed`. */

import { proxy, type Remote } from "comlink";
import { ok } from "../../domain/result.ts";
import type { TellStorageState } from "../../ports/storage-state.ts";
import { forwardCalls, sendCall } from "./forward-calls.ts";
import { openPatiently } from "./open-patiently.ts";
import { createReplaceableTutor } from "./replaceable-tutor.ts";
import { type TutorPort, tutorCrashed } from "./tutor-thread.ts";

export interface TutorClient {
  readonly tutor: TutorPort;
  /** Ends the worker and starts a fresh one. Calls still waiting fail with `worker-crashed`. */
  restart(): void;
}

/** These take care of more than their own answer; all others are forwarded as they are. */
type OwnCalls = Pick<TutorPort, "open" | "watchStorage" | "cancelEmbedding">;
type ForwardedCalls = Omit<TutorPort, keyof OwnCalls>;

/** A composed answer takes milliseconds; a worker silent for this long is stuck. */
const ANSWER_TIMEOUT_MS = 60_000;

/** What else is asked may rightly take long: a course file, a model's vectors, a large export. */
const timeLimitsMs: { readonly [Name in keyof ForwardedCalls]?: number } = {
  ask: ANSWER_TIMEOUT_MS,
  prompt: ANSWER_TIMEOUT_MS,
  ground: ANSWER_TIMEOUT_MS,
};

/** Opening a course tells how far it is; a thread that tells nothing for this long is stuck. */
const OPEN_SILENCE_MS = 45_000;

/** @param openSilenceMs is for tests: less patience */
export function createTutorClient(create: () => Worker, openSilenceMs = OPEN_SILENCE_MS): TutorClient {
  let tellStorage: TellStorageState | undefined;
  const watchStorage = async (remote: Remote<TutorPort>): Promise<void> => {
    // A thread that ends takes its watch along; the next one gets its own.
    if (tellStorage) await remote.watchStorage(proxy(tellStorage)).catch(() => undefined);
  };
  const threads = createReplaceableTutor(create, (remote) => void watchStorage(remote));
  const own: OwnCalls = {
    open: openPatiently(threads, openSilenceMs),
    watchStorage: async (tell) => {
      tellStorage = tell;
      await watchStorage(threads.remote());
      return ok(undefined);
    },
    cancelEmbedding: async () => {
      // What it ends says how it ended; a worker that is gone has nothing to cancel.
      await threads.call(async (remote) => ok(await remote.cancelEmbedding()));
    },
  };
  const tutor = forwardCalls<OwnCalls, ForwardedCalls>(own, (name, args) =>
    threads.call((remote) => sendCall<ForwardedCalls>(remote, name, args), timeLimitsMs[name]),
  );
  return { tutor, restart: () => threads.replace(tutorCrashed({ type: "restarted" })) };
}
