/** Gets a file of the build from the network: from where an earlier try stopped, by way of HTTP caches, past them. */
import { err, ok, type Result } from "../../domain/result.ts";
import type { AppFileProblem } from "./app-file.ts";
import { isWhole } from "./file-digest.ts";
import { dropPieces, readPieces } from "./pieces.ts";
import { comesInPieces, type Receiving, receiveBody, whileNotSilent } from "./receive-body.ts";

export interface DownloadedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the host said of it. */
  readonly headers: Headers;
  /** What HTTP caches held was wrong. */
  readonly pastCaches?: boolean;
}

type Downloaded = Result<DownloadedFile, AppFileProblem>;

async function attempt(
  receiving: Receiving,
  cache: RequestCache,
  start: readonly Uint8Array<ArrayBuffer>[] = [],
): Promise<Downloaded> {
  const { base, file } = receiving;
  const failed = (type: AppFileProblem["type"], detail: string): Downloaded => err({ path: file.path, type, detail });
  const length = start.reduce((sum, piece) => sum + piece.length, 0);
  const headers: HeadersInit = length > 0 ? { Range: `bytes=${length}-` } : {};
  try {
    return await whileNotSilent(async (signal, alive) => {
      const response = await fetch(new URL(file.path, base), { cache, signal, headers });
      const goesOn = response.status === 206 && response.headers.get("content-range")?.startsWith(`bytes ${length}-`);
      if (!goesOn && response.status !== 200) return failed("refused", `HTTP ${response.status}`);
      const bytes = await receiveBody(response, goesOn ? start : [], receiving, alive);
      if (!bytes || !(await isWhole(bytes, file))) return failed("damaged", "another file came in its place");
      return ok({ bytes, headers: response.headers, pastCaches: cache === "reload" });
    });
  } catch (error) {
    return failed("unreachable", error instanceof Error ? error.message : String(error));
  }
}

/** The file as it was built, or why it could not be had. Nothing is ever sent. */
export async function downloadAppFile(receiving: Receiving): Promise<Downloaded> {
  const { base, file } = receiving;
  const pieces = comesInPieces(file) ? await readPieces(base, file) : [];
  if (pieces.length > 0) {
    const rest = await attempt(receiving, "no-store", pieces);
    if (rest.ok || rest.error.type === "damaged") await dropPieces(base, file);
    if (rest.ok || rest.error.type === "unreachable") return rest;
  }
  // With a digest to hold it against, a stale copy is as good as any: what the page fetched is not fetched again.
  const cached = await attempt(receiving, "force-cache");
  const downloaded = cached.ok || cached.error.type === "unreachable" ? cached : await attempt(receiving, "reload");
  if (comesInPieces(file) && (downloaded.ok || downloaded.error.type === "damaged")) await dropPieces(base, file);
  return downloaded;
}
