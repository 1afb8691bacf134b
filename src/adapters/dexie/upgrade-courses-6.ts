/** Courses of versions 3 to 5 of the database → texts of version 6. */
import type { Transaction } from "dexie";
import { type CourseRows, fromRows } from "./course-rows-3.ts";
import { toTexts } from "./course-texts.ts";

/** One that can't be read has no text then: it is listed, says so when it is opened, and can be removed. */
export async function upgradeCoursesTo6(upgrade: Transaction): Promise<void> {
  const courses = upgrade.table("courses");
  const rowsOf = (table: string, id: string) => upgrade.table(table).where("course").equals(id).toArray();
  for (const id of (await courses.toCollection().primaryKeys()).map(String)) {
    const row: CourseRows["course"] = await courses.get(id);
    const course = fromRows({
      course: row,
      concepts: await rowsOf("concepts", id),
      passages: await rowsOf("passages", id),
    });
    const { meta, origin } = row;
    if (typeof course === "string") {
      await courses.put({ id, meta, origin, fileBytes: 0, texts: 0 });
      continue;
    }
    const { head, texts } = toTexts(course, origin);
    await courses.put(head);
    await upgrade.table("texts").bulkPut([...texts]);
  }
}
