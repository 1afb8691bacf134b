/** Files for the importer, as a drop gives them. */

import { createPdfOpener } from "../../../src/adapters/pdf/pdfjs-opener.ts";
import { createSqlite } from "../../../src/adapters/sqlite/open-sqlite.ts";
import { pdfLibrary } from "../../../src/cli/pdf-library.ts";
import { sqliteLibrary } from "../../../src/cli/sqlite-library.ts";
import { type Imported, type ImportOptions, importCourse } from "../../../src/importing/import-course.ts";
import type { ImportFile } from "../../../src/importing/source.ts";
import { importing } from "../../../src/language/words/en/importing.ts";

export function sourceFile(path: string, content: string | Uint8Array<ArrayBuffer>): ImportFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { path, size: bytes.length, bytes: async () => bytes };
}

/** One for all tests: the library is loaded once. */
export const pdf = createPdfOpener(pdfLibrary);
export const sqlite = createSqlite(sqliteLibrary);

export const importThese = (
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
  options: Partial<ImportOptions> = {},
): Promise<Imported> =>
  importCourse(
    Object.entries(files).map(([path, content]) => sourceFile(path, content)),
    { known: [], words: importing.course, pdf, sqlite, ...options },
  );
