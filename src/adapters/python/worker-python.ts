/** `PythonRunner` by a thread of its own: one program after another, each with a limit. */
import { proxy } from "comlink";
import type { AppError } from "../../domain/errors.ts";
import type { PythonError } from "../../domain/python-error.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type {
  PythonApi,
  PythonEnd,
  PythonNews,
  PythonOutput,
  PythonProgram,
  PythonRunner,
} from "../../protocol/python-api.ts";
import type { RunningWorker } from "../threads/start-worker.ts";
import { createPythonThread, type PythonThreadParts, pythonUnavailable } from "./python-thread.ts";

export interface PythonParts extends PythonThreadParts {
  /** A program that runs longer is ended. */
  readonly limitSeconds: number;
  /** An idle thread gives its memory back after so long. */
  readonly idleMs: number;
}

interface Ended {
  readonly result: Result<PythonEnd, AppError>;
  /** Whether the thread can run another program. */
  readonly usable: boolean;
}

const ended = (error: PythonError | undefined): Ended => ({
  result: ok(error ? { type: "raised", error } : { type: "finished" }),
  usable: true,
});

/** Not an exception of the program's: Python itself broke. */
const broke = (error: unknown): Ended => ({
  result: err(
    pythonUnavailable({ type: "worker-stopped", said: error instanceof Error ? error.message : String(error) }),
  ),
  usable: false,
});

/** @param stopped resolves when the learner stops it */
async function runIn(
  worker: RunningWorker<PythonApi>,
  { code, shared }: PythonProgram,
  on: PythonOutput,
  seconds: number,
  stopped: Promise<void>,
): Promise<Ended> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Ended>((resolve) => {
    const give = (): void => resolve({ result: ok({ type: "too-long", seconds }), usable: false });
    timer = setTimeout(give, seconds * 1000);
  });
  const ran = new Promise<Ended>((resolve) => {
    const hear = (news: PythonNews): void => {
      if (news.type === "printed") on.printed(news.part);
      else if (news.type === "drew") on.drew(news.line);
      else if (news.type === "left") on.left(news.remains);
      else resolve(ended(news.error));
    };
    worker.api.run(code, proxy(hear), shared).catch((error: unknown) => resolve(broke(error)));
  });
  const died = worker.failed.then((result) => ({ result, usable: false }));
  const stop = stopped.then((): Ended => ({ result: ok({ type: "stopped" }), usable: false }));
  try {
    return await Promise.race([ran, late, died, stop]);
  } finally {
    clearTimeout(timer);
  }
}

export function createPython({ limitSeconds, idleMs, ...parts }: PythonParts): PythonRunner {
  const thread = createPythonThread(parts);
  let before: Promise<unknown> = Promise.resolve();
  let idle: ReturnType<typeof setTimeout> | undefined;
  return {
    run(program, on) {
      let isStopped = false;
      let stop = (): void => undefined;
      const stopped = new Promise<void>((resolve) => {
        stop = () => {
          isStopped = true;
          resolve();
        };
      });
      const unlessStopped =
        <T>(tell: (value: T) => void) =>
        (value: T) =>
          isStopped ? undefined : tell(value);
      const progress = unlessStopped(on.progress);
      const turn = async (): Promise<Result<PythonEnd, AppError>> => {
        clearTimeout(idle);
        if (isStopped) return ok({ type: "stopped" });
        const started = await thread.ready(program.packages, progress);
        // Stopped before it ran: what was loaded serves the next.
        if (isStopped) return ok({ type: "stopped" });
        if (!started.ok) return started;
        progress({ step: "running" });
        const output = {
          printed: unlessStopped(on.printed),
          drew: unlessStopped(on.drew),
          left: unlessStopped(on.left),
        };
        const { result, usable } = await runIn(started.value, program, output, limitSeconds, stopped);
        if (!usable) thread.end();
        return result;
      };
      progress({ step: "waiting" });
      // Nothing of that is expected to throw; if it does, the next program is not to wait for ever.
      const threw = (error: unknown): Result<PythonEnd, AppError> => {
        thread.end();
        return broke(error).result;
      };
      const done = before
        .then(turn)
        .catch(threw)
        .finally(() => {
          idle = setTimeout(thread.end, idleMs);
        });
      before = done;
      return { ended: Promise.race([done, stopped.then(() => ok({ type: "stopped" as const }))]), stop };
    },
  };
}
