/** The thread that makes courses, played by hand: what it tells and what comes of it is up to the test. */
import { signal } from "@preact/signals";
import type { AppError } from "../../src/domain/errors.ts";
import { documentId } from "../../src/domain/ids.ts";
import type { ImportProgress } from "../../src/domain/import-report.ts";
import type { OcrLanguage } from "../../src/domain/ocr-language.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import { importing as importingWords } from "../../src/language/words/en/importing.ts";
import { library as libraryWords } from "../../src/language/words/en/library.ts";
import { scans as scanWords } from "../../src/language/words/en/scans.ts";
import type { Translate } from "../../src/language/words/words.ts";
import type { ImportFlag, InterruptedImport } from "../../src/ports/import-flag.ts";
import type { Importer, MadeFromFiles, MakingOptions } from "../../src/protocol/import-api.ts";
import { createCourseSources } from "../../src/ui/view-models/course-sources-view-model.ts";
import { createCourses } from "../../src/ui/view-models/courses-view-model.ts";
import { createImport } from "../../src/ui/view-models/import-view-model.ts";
import type { ModelDownloadsViewModel } from "../../src/ui/view-models/model-downloads-view-model.ts";
import { createScans } from "../../src/ui/view-models/scans-view-model.ts";
import { smallLanguages } from "./small-catalogue.ts";

function fakeImporter() {
  const pauses: boolean[] = [];
  const asked: { readonly paths: readonly string[]; readonly options: MakingOptions }[] = [];
  const sources = ["a", "b"].map((title) => ({
    document: documentId(title),
    title: `⟦${title}⟧`,
    passages: 3,
    concepts: 1,
    relations: 2,
  }));
  let tell: (progress: ImportProgress) => void = () => undefined;
  let finish: (made: Result<MadeFromFiles, AppError>) => void = () => undefined;
  const api: Importer = {
    makeCourse: (files, options, onProgress) => {
      asked.push({ paths: files.map(({ path }) => path), options });
      tell = onProgress;
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
    cancel: () => finish(err({ type: "aborted" })),
    pause: (paused) => void pauses.push(paused),
    sourcesOf: async () => ok({ sources, removed: [{ title: "⟦c⟧", hash: "c" }] }),
    takeBack: async () => ok(undefined),
    folderOf: async () => ok(undefined),
    rememberFolder: async () => ok(undefined),
    tidy: async () => ok(undefined),
  };
  return {
    api,
    pauses,
    asked,
    tell: (progress: ImportProgress) => tell(progress),
    finish: (made: Result<MadeFromFiles, AppError>) => finish(made),
  };
}

function fakeFlag() {
  const raised: InterruptedImport[] = [];
  const port: ImportFlag = {
    raise: (work) => void raised.push(work),
    lower: () => void raised.pop(),
    interrupted: async () => raised.at(-1),
  };
  return { raised, port };
}

interface FakePorts extends Omit<Parameters<typeof createCourses>[0], "words"> {
  readonly downloads: ModelDownloadsViewModel;
}

/** The Library's courses, and its part that makes them over such a thread. */
export function fakeCourses(words: Translate, ports: FakePorts) {
  const courses = createCourses({ ...ports, words: words(libraryWords).courses });
  const importer = fakeImporter();
  const flag = fakeFlag();
  const clock = { ms: 0 };
  const languages: OcrLanguage[] = [];
  const scans = createScans({
    files: {
      list: async () => ok([...languages]),
      add: async ({ path }) => {
        if (path.includes("damaged")) return err({ type: "ocr-data-refused", name: path });
        const language = { code: path.replace(/\.traineddata$/, ""), bytes: 4e6 };
        languages.push(language);
        return ok(language);
      },
      tryKept: async (code) => {
        languages.push({ code, bytes: 4e6 });
        return ok(undefined);
      },
      remove: async (code) => {
        languages.splice(
          languages.findIndex((language) => language.code === code),
          1,
        );
        return ok(undefined);
      },
    },
    loadEntries: async () => smallLanguages,
    downloads: ports.downloads,
    announcer: ports.announcer,
    words: words(scanWords),
  });
  const making = createImport({
    importer: importer.api,
    courses,
    announcer: ports.announcer,
    words: words(importingWords),
    flag: flag.port,
    freeBytes: signal(3e9),
    now: () => clock.ms,
    goToAsk: () => undefined,
    courseFile: async () => err({ type: "not-found", what: "course" }),
    saveFile: () => undefined,
    folders: undefined,
    scans,
  });
  const sources = createCourseSources({
    importer: importer.api,
    making,
    folders: undefined,
    announcer: ports.announcer,
    words: words(importingWords).updating,
  });
  return { courses, importer, making, sources, flag, importClock: clock };
}
