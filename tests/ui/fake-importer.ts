/** The thread that makes courses, played by hand: what it tells and what comes of it is up to the test. */
import type { AppError } from "../../src/domain/errors.ts";
import type { ImportProgress } from "../../src/domain/import-report.ts";
import { err, type Result } from "../../src/domain/result.ts";
import { importing as importingWords } from "../../src/language/words/en/importing.ts";
import { library as libraryWords } from "../../src/language/words/en/library.ts";
import type { Translate } from "../../src/language/words/words.ts";
import type { Importer, MadeFromFiles } from "../../src/protocol/import-api.ts";
import { createCourses } from "../../src/ui/view-models/courses-view-model.ts";
import { createImport } from "../../src/ui/view-models/import-view-model.ts";

function fakeImporter() {
  let tell: (progress: ImportProgress) => void = () => undefined;
  let finish: (made: Result<MadeFromFiles, AppError>) => void = () => undefined;
  const api: Importer = {
    makeCourse: (_files, _options, onProgress) => {
      tell = onProgress;
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
    cancel: () => finish(err({ type: "aborted" })),
  };
  return {
    api,
    tell: (progress: ImportProgress) => tell(progress),
    finish: (made: Result<MadeFromFiles, AppError>) => finish(made),
  };
}

type CoursesPorts = Parameters<typeof createCourses>[0];

/** The Library's courses, and its part that makes them over such a thread. */
export function fakeCourses(words: Translate, ports: Omit<CoursesPorts, "words">) {
  const courses = createCourses({ ...ports, words: words(libraryWords).courses });
  const importer = fakeImporter();
  const making = createImport({
    importer: importer.api,
    courses,
    announcer: ports.announcer,
    words: words(importingWords),
    goToAsk: () => undefined,
  });
  return { courses, importer, making };
}
