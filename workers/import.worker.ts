/** Thread that makes a course from a learner's files. It ends with the course, and takes its memory with it. */
import "../src/adapters/browser/trusted-types.ts";
import { expose } from "comlink";
import { yieldToBrowser } from "../src/adapters/browser/yield-to-browser.ts";
import { createDexieCourseStore } from "../src/adapters/dexie/course-store.ts";
import { createDexieImportStore } from "../src/adapters/dexie/import-store.ts";
import { createShippedCourse } from "../src/adapters/network/shipped-course.ts";
import { loadPdfjs } from "../src/adapters/pdf/load-pdfjs.ts";
import { createPdfOpener } from "../src/adapters/pdf/pdfjs-opener.ts";
import { loadSqlJs } from "../src/adapters/sqlite/load-sql-js.ts";
import { createSqlite } from "../src/adapters/sqlite/open-sqlite.ts";
import type { Course } from "../src/domain/course.ts";
import { ok } from "../src/domain/result.ts";
import { importCourse } from "../src/importing/import-course.ts";
import { weighSources } from "../src/importing/update/source-weight.ts";
import { importing } from "../src/language/words/en/importing.ts";
import { readPack } from "../src/packs/read-pack.ts";
import { writePack } from "../src/packs/write-pack.ts";
import type { ImportApi } from "../src/protocol/import-api.ts";

const courses = createDexieCourseStore();
const kept = createDexieImportStore();
let paused: Promise<void> = Promise.resolve();
let goOn: () => void = () => undefined;

/** Terms that the app's own course knows; without them ideas are found all the same. */
async function knownTerms() {
  const bytes = await createShippedCourse(new URL(import.meta.env.BASE_URL, location.origin).href).download(
    () => undefined,
  );
  const pack = bytes.ok ? await readPack(bytes.value) : bytes;
  return pack.ok ? pack.value.course.concepts : [];
}

/** Forgets what was read for courses that are there no more. @param also one that isn't stored yet */
async function tidy(also?: Course): Promise<void> {
  const list = await courses.list();
  // What can't be listed is not known to be gone.
  if (!list.ok) return;
  const hashes = new Set<string>();
  const ids = new Set(list.value.map(({ meta }) => meta.id));
  for (const { meta, origin } of list.value) {
    const course = origin === "added" ? await courses.read(meta.id) : undefined;
    if (course?.ok) for (const { hash } of course.value.documents) if (hash) hashes.add(hash);
  }
  for (const { hash } of also?.documents ?? []) if (hash) hashes.add(hash);
  if (also) ids.add(also.meta.id);
  await kept.keepOnly(hashes, ids);
}

const api: ImportApi = {
  ready: async () => ok(undefined),
  async makeCourse(files, change, onProgress) {
    const before = change && (await courses.read(change.course));
    if (before && !before.ok) return before;
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
      readings: kept,
      ...(before && change ? { update: { before: before.value, remove: new Set(change.remove) } } : {}),
      pause: async () => {
        await yieldToBrowser();
        await paused;
      },
      onProgress,
    });
    if (!course) return ok({ report });
    await tidy(course);
    const bytes = await writePack({ course });
    return ok({ report, pack: new Blob([bytes as Uint8Array<ArrayBuffer>]) });
  },
  async pause(on) {
    goOn();
    if (on)
      paused = new Promise((resolve) => {
        goOn = resolve;
      });
  },
  async sourcesOf(id) {
    const course = await courses.read(id);
    if (!course.ok) return course;
    return ok({ sources: weighSources(course.value), folder: await kept.folder(id) });
  },
  async rememberFolder(course, folder) {
    await kept.rememberFolder(course, folder);
    return ok(undefined);
  },
  async tidy() {
    await tidy();
    return ok(undefined);
  },
};

expose(api);
