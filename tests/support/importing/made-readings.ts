/** What was read of files, kept in memory as a database would: by value. */
import type { ReadingStore } from "../../../src/ports/import-store.ts";

export function madeReadings(): { readonly readings: ReadingStore; readonly rows: Map<string, unknown> } {
  const rows = new Map<string, unknown>();
  return {
    rows,
    readings: {
      find: async (sha256) => structuredClone(rows.get(sha256)),
      keep: async (sha256, reading) => {
        rows.set(sha256, structuredClone(reading));
      },
    },
  };
}
