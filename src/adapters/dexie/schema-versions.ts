/**
 * The databases' versions. Append only: a released version is never edited, because browsers out
 * there hold it. Each entry says why it came.
 */
import type { Dexie } from "dexie";
import { upgradeCoursesTo3 } from "./upgrade-courses-3.ts";
import { upgradeCoursesTo6 } from "./upgrade-courses-6.ts";
import { upgradeLearnerTo2 } from "./upgrade-learner-2.ts";
import { upgradeLearnerTo3 } from "./upgrade-learner-3.ts";

export const COURSES_DATABASE = "erica-courses";
export const COURSES_VERSION = 6;
/** What imports keep: derived from files, and apart, so that losing it loses no course. */
export const IMPORTS_DATABASE = "erica-imports";
export const IMPORTS_VERSION = 2;
export const LEARNER_DATABASE = "erica-learner";
export const LEARNER_VERSION = 3;

export function declareCourseVersions(database: Dexie): void {
  // 1: courses (everything but concepts), concepts (one row each, with their passages, so that a page
  //    can be read alone), vectors (one binary row a course: derived, rebuilt when stale).
  database.version(1).stores({ courses: "id", concepts: "[course+id], course", vectors: "course" });
  // 2: vectors a course and embedder, so that changing back is instant, with the parts of vectors that are
  //    still being made; a new table, since a primary key can't change. Courses say where they came from.
  //    Loads of embedders that began and didn't end, since one that takes the tab along must not do so for ever.
  database
    .version(2)
    .stores({
      vectors: null,
      vectorSets: "[course+embedder], course, embedder",
      vectorParts: "[course+embedder+start], [course+embedder], course, embedder",
      loads: "embedder",
    })
    .upgrade(async (upgrade) => {
      const vectors: unknown[] = await upgrade.table("vectors").toArray();
      await upgrade.table("vectorSets").bulkAdd(vectors.flatMap(vectorsByEmbedder));
      await upgrade.table("courses").toCollection().modify({ origin: "bundled" });
    });
  // 3: passages belong to documents and not to concepts: they get rows of their own, some hundred in one.
  //    Files that come with a course, one row each.
  database
    .version(3)
    .stores({ passages: "[course+start], course", assets: "[course+id], course" })
    .upgrade(upgradeCoursesTo3);
  // 4: what was read out of a course's words, one row each: derived, so that a start doesn't read it all again.
  database.version(4).stores({ words: "course" });
  // 5: what the learner corrected of a course made from files, one row each, with the course as it was made.
  database.version(5).stores({ corrections: "course" });
  // 6: a course is its JSON in pieces, with a small row to list it by: opening it took mostly the reading of records.
  database
    .version(6)
    .stores({ concepts: null, passages: null, texts: "[course+place], course" })
    .upgrade(upgradeCoursesTo6);
}

export function declareImportVersions(database: Dexie): void {
  // 1: what was read of a file, by its bytes' hash; the folder of each course, where the browser gives one to keep.
  database.version(1).stores({ readings: "sha256", folders: "course" });
  // 2: documents that the learner took out of a course, so that they don't come back with their folder.
  database.version(2).stores({ removed: "course" });
}

export function declareLearnerVersions(database: Dexie): void {
  // 1: conversations with their exchanges apart, so that the list stays cheap; one profile row.
  database
    .version(1)
    .stores({ conversations: "id, updatedAt", exchanges: "[conversation+place], conversation", profile: "id" });
  // 2: an exchange is found by its id, so that saving one writes one and two tabs never write over each other's; its
  //    place is stored with it. A new table, since a primary key can't change. Titles count how often they were
  //    given. The list no longer goes by an index on dates, which leaves out records whose date is damaged.
  database
    .version(2)
    .stores({
      conversations: "id",
      exchanges: null,
      exchangesById: "[conversation+id], conversation, [conversation+place]",
    })
    .upgrade(upgradeLearnerTo2);
  // 3: the log of learning, one row an entry; the reviews of one item are found by it. It begins with what the stored
  //    answers explained.
  database.version(3).stores({ learning: "id, item" }).upgrade(upgradeLearnerTo3);
}

/** A version 1 row of vectors as version 2 keys it; one that doesn't say its model is dropped, and made anew. */
function vectorsByEmbedder(row: unknown): object[] {
  if (typeof row !== "object" || row === null || !("model" in row)) return [];
  const { model } = row;
  if (typeof model !== "object" || model === null || !("id" in model) || typeof model.id !== "string") return [];
  return [{ ...row, embedder: model.id }];
}
