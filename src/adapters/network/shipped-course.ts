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
});

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
    async download(onProgress) {
      const index = await readIndex();
      if (!index.ok) return index;
      return fetchFile(`${baseUrl}courses/${index.value.file}`, failed, ({ bytes, of }) => onProgress(bytes, of));
    },
  };
}
