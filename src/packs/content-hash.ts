/** The identity of a course's content. */
import type { Course } from "../domain/course.ts";
import { courseBytes } from "./course-bytes.ts";

export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** SHA-256 (hex) of the course as JSON as it is written, its own hash left empty. */
export function hashCourse(course: Course): Promise<string> {
  const content: Course = { ...course, meta: { ...course.meta, contentHash: "" } };
  return sha256Hex(courseBytes(content));
}
