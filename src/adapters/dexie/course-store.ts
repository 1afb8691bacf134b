/** The course store on IndexedDB. */
import { Dexie, type EntityTable, type Table } from "dexie";
import type { CourseCorrections } from "../../domain/correction.ts";
import type { Course } from "../../domain/course.ts";
import type { AppError } from "../../domain/errors.ts";
import type { AssetId, CourseId } from "../../domain/ids.ts";
import type { Pack } from "../../domain/pack.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { parseCorrections } from "../../packs/corrections.ts";
import { parseCourseMeta } from "../../packs/schema.ts";
import type { CourseStore, StoredCourse } from "../../ports/course-store.ts";
import type { TellStorageState } from "../../ports/storage-state.ts";
import { type CourseHeadRow, fromTexts, type TextRow, toTexts } from "./course-texts.ts";
import { databaseUser, type UseDatabase } from "./open-database.ts";
import { COURSES_DATABASE, COURSES_VERSION, declareCourseVersions } from "./schema-versions.ts";
import { type PartRow, partOf, type VectorRow, vectorsOf } from "./vector-rows.ts";
import { type WordsRow, wordsOf } from "./words-row.ts";

interface AssetRow {
  readonly course: string;
  readonly id: AssetId;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface LoadRow {
  readonly embedder: string;
  readonly begun: number;
}

interface CorrectionsRow extends CourseCorrections {
  readonly course: string;
}

class CourseDatabase extends Dexie {
  courses!: EntityTable<CourseHeadRow, "id">;
  texts!: Table<TextRow, [string, number]>;
  assets!: Table<AssetRow, [string, string]>;
  vectorSets!: Table<VectorRow, [string, string]>;
  loads!: EntityTable<LoadRow, "embedder">;
  vectorParts!: Table<PartRow, [string, string, number]>;
  words!: EntityTable<WordsRow, "course">;
  corrections!: EntityTable<CorrectionsRow, "course">;

  constructor(name: string) {
    super(name);
    declareCourseVersions(this);
  }
}

/** A damaged course is listed by its id, so that it can be removed. */
function toStored({ id, meta, origin, fileBytes }: CourseHeadRow): StoredCourse {
  const named = parseCourseMeta(meta) ?? { ...namelessMeta, id, title: id };
  return {
    meta: named,
    origin: origin === "added" ? "added" : "bundled",
    ...(fileBytes > 0 ? { fileBytes } : {}),
  };
}

const namelessMeta = {
  version: "",
  licence: "",
  authors: [],
  language: "",
  description: "",
  topics: [],
  contentHash: "",
};

/**
 * @param name another database name, for tests
 * @param tell what other tabs do to the database
 */
export function createDexieCourseStore(name = COURSES_DATABASE, tell: TellStorageState = () => undefined): CourseStore {
  const opened = new CourseDatabase(name);
  const use = databaseUser(opened, COURSES_VERSION, tell);
  /** Changes what is derived from a course, unless that was replaced or removed meanwhile. */
  const change = (id: CourseId, contentHash: string, step: (database: CourseDatabase) => Promise<unknown>) =>
    use((database) =>
      database.transaction(
        "rw",
        [database.courses, database.vectorSets, database.vectorParts, database.words, database.corrections],
        async () => {
          const course = await database.courses.get(id);
          if (course?.meta.contentHash === contentHash) await step(database);
        },
      ),
    );
  return {
    list: () => use(async (database) => (await database.courses.toArray()).map(toStored)),
    read: (id) => readCourse(use, id),
    readAsset: (id, asset) =>
      use(async (database) => {
        const bytes: unknown = (await database.assets.get([id, asset]))?.bytes;
        return bytes instanceof Uint8Array ? new Uint8Array(bytes) : undefined;
      }),
    write: (pack, origin, corrections) =>
      use((database) =>
        database.transaction("rw", courseTables(database), async () => {
          const course = pack.course.meta.id;
          await removeRows(database, course);
          await writeRows(database, pack, origin);
          if (corrections) await database.corrections.put({ ...corrections, course });
        }),
      ),
    async readCorrections(id) {
      const row = await use((database) => database.corrections.get(id));
      if (!row.ok || row.value === undefined) return row.ok ? ok(undefined) : row;
      const corrections = parseCorrections(row.value);
      return typeof corrections === "string" ? err({ type: "storage-corrupt", detail: corrections }) : ok(corrections);
    },
    writeCorrections: (id, contentHash, corrections) =>
      change(id, contentHash, (database) => database.corrections.put({ ...corrections, course: id })),
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
        return rows.filter((row) => row.contentHash === contentHash).flatMap((row) => partOf(row) ?? []);
      }),
    writePart: (id, contentHash, part) =>
      change(id, contentHash, (database) =>
        database.vectorParts.put({ ...part, course: id, embedder: part.model.id, contentHash }),
      ),
    readWords: (id, contentHash) =>
      use(async (database) => {
        const row = await database.words.get(id);
        return row?.contentHash === contentHash ? wordsOf(row) : undefined;
      }),
    writeWords: (id, contentHash, words) =>
      change(id, contentHash, (database) => database.words.put({ ...words, course: id, contentHash })),
    ...loadMarks(use),
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

async function readCourse(use: UseDatabase<CourseDatabase>, id: CourseId): Promise<Result<Course, AppError>> {
  const rows = await use(async (database) => {
    const [head, texts] = await Promise.all([
      database.courses.get(id),
      database.texts.where("course").equals(id).sortBy("place"),
    ]);
    return { head, texts };
  });
  if (!rows.ok) return rows;
  const { head, texts } = rows.value;
  return head ? fromTexts({ head, texts }) : err({ type: "not-found", what: `course ${id}` });
}

/** How often an embedder's loading was begun and not ended. */
const loadMarks = (use: UseDatabase<CourseDatabase>): Pick<CourseStore, "beginLoad" | "endLoad"> => ({
  beginLoad: (embedder) =>
    use((database) =>
      database.transaction("rw", database.loads, async () => {
        const begun = ((await database.loads.get(embedder))?.begun ?? 0) + 1;
        await database.loads.put({ embedder, begun });
        return begun;
      }),
    ),
  endLoad: (embedder) => use((database) => database.loads.delete(embedder)),
});

const courseTables = (database: CourseDatabase): Table[] => [
  database.courses,
  database.texts,
  database.assets,
  database.vectorSets,
  database.vectorParts,
  database.words,
  database.corrections,
];

async function writeRows(
  database: CourseDatabase,
  { course, vectors, assets }: Pack,
  origin: StoredCourse["origin"],
): Promise<void> {
  const { id, contentHash } = course.meta;
  const { head, texts } = toTexts(course, origin);
  await database.courses.put(head);
  await database.texts.bulkPut(texts);
  await database.assets.bulkPut([...(assets ?? [])].map(([asset, bytes]) => ({ course: id, id: asset, bytes })));
  if (vectors) await database.vectorSets.put({ ...vectors, course: id, embedder: vectors.model.id, contentHash });
}

async function removeRows(database: CourseDatabase, id: CourseId): Promise<void> {
  await database.courses.delete(id);
  for (const table of courseTables(database).slice(1)) await table.where("course").equals(id).delete();
}
