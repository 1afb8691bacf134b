/** Starts a worker whose death is a value, not a silence. */
import { type Remote, wrap } from "comlink";
import type { ErrorDetail } from "../../domain/error-detail.ts";
import type { AppError } from "../../domain/errors.ts";
import { err, type Result } from "../../domain/result.ts";

/** A worker that can't start says nothing on its messages; one silent for this long is given up. */
const silenceMs = 15_000;

export interface RunningWorker<Api> {
  readonly api: Remote<Api>;
  /** Settles when the worker dies: race every call against it. */
  readonly failed: Promise<Result<never, AppError>>;
  /** `failed` also settles when neither this nor `alive` is called within 15 s. */
  started(): void;
  /** It does something, but has not started yet: it gets the same time again. */
  alive(): void;
  terminate(): void;
}

/** @param toError the failure in the terms of what the worker was for */
export function startWorker<Api>(
  create: () => Worker,
  toError: (detail: ErrorDetail) => AppError,
  patienceMs = silenceMs,
): Result<RunningWorker<Api>, AppError> {
  let worker: Worker;
  try {
    worker = create();
  } catch (error) {
    return err(toError(error instanceof Error ? error.message : String(error)));
  }
  let fail: (result: Result<never, AppError>) => void = () => undefined;
  const failed = new Promise<Result<never, AppError>>((resolve) => {
    fail = resolve;
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    fail(err(toError({ type: "worker-stopped", said: event.message })));
  });
  const giveUp = (): void => fail(err(toError({ type: "worker-silent", seconds: patienceMs / 1000 })));
  let timer = setTimeout(giveUp, patienceMs);
  let waiting = true;
  const stopWaiting = (): void => {
    waiting = false;
    clearTimeout(timer);
  };
  return {
    ok: true,
    value: {
      api: wrap<Api>(worker),
      failed,
      started: stopWaiting,
      alive: () => {
        clearTimeout(timer);
        if (waiting) timer = setTimeout(giveUp, patienceMs);
      },
      terminate: () => {
        stopWaiting();
        worker.terminate();
      },
    },
  };
}

/**
 * Starts a worker with its first task. One that dies or falls silent over it is ended and started once more.
 * @param begin the task; calls `alive` whenever the worker showed that it goes on
 */
export async function beginWorker<Api, T>(
  create: () => Worker,
  toError: (detail: ErrorDetail) => AppError,
  begin: (api: Remote<Api>, alive: () => void) => Promise<Result<T, AppError>>,
  patienceMs = silenceMs,
): Promise<Result<{ readonly worker: RunningWorker<Api>; readonly value: T }, AppError>> {
  for (let again = false; ; again = true) {
    const started = startWorker<Api>(create, toError, patienceMs);
    if (!started.ok) return started;
    const worker = started.value;
    const silent = worker.failed.then((failure) => ({ ...failure, silent: true }));
    const begun = await Promise.race([begin(worker.api, worker.alive), silent]);
    worker.started();
    if (begun.ok) return { ok: true, value: { worker, value: begun.value } };
    worker.terminate();
    if (again || !("silent" in begun)) return err(begun.error);
  }
}
