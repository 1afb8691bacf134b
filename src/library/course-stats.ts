/** What the open course holds and how it is searched, for the interface. */
import { type RelationType, relationTypes } from "../domain/course.ts";
import type { CourseStats } from "../protocol/tutor-api.ts";
import type { EmbedderChange } from "./embedder-change.ts";
import type { LibraryParts } from "./library-parts.ts";
import { embedderOf, type Serving } from "./serving.ts";

export async function statsOf(
  { storageEstimate, store }: Pick<LibraryParts, "storageEstimate" | "store">,
  serving: Serving,
  embedding: ReturnType<EmbedderChange["progress"]>,
): Promise<CourseStats> {
  const { course } = serving.texts;
  const relations = Object.fromEntries(relationTypes.map((type) => [type, 0])) as Record<RelationType, number>;
  for (const { type } of course.relations) relations[type]++;
  const notice = serving.courseNotice ?? serving.searchNotice;
  const [{ used, quota }, list] = await Promise.all([storageEstimate(), store.list()]);
  const others = (list.ok ? list.value : []).filter(({ meta }) => meta.id !== course.meta.id);
  return {
    meta: course.meta,
    concepts: course.concepts.length,
    relations,
    examples: course.examples.length,
    resources: course.resources.length,
    passages: course.passages.length,
    embedder: embedderOf(serving) ?? "none",
    indexBackend: serving.search?.value.index.backend ?? "none",
    meaning: serving.search !== undefined,
    otherCourses: others.length,
    ...(serving.preparing ? { preparing: serving.preparing.progress() } : {}),
    ...(embedding ? { embedding } : {}),
    ...(notice ? { notice } : {}),
    ...(used !== undefined ? { storageUsedBytes: used } : {}),
    ...(quota !== undefined ? { storageQuotaBytes: quota } : {}),
  };
}
