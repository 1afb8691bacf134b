/**
 * The databases' versions. Append only: a released version is never edited, because browsers out
 * there hold it. Each entry says why it came.
 */
import type { Dexie } from "dexie";

export const COURSES_DATABASE = "erica-courses";
export const COURSES_VERSION = 1;
export const LEARNER_DATABASE = "erica-learner";
export const LEARNER_VERSION = 1;

export function declareCourseVersions(database: Dexie): void {
  // 1: courses (everything but concepts), concepts (one row each, with their passages, so that a page
  //    can be read alone), vectors (one binary row a course: derived, rebuilt when stale).
  database.version(1).stores({ courses: "id", concepts: "[course+id], course", vectors: "course" });
}

export function declareLearnerVersions(database: Dexie): void {
  // 1: conversations with their exchanges apart, so that the list stays cheap; one profile row.
  database
    .version(1)
    .stores({ conversations: "id, updatedAt", exchanges: "[conversation+place], conversation", profile: "id" });
}
