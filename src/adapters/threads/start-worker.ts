/** Starts a worker whose death is a value, not a silence. */
import { type Remote, wrap } from "comlink";
import type { AppError } from "../../domain/errors.ts";
import { err, type Result } from "../../domain/result.ts";

/** A worker that can't start says nothing on its messages; this much later it is given up. */
const startTimeoutMs = 15_000;

export interface RunningWorker<Api> {
  readonly api: Remote<Api>;
  /** Settles when the worker dies: race every call against it. */
  readonly failed: Promise<Result<never, AppError>>;
  /** `failed` also settles when this isn't called within 15 s. */
  started(): void;
  terminate(): void;
}

/** @param toError the failure in the terms of what the worker was for */
export function startWorker<Api>(
  create: () => Worker,
  toError: (detail: string) => AppError,
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
    fail(err(toError(`the worker stopped: ${event.message || "unknown reason"}`)));
  });
  const timer = setTimeout(() => fail(err(toError("the worker did not start"))), startTimeoutMs);
  return {
    ok: true,
    value: {
      api: wrap<Api>(worker),
      failed,
      started: () => clearTimeout(timer),
      terminate: () => {
        clearTimeout(timer);
        worker.terminate();
      },
    },
  };
}
