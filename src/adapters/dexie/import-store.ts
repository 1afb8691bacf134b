/** What imports keep, on IndexedDB: a database of its own, whose loss costs time and no course. */
import { Dexie, type EntityTable } from "dexie";
import type { CourseId } from "../../domain/ids.ts";
import type { ImportStore } from "../../ports/import-store.ts";
import { databaseUser } from "./open-database.ts";
import { declareImportVersions, IMPORTS_DATABASE, IMPORTS_VERSION } from "./schema-versions.ts";

interface ReadingRow {
  readonly sha256: string;
  readonly reading: unknown;
}

interface FolderRow {
  readonly course: CourseId;
  /** A handle, as the browser stores them. */
  readonly folder: unknown;
}

interface RemovedRow {
  readonly course: CourseId;
  readonly sources: unknown;
}

class ImportDatabase extends Dexie {
  readings!: EntityTable<ReadingRow, "sha256">;
  folders!: EntityTable<FolderRow, "course">;
  removed!: EntityTable<RemovedRow, "course">;

  constructor(name: string) {
    super(name);
    declareImportVersions(this);
  }
}

/** @param name another database name, for tests */
export function createDexieImportStore(name = IMPORTS_DATABASE): ImportStore {
  const opened = new ImportDatabase(name);
  const use = databaseUser(opened, IMPORTS_VERSION, () => undefined);
  return {
    find: async (sha256) => {
      const row = await use((database) => database.readings.get(sha256));
      return row.ok ? row.value?.reading : undefined;
    },
    keep: async (sha256, reading) => {
      await use((database) => database.readings.put({ sha256, reading }));
    },
    keepOnly: async (sha256s, courses) => {
      await use((database) =>
        database.transaction("rw", database.readings, database.folders, database.removed, async () => {
          const readings = (await database.readings.toCollection().primaryKeys()).filter((key) => !sha256s.has(key));
          const folders = (await database.folders.toCollection().primaryKeys()).filter((key) => !courses.has(key));
          const removed = (await database.removed.toCollection().primaryKeys()).filter((key) => !courses.has(key));
          await database.readings.bulkDelete(readings);
          await database.removed.bulkDelete(removed);
          await database.folders.bulkDelete(folders);
        }),
      );
    },
    folder: async (course) => {
      const row = await use((database) => database.folders.get(course));
      return row.ok ? row.value?.folder : undefined;
    },
    rememberFolder: async (course, folder) => {
      await use((database) => database.folders.put({ course, folder }));
    },
    removed: async (course) => {
      const row = await use((database) => database.removed.get(course));
      return row.ok ? row.value?.sources : undefined;
    },
    rememberRemoved: async (course, sources) => {
      await use((database) => database.removed.put({ course, sources }));
    },
    close: () => opened.close(),
  };
}
