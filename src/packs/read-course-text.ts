/**
 * The text of a course in a pack → a course that holds together. The one door: the app, `course check`
 * and `ask --course` all come through here, so that none takes what another refuses.
 */
import type { Course } from "../domain/course.ts";
import { courseProblems } from "./check-course.ts";
import { jsonShapeProblem } from "./check-json-shape.ts";
import { hashCourse } from "./content-hash.ts";
import { joinCourse } from "./course-parts.ts";
import { parseFormat1 } from "./format-1.ts";
import { problemsInWords } from "./in-words.ts";
import { parseCourse } from "./schema.ts";

const invalid = (why: string): string => `its course is not valid (${why})`;

function parseJson(bytes: Uint8Array): { readonly value: unknown } | string {
  const shape = jsonShapeProblem(bytes);
  if (shape !== undefined) return invalid(shape);
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown };
  } catch {
    return invalid("no JSON");
  }
}

async function checked(written: unknown, format: number): Promise<Course | string> {
  const course = format === 1 ? parseFormat1(written) : parseCourse(written);
  if (typeof course === "string") return invalid(course);
  // The hash is that of the text as it was written: reading brings earlier formats into the shape of today.
  if ((await hashCourse(written as Course)) !== course.meta.contentHash)
    return "its content hash is not that of its content";
  const problems = courseProblems(course);
  return problems.length > 0 ? problemsInWords(problems) : course;
}

/**
 * @param format of the pack that holds it
 * @returns the course, or what is wrong with it in words
 */
export async function readCourseText(bytes: Uint8Array, format: number): Promise<Course | string> {
  const json = parseJson(bytes);
  return typeof json === "string" ? json : checked(json.value, format);
}

/** Of a course in two parts. */
export async function readCourseParts(
  [first, second]: readonly [Uint8Array, Uint8Array],
  format: number,
): Promise<Course | string> {
  const texts = [parseJson(first), parseJson(second)] as const;
  for (const text of texts) if (typeof text === "string") return text;
  const [one, two] = texts as readonly { readonly value: unknown }[];
  const written = joinCourse(one?.value, two?.value);
  return typeof written === "string" ? invalid(written) : checked(written, format);
}
