/** Thread that makes a course from a learner's files. It ends with the course, and takes its memory with it. */
import "../src/adapters/browser/trusted-types.ts";
import { expose } from "comlink";
import { createShippedCourse } from "../src/adapters/network/shipped-course.ts";
import { loadPdfjs } from "../src/adapters/pdf/load-pdfjs.ts";
import { createPdfOpener } from "../src/adapters/pdf/pdfjs-opener.ts";
import { loadSqlJs } from "../src/adapters/sqlite/load-sql-js.ts";
import { createSqlite } from "../src/adapters/sqlite/open-sqlite.ts";
import { ok } from "../src/domain/result.ts";
import { importCourse } from "../src/importing/import-course.ts";
import { importing } from "../src/language/words/en/importing.ts";
import { readPack } from "../src/packs/read-pack.ts";
import { writePack } from "../src/packs/write-pack.ts";
import type { ImportApi } from "../src/protocol/import-api.ts";

/** Terms that the app's own course knows; without them ideas are found all the same. */
async function knownTerms() {
  const bytes = await createShippedCourse(new URL(import.meta.env.BASE_URL, location.origin).href).download(
    () => undefined,
  );
  const pack = bytes.ok ? await readPack(bytes.value) : bytes;
  return pack.ok ? pack.value.course.concepts : [];
}

const api: ImportApi = {
  ready: async () => ok(undefined),
  async makeCourse(files, onProgress) {
    const sources = files.map(({ path, content }) => ({
      path,
      size: content.size,
      bytes: async () => new Uint8Array(await content.arrayBuffer()),
    }));
    const { course, report } = await importCourse(sources, {
      known: await knownTerms(),
      words: importing.course,
      pdf: createPdfOpener(loadPdfjs),
      sqlite: createSqlite(loadSqlJs),
      onProgress,
    });
    if (!course) return ok({ report });
    const bytes = await writePack({ course });
    return ok({ report, pack: new Blob([bytes as Uint8Array<ArrayBuffer>]) });
  },
};

expose(api);
