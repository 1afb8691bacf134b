/**
 * A course as it lies in its database, and back: a small row to list it by, and its JSON in pieces. Reading many small
 * records costs a multiple of parsing the same text, and pieces are let go of one by one.
 */
import type { Course, CourseMeta } from "../../domain/course.ts";
import { sourceBytes } from "../../domain/course.ts";
import type { AppError } from "../../domain/errors.ts";
import type { CourseId } from "../../domain/ids.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { parseCourse } from "../../packs/schema.ts";
import type { CourseOrigin } from "../../ports/course-store.ts";

export interface CourseHeadRow {
  readonly id: CourseId;
  readonly meta: CourseMeta;
  readonly origin: CourseOrigin;
  readonly fileBytes: number;
  /** How many pieces its text has: a lost one must not become a half answer. */
  readonly texts: number;
  /** The code that checked it: what this same code let in is not checked again. Absent: nobody. */
  readonly checkedBy?: string;
}

export interface TextRow {
  readonly course: string;
  readonly place: number;
  /** JSON, UTF-8: some of the course's entries, or a part of a list that goes on in the next row. */
  readonly text: Uint8Array<ArrayBuffer>;
}

export interface StoredTexts {
  readonly head: CourseHeadRow;
  readonly texts: readonly TextRow[];
}

/** A built file is named after all that stands in it and in what it loads, so its address says which checks it makes. */
const thisCode = import.meta.url;

/** Of a list: a megabyte or less of most courses. */
const itemsPerText = 500;

function* pieces(course: Course): Generator<object> {
  for (const [key, value] of Object.entries(course)) {
    if (!Array.isArray(value)) yield { [key]: value };
    else
      for (let start = 0; start === 0 || start < value.length; start += itemsPerText)
        yield { [key]: value.slice(start, start + itemsPerText) };
  }
}

/** @param course checked already */
export function toTexts(course: Course, origin: CourseOrigin): StoredTexts {
  const { meta, assets } = course;
  const encoder = new TextEncoder();
  const texts = [...pieces(course)].map((piece, place) => ({
    course: meta.id,
    place,
    text: encoder.encode(JSON.stringify(piece)),
  }));
  const fileBytes = sourceBytes(assets);
  return { head: { id: meta.id, meta, origin, fileBytes, texts: texts.length, checkedBy: thisCode }, texts };
}

/** @throws SyntaxError for a damaged piece */
function joined(texts: readonly TextRow[]): Record<string, unknown> {
  const decoder = new TextDecoder();
  const course: Record<string, unknown> = {};
  for (const { text } of texts)
    for (const [key, value] of Object.entries(JSON.parse(decoder.decode(text)) as object)) {
      const begun = course[key];
      if (Array.isArray(begun) && Array.isArray(value)) for (const item of value) begun.push(item);
      else course[key] = value;
    }
  return course;
}

/** @param texts in their order. What other code stored, as that of an earlier version, is checked like foreign data. */
export function fromTexts({ head, texts }: StoredTexts): Result<Course, AppError> {
  if (texts.length === 0 || texts.length !== head.texts)
    return err({ type: "storage-corrupt", detail: { type: "concepts-lost" } });
  try {
    const read = joined(texts);
    const course = head.checkedBy === thisCode ? (read as unknown as Course) : parseCourse(read);
    if (typeof course === "string") return err({ type: "storage-corrupt", detail: course });
    if (course.concepts.length === 0) return err({ type: "storage-corrupt", detail: { type: "concepts-lost" } });
    return ok(course);
  } catch (error) {
    return err({ type: "storage-corrupt", detail: String(error) });
  }
}
