/** Starts the thread that reads pictures, with the engine and the language data it is to read by. */
import { transfer } from "comlink";
import type { ErrorDetail } from "../../domain/error-detail.ts";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { LanguageData, OcrApi } from "../../protocol/ocr-api.ts";
import { type RunningWorker, startWorker } from "../threads/start-worker.ts";

export interface OcrThreadParts {
  /** `workers/ocr.worker.ts` */
  readonly createWorker: () => Worker;
  /** The engine, as WebAssembly. */
  readonly readProgram: () => Promise<Result<Uint8Array<ArrayBuffer>, AppError>>;
}

/** Compiling the engine and opening the data takes ten seconds on a slow phone. */
const PATIENCE_MS = 60_000;

export const ocrUnavailable = (detail: ErrorDetail): AppError => ({ type: "ocr-unavailable", detail });

export async function startOcr(
  { createWorker, readProgram }: OcrThreadParts,
  languages: readonly LanguageData[],
): Promise<Result<RunningWorker<OcrApi>, AppError>> {
  const program = await readProgram();
  if (!program.ok) return program;
  const started = startWorker<OcrApi>(createWorker, ocrUnavailable, PATIENCE_MS);
  if (!started.ok) return started;
  const worker = started.value;
  const files = { program: program.value, languages };
  const open = worker.api
    .open(transfer(files, [program.value.buffer]))
    .catch((error: unknown) => err(ocrUnavailable(error instanceof Error ? error.message : String(error))));
  const opened = await Promise.race([open, worker.failed]);
  worker.started();
  if (opened.ok) return ok(worker);
  worker.terminate();
  return opened;
}
