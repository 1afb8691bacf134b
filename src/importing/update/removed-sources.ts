/** Documents that the learner took out of a course: they stay out when their files are read again. */
import * as v from "valibot";
import type { Course } from "../../domain/course.ts";
import type { DocumentId } from "../../domain/ids.ts";
import type { RemovedSource } from "../../domain/import-report.ts";
import type { ReadingStore } from "../../ports/import-store.ts";
import { findReading } from "../readings/kept-reading.ts";

const text = v.string();
const removed = v.object({ title: text, hash: text, path: v.exactOptional(text) });

/** @param value as it was kept: what can't be read of it is left out */
export function parseRemoved(value: unknown): RemovedSource[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    const parsed = v.safeParse(removed, one);
    return parsed.success ? [parsed.output] : [];
  });
}

export const isSameRemoved = (a: RemovedSource, b: RemovedSource): boolean => a.hash === b.hash && a.title === b.title;

const fileName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** By what is in it or where it lies; a file chosen alone is told by its name. */
export const isRemoved = (
  all: readonly RemovedSource[],
  { title, hash, path }: { readonly title: string; readonly hash: string; readonly path: string },
): boolean =>
  all.some(
    (one) =>
      (one.title === title &&
        (one.hash === hash || (one.path !== undefined && fileName(one.path) === fileName(path)))) ||
      one.path === path,
  );

export async function describeRemoved(
  { documents }: Course,
  remove: ReadonlySet<DocumentId>,
  readings: ReadingStore,
): Promise<RemovedSource[]> {
  const found: RemovedSource[] = [];
  for (const { id, title, hash } of documents) {
    if (!remove.has(id) || hash === undefined) continue;
    const path = (await findReading(readings, hash))?.path;
    found.push({ title, hash, ...(path === undefined ? {} : { path }) });
  }
  return found;
}
