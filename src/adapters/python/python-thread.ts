/** The thread that runs Python: started with its files, used for many programs, ended to stop one. */
import { transfer } from "comlink";
import type { ErrorDetail } from "../../domain/error-detail.ts";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { PythonApi, PythonFiles, PythonProgress } from "../../protocol/python-api.ts";
import { type RunningWorker, startWorker } from "../threads/start-worker.ts";

export interface PythonThreadParts {
  /** `workers/python.worker.ts` */
  readonly createWorker: () => Worker;
  /** Everything it is started with. @param packages which of them beside the standard library */
  readonly readFiles: (
    packages: readonly string[],
    onProgress: (progress: PythonProgress) => void,
  ) => Promise<Result<PythonFiles, AppError>>;
}

export interface PythonThread {
  /** Starts it, unless one with these packages is there or under way. */
  ready(
    packages: readonly string[],
    onProgress: (progress: PythonProgress) => void,
  ): Promise<Result<RunningWorker<PythonApi>, AppError>>;
  end(): void;
}

/** Starting takes ten seconds on a slow phone. */
const PATIENCE_MS = 60_000;

export const pythonUnavailable = (detail: ErrorDetail): AppError => ({ type: "python-unavailable", detail });

interface Start {
  readonly packages: readonly string[];
  worker?: RunningWorker<PythonApi>;
  done?: Promise<Result<RunningWorker<PythonApi>, AppError>>;
}

export function createPythonThread({ createWorker, readFiles }: PythonThreadParts): PythonThread {
  let current: Start | undefined;
  let onProgress: (progress: PythonProgress) => void = () => undefined;

  const end = (): void => {
    current?.worker?.terminate();
    current = undefined;
  };
  const begin = async (start: Start): Promise<Result<RunningWorker<PythonApi>, AppError>> => {
    const files = await readFiles(start.packages, (progress) => onProgress(progress));
    if (!files.ok) return files;
    if (current !== start) return err({ type: "aborted" });
    onProgress({ step: "starting" });
    const started = startWorker<PythonApi>(createWorker, pythonUnavailable, PATIENCE_MS);
    if (!started.ok) return started;
    const worker = started.value;
    start.worker = worker;
    const { program, library, wheels } = files.value;
    const buffers = [program, library, ...wheels.map(({ bytes }) => bytes)].map(({ buffer }) => buffer);
    const loaded = await Promise.race([worker.api.load(transfer(files.value, buffers)), worker.failed]);
    worker.started();
    return loaded.ok ? ok(worker) : loaded;
  };
  return {
    end,
    async ready(packages, listener) {
      onProgress = listener;
      if (!current || !packages.every((name) => current?.packages.includes(name))) {
        end();
        const start: Start = { packages };
        current = start;
        start.done = begin(start);
      }
      const mine = current;
      const done = await (mine.done ?? err({ type: "aborted" as const }));
      if (!done.ok && current === mine) end();
      return done;
    },
  };
}
