/** Wires the Library: courses of the tutor worker, model files of theirs, and what the window tells of the device. */

import { computed, effect } from "@preact/signals";
import { embedders } from "../../models/catalogue/embedders.ts";
import { pythonPackageEntries } from "../../models/catalogue/python-packages.ts";
import { createDeviceFacts } from "../adapters/browser/device-facts.ts";
import { createFolderPicker } from "../adapters/browser/folder-picker.ts";
import { createImportFlag } from "../adapters/browser/import-flag.ts";
import { endWithPage } from "../adapters/browser/page-threads.ts";
import { publishers } from "../adapters/model-files/listing.ts";
import { readTesseract } from "../adapters/ocr/load-program.ts";
import { createOcrLanguages } from "../adapters/ocr/ocr-languages.ts";
import { bringDecoders } from "../adapters/pdf/image-decoders.ts";
import { createWorkerImporter } from "../adapters/threads/worker-importer.ts";
import type { CourseId } from "../domain/ids.ts";
import type { LanguageModelEntry, ModelPackage } from "../domain/model-catalogue.ts";
import { importing as importingWords } from "../language/words/en/importing.ts";
import { library as libraryWords } from "../language/words/en/library.ts";
import { models as modelWords } from "../language/words/en/models.ts";
import { scans as scanWords } from "../language/words/en/scans.ts";
import type { DoctorApi } from "../protocol/doctor-api.ts";
import type { LibraryApi } from "../protocol/library-api.ts";
import type { ModelFilesApi } from "../protocol/model-files-api.ts";
import type { AppViewModel } from "../ui/app-view-model.ts";
import { downloadBlob } from "../ui/download-text.ts";
import { createCourseSources } from "../ui/view-models/course-sources-view-model.ts";
import { createCourses } from "../ui/view-models/courses-view-model.ts";
import { createDevice } from "../ui/view-models/device-view-model.ts";
import { createEmbedder } from "../ui/view-models/embedder-view-model.ts";
import { createImport } from "../ui/view-models/import-view-model.ts";
import { createLanguageModelChoice } from "../ui/view-models/language-model-choice-view-model.ts";
import { createLibraryViewModel, type LibraryViewModel } from "../ui/view-models/library-view-model.ts";
import { createModelDownloads, type ModelDownloadsViewModel } from "../ui/view-models/model-downloads-view-model.ts";
import { createPythonPackages } from "../ui/view-models/python-packages-view-model.ts";
import { createScans, type ScansViewModel } from "../ui/view-models/scans-view-model.ts";
import type { LanguageModels } from "./language-models.ts";

export interface LibraryWiring
  extends Pick<
    AppViewModel,
    "navigation" | "session" | "profile" | "announcer" | "conversation" | "course" | "panel" | "words"
  > {
  readonly tutor: LibraryApi & Pick<DoctorApi, "courseFile">;
  readonly modelFiles: ModelFilesApi;
  readonly languageModels: LanguageModels;
  readonly languageModelCatalogue: readonly LanguageModelEntry[];
}

const startImportWorker = (): Worker =>
  endWithPage(
    new Worker(new URL("../../workers/import.worker.ts", import.meta.url), { type: "module", name: "import" }),
  );

const startOcrWorker = (): Worker =>
  new Worker(new URL("../../workers/ocr.worker.ts", import.meta.url), { type: "module", name: "ocr" });

/** Where Pyodide publishes packages. */
const packageAddresses = new Set(
  pythonPackageEntries.flatMap((entry) =>
    Object.values(entry.package.elsewhere ?? {}).map((url) => new URL(url).origin),
  ),
);

const assembleScans = ({ announcer, words }: LibraryWiring, downloads: ModelDownloadsViewModel): ScansViewModel =>
  createScans({
    loadEntries: async () => (await import("../../models/catalogue/ocr-languages.ts")).ocrLanguages,
    downloads,
    files: createOcrLanguages({ createWorker: startOcrWorker, readProgram: readTesseract, bringDecoders }),
    announcer,
    words: words(scanWords),
  });

const isLanguageModel = (catalogue: readonly LanguageModelEntry[], { id }: ModelPackage): boolean =>
  catalogue.some(({ variants }) => variants.some((variant) => variant.package.id === id));

async function persist(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}

export function assembleLibrary(parts: LibraryWiring): LibraryViewModel {
  const { tutor, session, profile, announcer, conversation, course, panel, languageModels } = parts;
  const words = { ...parts.words(modelWords), courses: parts.words(libraryWords).courses };
  const facts = createDeviceFacts();
  const device = createDevice({ reread: facts.reread, persist });
  const downloads = createModelDownloads({
    files: parts.modelFiles,
    host: () => {
      const { modelMirror } = profile.profile.peek();
      return modelMirror === "" ? { type: "publisher" } : { type: "mirror", url: modelMirror };
    },
    device,
    announcer,
    words: words.files.said,
    // Its engine's code too, so that it works without a network from now on.
    onInstalled: (wanted) => {
      if (isLanguageModel(parts.languageModelCatalogue, wanted)) void languageModels.prepare();
      void scans.arrived(wanted.id);
    },
    now: Date.now,
  });
  const scans = assembleScans(parts, downloads);
  const onSwitched = async (id: CourseId): Promise<void> => {
    panel.close();
    // A follow-up can't refer to answers of another course: where none is of this one, there is nothing to go on with.
    const exchanges = conversation.exchanges.peek();
    if (exchanges.length > 0 && !exchanges.some(({ answer }) => answer.peek()?.course.id === id))
      conversation.startNew();
    course.reset();
    await session.refreshStats();
  };
  const doctorHref = (id: CourseId): string => parts.navigation.href({ name: "doctor", course: id });
  const importer = createWorkerImporter(startImportWorker);
  const folders = createFolderPicker(window);
  const courses = createCourses({
    library: tutor,
    announcer,
    words: words.courses,
    onSwitched,
    doctorHref,
    // What was read of a course's files goes with it.
    onRemoved: () => void importer.tidy(),
  });
  const making = createImport({
    importer,
    courses,
    flag: createImportFlag({ storage: () => localStorage, locks: navigator.locks as LockManager | undefined }),
    freeBytes: computed(() => device.room.value?.freeBytes),
    now: Date.now,
    announcer,
    words: parts.words(importingWords),
    goToAsk: () => parts.navigation.go({ name: "ask" }),
    courseFile: (id) => tutor.courseFile(id),
    saveFile: downloadBlob,
    folders,
    scans,
  });
  const embedder = createEmbedder({
    entries: embedders,
    library: tutor,
    downloads,
    session,
    announcer,
    words: words.embedders,
  });
  effect(() => {
    const failures = [courses.failure.value?.error, embedder.failure.value?.error];
    const crash = failures.find((error) => error?.type === "worker-crashed");
    if (crash) session.fail(crash);
  });
  return createLibraryViewModel({
    courses,
    making,
    sources: createCourseSources({ importer, making, folders, announcer, words: parts.words(importingWords).updating }),
    embedder,
    languageModel: createLanguageModelChoice({
      entries: parts.languageModelCatalogue,
      models: languageModels,
      downloads,
      device,
      profile,
      announcer,
      words: words.languageModels.said,
    }),
    device,
    packages: createPythonPackages(pythonPackageEntries, downloads),
    downloads,
    publishers: [...Object.values(publishers), ...packageAddresses].map((address) => new URL(address).host),
  });
}
