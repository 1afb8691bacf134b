/** Courses of versions 1 and 2 of the database → rows of version 3. */
import type { Transaction } from "dexie";
import { parseFormat1 } from "../../packs/format-1.ts";
import { toRows } from "./course-rows-3.ts";

/** Its concepts held their passages; those on no concept's page lay in the course's own row. */
interface OldConceptRow {
  readonly place?: number;
  readonly concept?: unknown;
  readonly passages?: readonly unknown[];
}

/** A course that can't be read stays as it is: it is listed, says so when it is opened, and can be removed. */
export async function upgradeCoursesTo3(upgrade: Transaction): Promise<void> {
  const courses = upgrade.table("courses");
  const concepts = upgrade.table("concepts");
  const old: Record<string, unknown>[] = await courses.toArray();
  for (const { loosePassages, origin, ...row } of old) {
    const pages: OldConceptRow[] = await concepts.where("course").equals(String(row["id"])).toArray();
    const ordered = [...pages].sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
    const course = parseFormat1({
      ...row,
      concepts: ordered.map(({ concept }) => concept),
      passages: [
        ...ordered.flatMap(({ passages }) => passages ?? []),
        ...(Array.isArray(loosePassages) ? loosePassages : []),
      ],
    });
    if (typeof course === "string") continue;
    const rows = toRows(course, origin === "added" ? "added" : "bundled");
    await courses.put(rows.course);
    await concepts.bulkPut([...rows.concepts]);
    await upgrade.table("passages").bulkPut([...rows.passages]);
  }
}
