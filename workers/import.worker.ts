/** Thread that makes a course from a learner's files. It ends with the course, and takes its memory with it. */
import "../src/adapters/browser/trusted-types.ts";
import { expose } from "comlink";
import { storageEstimate } from "../src/adapters/browser/storage-estimate.ts";
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

/** Half of what is free: until it is stored the course is here twice. All there may be where the browser doesn't tell. */
async function roomToKeep(): Promise<number> {
  const { used, quota } = await storageEstimate();
  return used === undefined || quota === undefined ? Number.POSITIVE_INFINITY : Math.max(0, quota - used) / 2;
}

const api: ImportApi = {
  ready: async () => ok(undefined),
  async makeCourse(files, { keepFiles }, onProgress) {
    const sources = files.map(({ path, content }) => ({
      path,
      size: content.size,
      bytes: async () => new Uint8Array(await content.arrayBuffer()),
    }));
    const { course, assets, report } = await importCourse(sources, {
      known: await knownTerms(),
      words: importing.course,
      pdf: createPdfOpener(loadPdfjs),
      sqlite: createSqlite(loadSqlJs),
      keepBytes: keepFiles ? await roomToKeep() : undefined,
      onProgress,
    });
    if (!course) return ok({ report });
    const bytes = await writePack({ course, ...(assets && { assets }) });
    return ok({ report, pack: new Blob([bytes as Uint8Array<ArrayBuffer>]) });
  },
};

expose(api);
