/** The course that comes with the app, from the app's own origin. */
import * as v from "valibot";
import type { AppError } from "../../domain/errors.ts";
import { err, ok } from "../../domain/result.ts";
import type { CourseSource } from "../../ports/course-source.ts";
import { fetchFile } from "./fetch-file.ts";

const failed = (detail: string): AppError => ({ type: "course-download-failed", detail });
const shippedSchema = v.object({
  id: v.string(),
  contentHash: v.string(),
  file: v.string(),
  packSha256: v.exactOptional(v.string()),
  firstPart: v.exactOptional(v.object({ from: v.number(), to: v.number(), sha256: v.string() })),
});

/** Where the first part takes less, the rest is here soon: opening the course twice would only hold it up. */
const SLOW_MS = 3000;

/** @param baseUrl the app's base, ending with `/` */
export function createShippedCourse(baseUrl: string): CourseSource {
  const readIndex = async () => {
    const file = await fetchFile(`${baseUrl}courses/index.json`, failed);
    if (!file.ok) return file;
    try {
      const parsed = v.safeParse(shippedSchema, JSON.parse(new TextDecoder().decode(file.value)));
      return parsed.success ? ok(parsed.output) : err(failed("courses/index.json is not valid"));
    } catch {
      return err(failed("courses/index.json is not JSON"));
    }
  };
  return {
    shipped: readIndex,
    async download(onProgress, onFirstPart) {
      const index = await readIndex();
      if (!index.ok) return index;
      const { file, firstPart } = index.value;
      const began = performance.now();
      let waits = onFirstPart !== undefined;
      return fetchFile(`${baseUrl}courses/${file}`, failed, ({ bytes, of, start }) => {
        onProgress(bytes, of);
        if (!waits || !firstPart || !start || bytes < firstPart.to) return;
        waits = false;
        if (bytes !== of && performance.now() - began > SLOW_MS)
          onFirstPart?.(start(firstPart.to).subarray(firstPart.from));
      });
    },
  };
}
