/** Opens a database only when this code is new enough for it. */
import type { Dexie } from "dexie";
import type { AppError } from "../../domain/errors.ts";
import type { Result } from "../../domain/result.ts";
import { attempt } from "./storage-errors.ts";

/** Dexie multiplies its versions by ten for IndexedDB. */
const nativeFactor = 10;

/**
 * Dexie itself would open a newer database and add what it misses to it, which the newer Erica in
 * another tab must never meet.
 * @throws DOMException `VersionError`
 */
async function refuseNewer(name: string, latest: number): Promise<void> {
  const databases = await indexedDB.databases?.();
  const stored = databases?.find((database) => database.name === name)?.version ?? 0;
  if (stored >= (latest + 1) * nativeFactor) throw new DOMException("stored by a newer version", "VersionError");
}

export type UseDatabase<Database> = <T>(step: (database: Database) => Promise<T>) => Promise<Result<T, AppError>>;

/**
 * @param latest the newest version this code declares
 * @returns runs a step on the database, opened on first use; failures become values. Makes way for other tabs.
 */
export function databaseUser<Database extends Dexie>(database: Database, latest: number): UseDatabase<Database> {
  let opening: Promise<unknown> | undefined;
  let outdated = false;
  // Another tab wants to upgrade or delete it, and waits until nobody has it open.
  database.on("versionchange", ({ newVersion }) => {
    // After an upgrade this code must not touch it again; after a deletion it may start anew.
    outdated ||= newVersion !== null;
    opening = undefined;
    database.close();
  });
  return (step) =>
    attempt(async () => {
      if (outdated) throw new DOMException("a newer version has taken it over", "VersionError");
      opening ??= refuseNewer(database.name, latest).then(() => database.open());
      try {
        await opening;
      } catch (error) {
        // A blocked database can become free: the next step tries again.
        opening = undefined;
        throw error;
      }
      return step(database);
    });
}
