/** Thread that makes a course from a learner's files. It ends with the course, and takes its memory with it. */
import "../src/adapters/browser/trusted-types.ts";
import { expose } from "comlink";
import { storageEstimate } from "../src/adapters/browser/storage-estimate.ts";
import { nextTask } from "../src/adapters/browser/yield-to-browser.ts";
import { createDexieCourseStore } from "../src/adapters/dexie/course-store.ts";
import { createDexieImportStore } from "../src/adapters/dexie/import-store.ts";
import { createShippedCourse } from "../src/adapters/network/shipped-course.ts";
import { readKept } from "../src/adapters/ocr/kept-languages.ts";
import { readTesseract } from "../src/adapters/ocr/load-program.ts";
import { createWorkerOcr } from "../src/adapters/ocr/worker-ocr.ts";
import { loadPdfjs } from "../src/adapters/pdf/load-pdfjs.ts";
import { createPdfOpener } from "../src/adapters/pdf/pdfjs-opener.ts";
import { loadSqlJs } from "../src/adapters/sqlite/load-sql-js.ts";
import { createSqlite } from "../src/adapters/sqlite/open-sqlite.ts";
import type { Course } from "../src/domain/course.ts";
import type { AppError } from "../src/domain/errors.ts";
import { ok, type Result } from "../src/domain/result.ts";
import { importCourse } from "../src/importing/import-course.ts";
import type { CourseUpdate } from "../src/importing/update/earlier-sources.ts";
import { describeRemoved, isSameRemoved, parseRemoved } from "../src/importing/update/removed-sources.ts";
import { weighSources } from "../src/importing/update/source-weight.ts";
import { importing } from "../src/language/words/en/importing.ts";
import { asMade } from "../src/library/corrected-course.ts";
import { readPack } from "../src/packs/read-pack.ts";
import { writePack } from "../src/packs/write-pack.ts";
import type { CourseChange, ImportApi } from "../src/protocol/import-api.ts";

const courses = createDexieCourseStore();
const kept = createDexieImportStore();
let paused: Promise<void> = Promise.resolve();
let goOn: () => void = () => undefined;

/** The page of a book takes a few seconds, on a slow phone half a minute. */
const PAGE_LIMIT_MS = 90_000;

const startOcrWorker = (): Worker =>
  new Worker(new URL("./ocr.worker.ts", import.meta.url), { type: "module", name: "ocr" });

/** Undefined while no language data is on this device. */
async function ocr() {
  const languages = await readKept();
  if (languages.length === 0) return undefined;
  return createWorkerOcr({
    createWorker: startOcrWorker,
    readProgram: readTesseract,
    languages,
    limitMs: PAGE_LIMIT_MS,
  });
}

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

async function courseToChange({ course, remove }: CourseChange): Promise<Result<CourseUpdate, AppError>> {
  const before = await courses.read(course);
  if (!before.ok) return before;
  const corrected = await courses.readCorrections(course);
  const corrections = corrected.ok ? corrected.value : undefined;
  return ok({
    before: asMade({ course: before.value, ...(corrections ? { corrections } : {}) }),
    remove: new Set(remove),
    stayOut: parseRemoved(await kept.removed(course)),
    keptFile: async (file) => {
      const bytes = await courses.readAsset(course, file);
      return bytes.ok ? bytes.value : undefined;
    },
  });
}

async function rememberRemoved({ before, remove, stayOut = [] }: CourseUpdate): Promise<void> {
  const removed = await describeRemoved(before, remove, kept);
  if (removed.length > 0) await kept.rememberRemoved(before.meta.id, [...stayOut, ...removed]);
}

const api: ImportApi = {
  ready: async () => ok(undefined),
  async makeCourse(files, { keepFiles, readScans, change }, onProgress) {
    const update = change && (await courseToChange(change));
    if (update && !update.ok) return update;
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
      ocr: readScans ? await ocr() : undefined,
      keepBytes: keepFiles ? await roomToKeep() : undefined,
      readings: kept,
      update: update?.value,
      pause: async () => {
        await nextTask();
        await paused;
      },
      onProgress,
    });
    if (!course) return ok({ report });
    if (update) await rememberRemoved(update.value);
    await tidy(course);
    const bytes = await writePack({ course, ...(assets && { assets }) });
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
    return ok({
      sources: weighSources(course.value),
      removed: parseRemoved(await kept.removed(id)),
      folder: await kept.folder(id),
    });
  },
  folderOf: async (course) => ok(await kept.folder(course)),
  async rememberFolder(course, folder) {
    await kept.rememberFolder(course, folder);
    return ok(undefined);
  },
  async takeBack(course, source) {
    const removed = parseRemoved(await kept.removed(course));
    await kept.rememberRemoved(
      course,
      removed.filter((one) => !isSameRemoved(one, source)),
    );
    return ok(undefined);
  },
  async tidy() {
    await tidy();
    return ok(undefined);
  },
};

expose(api);
