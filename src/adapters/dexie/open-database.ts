/** Opens a database only when this code is new enough for it, and makes way for newer code. */
import type { Dexie } from "dexie";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { TellStorageState } from "../../ports/storage-state.ts";
import { isConnectionLost, openingError, stepError } from "./storage-errors.ts";

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
export function databaseUser<Database extends Dexie>(
  database: Database,
  latest: number,
  tell: TellStorageState,
): UseDatabase<Database> {
  let opening: Promise<unknown> | undefined;
  let outdated = false;
  const close = (): void => {
    opening = undefined;
    database.close();
  };
  // Another tab wants to upgrade or delete it, and waits until nobody has it open.
  database.on("versionchange", ({ newVersion }) => {
    // After an upgrade this code must not touch it again; after a deletion it may start anew.
    outdated ||= newVersion !== null;
    close();
    if (outdated) tell("outdated");
  });
  database.on("blocked", () => tell("blocked"));

  const open = async (): Promise<Result<void, AppError>> => {
    if (outdated) return err({ type: "storage-too-new" });
    opening ??= refuseNewer(database.name, latest)
      .then(() => database.open())
      .then(() => tell("free"));
    try {
      await opening;
      return ok(undefined);
    } catch (error) {
      // A blocked database can become free: the next step tries again.
      opening = undefined;
      const failure = openingError(error);
      if (failure.type === "storage-too-new") tell("outdated");
      return err(failure);
    }
  };
  return async (step) => {
    const run = async <T>(again: boolean, work: (database: Database) => Promise<T>): Promise<Result<T, AppError>> => {
      const opened = await open();
      if (!opened.ok) return opened;
      const mine = opening;
      try {
        return ok(await work(database));
      } catch (error) {
        if (!again || !isConnectionLost(error)) return err(stepError(error));
        // Unless another step that lost it has opened it again.
        if (opening === mine) close();
        return run(false, work);
      }
    };
    return run(true, step);
  };
}
