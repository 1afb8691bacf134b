/**
 * The text of a course in a pack → a course that holds together. The one door: the app, `course check`
 * and `ask --course` all come through here, so that none takes what another refuses.
 */
import type { Course } from "../domain/course.ts";
import { courseProblems } from "./check-course.ts";
import { jsonShapeProblem } from "./check-json-shape.ts";
import { hashCourse } from "./content-hash.ts";
import { parseFormat1 } from "./format-1.ts";
import { problemsInWords } from "./in-words.ts";
import { parseCourse } from "./schema.ts";

function parseJson(bytes: Uint8Array): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown };
  } catch {
    return undefined;
  }
}

/**
 * @param format of the pack that holds it
 * @returns the course, or what is wrong with it in words
 */
export async function readCourseText(bytes: Uint8Array, format: number): Promise<Course | string> {
  const shape = jsonShapeProblem(bytes);
  if (shape !== undefined) return `its course is not valid (${shape})`;
  const json = parseJson(bytes);
  if (!json) return "its course is not valid (no JSON)";
  const course = format === 1 ? parseFormat1(json.value) : parseCourse(json.value);
  if (typeof course === "string") return `its course is not valid (${course})`;
  // The hash is that of the text as it was written: reading brings earlier formats into the shape of today.
  if ((await hashCourse(json.value as Course)) !== course.meta.contentHash)
    return "its content hash is not that of its content";
  const problems = courseProblems(course);
  return problems.length > 0 ? problemsInWords(problems) : course;
}
