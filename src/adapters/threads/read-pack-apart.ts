/** Reads a course file on a thread of its own, which ends with it: a hostile file can waste nothing but that. */
import type { AppError } from "../../domain/errors.ts";
import type { Pack } from "../../domain/pack.ts";
import type { Result } from "../../domain/result.ts";
import type { PackReaderApi } from "../../protocol/pack-reader-api.ts";
import { beginWorker } from "./start-worker.ts";

export async function readPackApart(createWorker: () => Worker, file: Blob): Promise<Result<Pack, AppError>> {
  const begun = await beginWorker<PackReaderApi, void>(
    createWorker,
    (detail) => ({ type: "pack-unchecked", detail }),
    (api) => api.ready(),
  );
  if (!begun.ok) return begun;
  const { api, failed, terminate } = begun.value.worker;
  try {
    return await Promise.race([api.read(file), failed]);
  } catch (error) {
    // A file that can't be handed over or read any more, or too little memory for the answer.
    return {
      ok: false,
      error: { type: "pack-unchecked", detail: error instanceof Error ? error.message : String(error) },
    };
  } finally {
    terminate();
  }
}
