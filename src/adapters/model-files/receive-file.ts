/** Downloads one file into a partial file, going on where an earlier try stopped, and checks it. */
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { PartialFile } from "./partial-files.ts";
import {
  type Attempt,
  abortOnSilence,
  fetchFrom,
  type RequestContext,
  refusedResponse,
  unreachable,
  withRetries,
} from "./request.ts";
import { type RunningDigest, type StatedFile, startDigest } from "./stated-file.ts";
import { toStorageError } from "./storage-error.ts";

export interface ReceiveContext extends RequestContext {
  readonly onChecking: () => void;
  /** How much of this file is here. Falls when it starts again. */
  readonly onReceived: (bytes: number) => void;
}

/** @returns `model-file-damaged` when the host's file is another one; the partial file is then empty */
export async function receiveFile(
  file: StatedFile,
  url: string,
  partial: PartialFile,
  context: ReceiveContext,
): Promise<Result<void, AppError>> {
  const first = await receiveFrom(file, url, partial, context);
  const damaged = !first.result.ok && first.result.error.type === "model-file-damaged";
  // Perhaps only an earlier part was damaged, or the host gave a range of something else.
  return damaged && first.joined ? (await receiveFrom(file, url, partial, context)).result : first.result;
}

interface Received {
  readonly result: Result<void, AppError>;
  /** The file was put together from several connections. */
  readonly joined: boolean;
}

async function receiveFrom(
  file: StatedFile,
  url: string,
  partial: PartialFile,
  context: ReceiveContext,
): Promise<Received> {
  if (partial.size > file.bytes) partial.clear();
  const digest = startDigest(file);
  let joined = partial.size > 0;
  if (joined) {
    context.onChecking();
    await partial.read((block) => digest.update(block));
    if (context.signal.aborted) return { result: err({ type: "aborted" }), joined };
  }
  context.onReceived(partial.size);
  let result: Result<void, AppError> = ok(undefined);
  if (partial.size < file.bytes)
    result = await withRetries((failures) => {
      joined ||= partial.size > 0;
      return receiveRest(file, url, partial, digest, failures, context);
    }, context);
  if (result.ok && !digest.matches()) result = err({ type: "model-file-damaged", file: file.path });
  if (!result.ok && result.error.type === "model-file-damaged") partial.clear();
  return { result, joined };
}

/** One connection. */
async function receiveRest(
  file: StatedFile,
  url: string,
  partial: PartialFile,
  digest: RunningDigest,
  failures: number,
  context: ReceiveContext,
): Promise<Attempt<void>> {
  const start = partial.size;
  const watch = abortOnSilence(context.patience.silence, context.signal);
  try {
    // Some hosts and proxies fail on ranges only: of the last tries, every other asks for the whole file.
    const ranged = start > 0 && (failures < 4 || failures % 2 === 1);
    const response = await fetchFrom(url, watch.signal, ranged ? { Range: `bytes=${start}-` } : undefined);
    if (response.status === 416) {
      partial.clear();
      return { end: err({ type: "model-file-damaged", file: file.path }) };
    }
    if (!response.ok || !response.body) return refusedResponse(response, url);
    // The whole file in answer to a range: what is here already is passed over, so that a further break costs nothing.
    let pass = response.status === 206 ? 0 : start;
    const reader = response.body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      watch.alive();
      const chunk = pass > 0 ? read.value.subarray(pass) : read.value;
      pass = Math.max(0, pass - read.value.length);
      if (chunk.length === 0) continue;
      const problem = keep(chunk, file, partial, digest);
      if (problem) {
        await reader.cancel();
        return { end: err(problem) };
      }
      context.onReceived(partial.size);
    }
    if (partial.size === file.bytes) return { end: ok(undefined) };
    return { detail: { type: "connection-ended" }, progressed: partial.size > start };
  } catch {
    return { detail: unreachable(url), progressed: partial.size > start };
  } finally {
    watch.stop();
  }
}

function keep(chunk: Uint8Array, file: StatedFile, partial: PartialFile, digest: RunningDigest): AppError | undefined {
  if (partial.size + chunk.length > file.bytes) return { type: "model-file-damaged", file: file.path };
  try {
    partial.append(chunk);
  } catch (error) {
    return toStorageError(error, file.bytes - partial.size);
  }
  digest.update(chunk);
  return undefined;
}
