/** Reads one of the app's own files. A missing file is an error value; nothing is ever sent. */
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";

/** @param onProgress called with 0 to 1 while a file arrives; with 0 while its size is not known */
export async function fetchFile(
  url: string,
  toError: (detail: string) => AppError,
  onProgress?: (fraction: number) => void,
): Promise<Result<Uint8Array, AppError>> {
  try {
    const response = await fetch(url, { credentials: "omit" });
    if (!response.ok || !response.body) return err(toError(`${url}: HTTP ${response.status}`));
    if (!onProgress) return ok(new Uint8Array(await response.arrayBuffer()));
    const expected = Number(response.headers.get("content-length") ?? 0);
    const chunks: Uint8Array[] = [];
    let received = 0;
    // Not `for await`: Safari iterates over streams only from 26.4 on.
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      chunks.push(part.value);
      received += part.value.length;
      onProgress(expected > 0 ? Math.min(1, received / expected) : 0);
    }
    const bytes = new Uint8Array(received);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return ok(bytes);
  } catch (error) {
    return err(toError(`${url}: ${error instanceof Error ? error.message : String(error)}`));
  }
}
