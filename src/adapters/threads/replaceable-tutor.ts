/** The tutor's thread and those that take its place: what is asked of one that is replaced is asked of the next. */
import type { Remote } from "comlink";
import { deferred } from "../../domain/deferred.ts";
import type { AppError } from "../../domain/errors.ts";
import { err, type Result } from "../../domain/result.ts";
import { replaced, startTutorThread, type TutorEnding, type TutorPort, tutorCrashed } from "./tutor-thread.ts";

type Outcome<T> = Promise<Result<T, AppError>>;

export interface ReplaceableTutor {
  /** The one that runs now. */
  remote(): Remote<TutorPort>;
  /**
   * Ends in what it is answered with, or in `worker-crashed`.
   * @param send once more for each thread that is replaced meanwhile
   * @param timeoutMs without it, a thread may take as long as it likes
   */
  call<T>(send: (remote: Remote<TutorPort>) => Outcome<T>, timeoutMs?: number): Outcome<T>;
  /** No other takes its place until `replace`. */
  end(reason: AppError): void;
  /** @param reason what waiting calls end with; `replaced` asks the fresh thread instead */
  replace(reason: TutorEnding): void;
}

/** @param onReplaced what the fresh thread has to be told first */
export function createReplaceableTutor(
  create: () => Worker,
  onReplaced: (remote: Remote<TutorPort>) => void,
): ReplaceableTutor {
  let running = startTutorThread(create);
  const call: ReplaceableTutor["call"] = async (send, timeoutMs) => {
    const { remote, ended } = running;
    const late = afterTime(timeoutMs);
    const outcome = await Promise.race([
      send(remote).catch((error: unknown) => err(tutorCrashed(error instanceof Error ? error.message : String(error)))),
      ended.then((reason) => (reason === replaced ? replaced : err(reason))),
      ...(late ? [late.outcome] : []),
    ]);
    late?.cancel();
    return outcome === replaced ? call(send, timeoutMs) : outcome;
  };
  return {
    remote: () => running.remote,
    call,
    end: (reason) => running.end(reason),
    replace: (reason) => {
      running.end(reason);
      running = startTutorThread(create);
      onReplaced(running.remote);
    },
  };
}

function afterTime(ms: number | undefined): { readonly outcome: Outcome<never>; cancel(): void } | undefined {
  if (ms === undefined) return undefined;
  const { promise: outcome, resolve } = deferred<Result<never, AppError>>();
  const timer = setTimeout(() => resolve(err(tutorCrashed({ type: "no-reply", seconds: ms / 1000 }))), ms);
  return { outcome, cancel: () => clearTimeout(timer) };
}
