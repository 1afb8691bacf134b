/** The file that a document was read from, where the course carries it. */
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { AppError } from "../../domain/errors.ts";
import type { DocumentId } from "../../domain/ids.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { CourseStore } from "../../ports/course-store.ts";

export async function readSourceFile(
  store: Pick<CourseStore, "readAsset">,
  graph: CourseGraph,
  id: DocumentId,
): Promise<Result<Blob | undefined, AppError>> {
  const file = graph.document(id)?.file;
  if (file === undefined) return ok(undefined);
  const read = await store.readAsset(graph.course.meta.id, file);
  // A blob crosses to the page without being copied.
  return read.ok ? ok(read.value && new Blob([read.value])) : read;
}
