/** The course store on IndexedDB. */
import { Dexie, type EntityTable, type Table } from "dexie";
import type { Concept, Course, Passage } from "../../domain/course.ts";
import type { AppError } from "../../domain/errors.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { CourseId } from "../../domain/ids.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { Pack, PackVectors } from "../../packs/pack.ts";
import { parseCourse } from "../../packs/schema.ts";
import type { CourseStore } from "../../ports/course-store.ts";
import { databaseUser } from "./open-database.ts";
import { COURSES_DATABASE, COURSES_VERSION, declareCourseVersions } from "./schema-versions.ts";

interface CourseRow extends Omit<Course, "concepts" | "passages"> {
  readonly id: string;
  /** Passages that belong to no concept's page (comparison notes). */
  readonly loosePassages: readonly Passage[];
}

interface ConceptRow {
  readonly course: string;
  readonly id: string;
  /** Place in the course: IndexedDB returns rows by key, not as written. */
  readonly place: number;
  readonly concept: Concept;
  readonly passages: readonly Passage[];
}

interface VectorRow extends PackVectors {
  readonly course: string;
  readonly contentHash: string;
}

class CourseDatabase extends Dexie {
  courses!: EntityTable<CourseRow, "id">;
  concepts!: Table<ConceptRow, [string, string]>;
  vectors!: EntityTable<VectorRow, "course">;

  constructor(name: string) {
    super(name);
    declareCourseVersions(this);
    // Another tab wants to upgrade: step aside, its version will be offered here too.
    this.on("versionchange", () => this.close());
  }
}

function toRows({ concepts, passages, ...rest }: Course): { course: CourseRow; concepts: ConceptRow[] } {
  const byConcept = groupBy(
    passages.filter(({ section }) => section !== "comparison"),
    ({ concept }) => concept,
  );
  return {
    course: { ...rest, id: rest.meta.id, loosePassages: passages.filter(({ section }) => section === "comparison") },
    concepts: concepts.map((concept, place) => ({
      course: rest.meta.id,
      id: concept.id,
      place,
      concept,
      passages: byConcept.get(concept.id) ?? [],
    })),
  };
}

/** What is read back is checked like any foreign data: a half-lost database must not become a half answer. */
function fromRows(row: CourseRow, rows: readonly ConceptRow[]): Result<Course, AppError> {
  const ordered = [...rows].sort((a, b) => a.place - b.place);
  const course = parseCourse({
    meta: row.meta,
    concepts: ordered.map(({ concept }) => concept),
    passages: [...ordered.flatMap(({ passages }) => passages), ...row.loosePassages],
    relations: row.relations,
    resources: row.resources,
    examples: row.examples,
    comparisons: row.comparisons,
    quiz: row.quiz,
  });
  if (typeof course === "string") return err({ type: "storage-corrupt", detail: course });
  if (course.concepts.length === 0)
    return err({ type: "storage-corrupt", detail: "the stored course has lost its concepts" });
  return ok(course);
}

/** @param name another database name, for tests */
export function createDexieCourseStore(name = COURSES_DATABASE): CourseStore {
  const opened = new CourseDatabase(name);
  const use = databaseUser(opened, COURSES_VERSION);
  return {
    list: () => use(async (database) => (await database.courses.toArray()).map(({ meta }) => meta)),
    async read(id) {
      const rows = await use(async (database) => ({
        course: await database.courses.get(id),
        concepts: await database.concepts.where("course").equals(id).toArray(),
      }));
      if (!rows.ok) return rows;
      if (!rows.value.course) return err({ type: "not-found", what: `course ${id}` });
      return fromRows(rows.value.course, rows.value.concepts);
    },
    readVectors: (id, contentHash) =>
      use(async (database) => {
        const row = await database.vectors.get(id);
        return row?.contentHash === contentHash ? { model: row.model, layout: row.layout, rows: row.rows } : undefined;
      }),
    write: ({ course, vectors }: Pack) =>
      use(async (database) => {
        const rows = toRows(course);
        await database.transaction("rw", database.courses, database.concepts, database.vectors, async () => {
          await removeRows(database, course.meta.id);
          await database.courses.put(rows.course);
          await database.concepts.bulkPut(rows.concepts);
          if (vectors)
            await database.vectors.put({ ...vectors, course: course.meta.id, contentHash: course.meta.contentHash });
        });
      }),
    writeVectors: (id, contentHash, vectors) =>
      use(async (database) => {
        await database.vectors.put({ ...vectors, course: id, contentHash });
      }),
    remove: (id) =>
      use((database) =>
        database.transaction("rw", database.courses, database.concepts, database.vectors, () =>
          removeRows(database, id),
        ),
      ),
    close: () => opened.close(),
  };
}

async function removeRows(database: CourseDatabase, id: CourseId): Promise<void> {
  await database.courses.delete(id);
  await database.concepts.where("course").equals(id).delete();
  await database.vectors.delete(id);
}
