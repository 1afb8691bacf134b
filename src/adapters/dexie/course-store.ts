/** The course store on IndexedDB. */
import { Dexie, type EntityTable, type Table } from "dexie";
import type { Concept, Course, Passage } from "../../domain/course.ts";
import type { CourseVectors } from "../../domain/course-vectors.ts";
import type { AppError } from "../../domain/errors.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { CourseId } from "../../domain/ids.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { parseCourse } from "../../packs/schema.ts";
import type { CourseOrigin, CourseStore, VectorPart } from "../../ports/course-store.ts";
import { databaseUser } from "./open-database.ts";
import { COURSES_DATABASE, COURSES_VERSION, declareCourseVersions } from "./schema-versions.ts";

interface CourseRow extends Omit<Course, "concepts" | "passages"> {
  readonly id: string;
  readonly origin: CourseOrigin;
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

interface VectorRow extends CourseVectors {
  readonly course: string;
  readonly embedder: string;
  readonly contentHash: string;
}

interface LoadRow {
  readonly embedder: string;
  readonly begun: number;
}

type PartRow = VectorRow & VectorPart;

class CourseDatabase extends Dexie {
  courses!: EntityTable<CourseRow, "id">;
  concepts!: Table<ConceptRow, [string, string]>;
  vectorSets!: Table<VectorRow, [string, string]>;
  loads!: EntityTable<LoadRow, "embedder">;
  vectorParts!: Table<PartRow, [string, string, number]>;

  constructor(name: string) {
    super(name);
    declareCourseVersions(this);
    // Another tab wants to upgrade: step aside, its version will be offered here too.
    this.on("versionchange", () => this.close());
  }
}

function toRows(
  { concepts, passages, ...rest }: Course,
  origin: CourseOrigin,
): { course: CourseRow; concepts: ConceptRow[] } {
  const byConcept = groupBy(
    passages.filter(({ section }) => section !== "comparison"),
    ({ concept }) => concept,
  );
  return {
    course: {
      ...rest,
      id: rest.meta.id,
      origin,
      loosePassages: passages.filter(({ section }) => section === "comparison"),
    },
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
    notes: row.notes,
    languages: row.languages,
    quiz: row.quiz,
  });
  if (typeof course === "string") return err({ type: "storage-corrupt", detail: course });
  if (course.concepts.length === 0)
    return err({ type: "storage-corrupt", detail: "the stored course has lost its concepts" });
  return ok(course);
}

const vectorsOf = ({ model, layout, rows }: VectorRow): CourseVectors => ({ model, layout, rows });

/** @param name another database name, for tests */
export function createDexieCourseStore(name = COURSES_DATABASE): CourseStore {
  const opened = new CourseDatabase(name);
  const use = databaseUser(opened, COURSES_VERSION);
  /** Changes what is derived from a course, unless that was replaced or removed meanwhile. */
  const change = (id: CourseId, contentHash: string, step: (database: CourseDatabase) => Promise<unknown>) =>
    use((database) =>
      database.transaction("rw", database.courses, database.vectorSets, database.vectorParts, async () => {
        const course = await database.courses.get(id);
        if (course?.meta.contentHash === contentHash) await step(database);
      }),
    );
  return {
    list: () =>
      use(async (database) => (await database.courses.toArray()).map(({ meta, origin }) => ({ meta, origin }))),
    async read(id) {
      const rows = await use(async (database) => ({
        course: await database.courses.get(id),
        concepts: await database.concepts.where("course").equals(id).toArray(),
      }));
      if (!rows.ok) return rows;
      if (!rows.value.course) return err({ type: "not-found", what: `course ${id}` });
      return fromRows(rows.value.course, rows.value.concepts);
    },
    write: ({ course, vectors }, origin) =>
      use(async (database) => {
        const { id, contentHash } = course.meta;
        const rows = toRows(course, origin);
        await database.transaction("rw", courseTables(database), async () => {
          await removeRows(database, id);
          await database.courses.put(rows.course);
          await database.concepts.bulkPut(rows.concepts);
          if (vectors)
            await database.vectorSets.put({ ...vectors, course: id, embedder: vectors.model.id, contentHash });
        });
      }),
    remove: (id) =>
      use((database) => database.transaction("rw", courseTables(database), () => removeRows(database, id))),
    readVectors: (id, contentHash, embedder) =>
      use(async (database) => {
        const row = await database.vectorSets.get([id, embedder]);
        return row?.contentHash === contentHash ? vectorsOf(row) : undefined;
      }),
    writeVectors: (id, contentHash, vectors) =>
      change(id, contentHash, async (database) => {
        const embedder = vectors.model.id;
        await database.vectorSets.put({ ...vectors, course: id, embedder, contentHash });
        await database.vectorParts.where({ course: id, embedder }).delete();
      }),
    readParts: (id, contentHash, embedder) =>
      use(async (database) => {
        const rows = await database.vectorParts.where({ course: id, embedder }).sortBy("start");
        return rows
          .filter((row) => row.contentHash === contentHash)
          .map((row) => ({ ...vectorsOf(row), start: row.start }));
      }),
    writePart: (id, contentHash, part) =>
      change(id, contentHash, (database) =>
        database.vectorParts.put({ ...part, course: id, embedder: part.model.id, contentHash }),
      ),
    beginLoad: (embedder) =>
      use((database) =>
        database.transaction("rw", database.loads, async () => {
          const begun = ((await database.loads.get(embedder))?.begun ?? 0) + 1;
          await database.loads.put({ embedder, begun });
          return begun;
        }),
      ),
    endLoad: (embedder) => use((database) => database.loads.delete(embedder)),
    forgetEmbedder: (embedder) =>
      use((database) =>
        database.transaction("rw", database.vectorSets, database.vectorParts, async () => {
          await database.vectorSets.where("embedder").equals(embedder).delete();
          await database.vectorParts.where("embedder").equals(embedder).delete();
        }),
      ),
    close: () => opened.close(),
  };
}

const courseTables = (database: CourseDatabase): Table[] => [
  database.courses,
  database.concepts,
  database.vectorSets,
  database.vectorParts,
];

async function removeRows(database: CourseDatabase, id: CourseId): Promise<void> {
  await database.courses.delete(id);
  for (const table of [database.concepts, database.vectorSets, database.vectorParts])
    await table.where("course").equals(id).delete();
}
