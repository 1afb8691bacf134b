/** The Library over fakes: no weights and no GPU can be here, so files, engines and device are played by hand. */
import { signal } from "@preact/signals";
import { createMemoryLearnerStore } from "../../src/adapters/memory/learner-store.ts";
import { BUNDLED_EMBEDDER, defaultProfile } from "../../src/domain/conversation.ts";
import type { CourseMeta } from "../../src/domain/course.ts";
import type { DeviceFacts } from "../../src/domain/device-fit.ts";
import type { AppError } from "../../src/domain/errors.ts";
import { courseId } from "../../src/domain/ids.ts";
import type { LanguageModelEntry, ModelHost, ModelPackage } from "../../src/domain/model-catalogue.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import { models as modelWords } from "../../src/language/words/en/models.ts";
import { inEnglish, type Translate } from "../../src/language/words/words.ts";
import type {
  BrowserModelAvailability,
  LanguageModelChoice,
  LanguageModelState,
  LanguageModelsPort,
} from "../../src/ports/language-model-choice.ts";
import type { LibraryApi } from "../../src/protocol/library-api.ts";
import type { DownloadProgress, ModelFilesApi, StoredModel } from "../../src/protocol/model-files-api.ts";
import type { CourseStats } from "../../src/protocol/tutor-api.ts";
import type { AppViewModel } from "../../src/ui/app-view-model.ts";
import { createLazy } from "../../src/ui/lazy.ts";
import { createDevice } from "../../src/ui/view-models/device-view-model.ts";
import { createEmbedder } from "../../src/ui/view-models/embedder-view-model.ts";
import { createLanguageModelChoice } from "../../src/ui/view-models/language-model-choice-view-model.ts";
import { createLibraryViewModel } from "../../src/ui/view-models/library-view-model.ts";
import { createModelDownloads } from "../../src/ui/view-models/model-downloads-view-model.ts";
import { createProfile } from "../../src/ui/view-models/profile-view-model.ts";
import { createPythonPackages } from "../../src/ui/view-models/python-packages-view-model.ts";
import { createSession } from "../../src/ui/view-models/session-view-model.ts";
import { fakeCourses } from "./fake-importer.ts";
import { gate } from "./fakes.ts";
import { languageModel, smallEmbedder, smallPackage } from "./small-catalogue.ts";

export const withoutGpu: DeviceFacts = {
  webgpu: "missing",
  deviceMemoryGB: 16,
  storage: { quotaBytes: 60e9, usedBytes: 50e6, persisted: false },
  mobile: false,
  promptApi: "unavailable",
};

export const withGpu: DeviceFacts = {
  ...withoutGpu,
  webgpu: "available",
  adapter: {
    maxBufferSize: 2 ** 31,
    maxStorageBufferBindingSize: 2 ** 31,
    maxComputeWorkgroupStorageSize: 2 ** 15,
    maxStorageBuffersPerShaderStage: 10,
    shaderF16: true,
    software: false,
  },
};

export const makeMeta = (id: string, title: string): CourseMeta => ({
  id: courseId(id),
  title,
  version: "1.0.0",
  licence: "CC0",
  authors: [],
  language: "en",
  description: `${title}, for tests.`,
  topics: [],
  contentHash: id,
});

/** Model files whose downloads only go on when the test says so. */
function fakeModelFiles() {
  const stored = new Map<string, StoredModel>();
  const running = new Map<string, { report(progress: DownloadProgress): void; end(error?: AppError): void }>();
  const hosts: ModelHost[] = [];
  const receive = (wanted: ModelPackage, report: (progress: DownloadProgress) => void) => {
    const outcome = gate<Result<StoredModel, AppError>>();
    running.set(wanted.id, {
      report: (progress) => {
        stored.set(wanted.id, {
          id: wanted.id,
          revision: wanted.revision,
          complete: false,
          storedBytes: progress.receivedBytes,
        });
        report(progress);
      },
      end: (error) => {
        running.delete(wanted.id);
        const whole = { id: wanted.id, revision: wanted.revision, complete: true, storedBytes: wanted.bytes };
        if (!error) stored.set(wanted.id, whole);
        outcome.open(error ? err(error) : ok(whole));
      },
    });
    return outcome.promise;
  };
  const api: ModelFilesApi = {
    list: async () => ok([...stored.values()]),
    download: (wanted, host, report) => {
      hosts.push(host);
      return receive(wanted, report);
    },
    pause: async (id) => running.get(id)?.end({ type: "aborted" }),
    importFiles: (wanted, _files, report) => receive(wanted, report),
    remove: async (id) => {
      const freedBytes = stored.get(id)?.storedBytes ?? 0;
      stored.delete(id);
      return ok({ freedBytes });
    },
  };
  return {
    api,
    stored,
    hosts,
    running: (id: string) => {
      const found = running.get(id);
      if (!found) throw new Error(`nothing is downloading ${id}`);
      return found;
    },
  };
}

function fakeLanguageModels() {
  const state = signal<LanguageModelState>({ type: "off" });
  const loads: { choice: LanguageModelChoice; force: boolean }[] = [];
  const next: { error?: AppError; browserModel?: BrowserModelAvailability } = {};
  const port: LanguageModelsPort = {
    active: signal(undefined),
    state,
    load: async (choice, { force = false } = {}) => {
      loads.push({ choice, force });
      const id = choice.engine === "browser" ? "browser" : choice.entry.id;
      const title = choice.engine === "browser" ? "Browser" : choice.entry.title;
      if (next.error && !force) {
        state.value = { type: "failed", id, error: next.error };
        return err(next.error);
      }
      const info = { id, title, engine: choice.engine, contextWindow: 4096 };
      state.value = { type: "ready", info };
      return ok(info);
    },
    wanted: async () => ok(undefined),
    unload: async () => {
      state.value = { type: "off" };
    },
    browserModel: async () => next.browserModel ?? "unavailable",
  };
  return { port, state, loads, next };
}

function fakeLibraryApi() {
  const courses = [
    { meta: makeMeta("ai", "Introduction to AI"), bundled: true, current: true },
    { meta: makeMeta("chemistry", "Chemistry"), bundled: false, current: false },
  ];
  const embedding = gate<void>();
  const state = {
    courses,
    embedder: BUNDLED_EMBEDDER,
    addError: undefined as AppError | undefined,
    embedding: undefined as CourseStats["embedding"],
  };
  const stats = (): CourseStats =>
    ({
      meta: state.courses.find(({ current }) => current)?.meta,
      concepts: 7,
      embedder: state.embedder,
      meaning: true,
      otherCourses: 0,
      embedding: state.embedding,
      relations: {},
    }) as unknown as CourseStats;
  const api: LibraryApi = {
    courses: async () => ok(state.courses),
    addCourse: async () => {
      if (state.addError) return err(state.addError);
      const meta = makeMeta("physics", "Physics");
      state.courses = [...state.courses, { meta, bundled: false, current: false }];
      return ok(meta);
    },
    useCourse: async (id, report) => {
      report({ step: "indexing", fraction: 0.5 });
      state.courses = state.courses.map((course) => ({ ...course, current: course.meta.id === id }));
      return ok(stats());
    },
    removeCourse: async (id) => {
      state.courses = state.courses.filter(({ meta }) => meta.id !== id);
      return ok(undefined);
    },
    useEmbedder: async (id, report) => {
      report({ done: 30, total: 60 });
      await embedding.promise;
      state.embedder = id;
      return ok(stats());
    },
    cancelEmbedding: async () => undefined,
    forgetEmbedder: async () => {
      state.embedder = BUNDLED_EMBEDDER;
      return ok(stats());
    },
  };
  const tell = { changed: (): void => undefined };
  return { api, state, stats, embedding, tell };
}

export async function makeLibrary(
  options: { facts?: DeviceFacts; models?: readonly LanguageModelEntry[]; persist?: boolean; words?: Translate } = {},
) {
  const { facts = withoutGpu, models = [languageModel("a", 400)], persist = false, words = inEnglish } = options;
  const files = fakeModelFiles();
  const engines = fakeLanguageModels();
  const tutor = fakeLibraryApi();
  const said: string[] = [];
  const toasts: string[] = [];
  const switched: string[] = [];
  const installed: string[] = [];
  const announcer = { message: signal(""), say: (message: string) => void said.push(message) };
  const session = createSession({
    tutor: {
      open: async () => ok(tutor.stats()),
      stats: async () => ok(tutor.stats()),
      watch: async (onChanged) => {
        tutor.tell.changed = onChanged;
        return ok(undefined);
      },
    },
    restartWorker: () => undefined,
  });
  const profile = createProfile(
    { learner: createMemoryLearnerStore(), report: () => undefined, onSaved: () => undefined },
    defaultProfile,
  );
  let asked = 0;
  const device = createDevice({
    reread: async () => facts,
    persist: async () => {
      asked++;
      return persist;
    },
  });
  const clock = { ms: 0 };
  const downloads = createModelDownloads({
    files: files.api,
    host: () => {
      const { modelMirror } = profile.profile.peek();
      return modelMirror === "" ? { type: "publisher" } : { type: "mirror", url: modelMirror };
    },
    device,
    announcer,
    words: words(modelWords).files.said,
    onInstalled: ({ id }) => {
      installed.push(id);
      void making.scans.arrived(id);
    },
    now: () => clock.ms,
  });
  const { courses, importer, making, sources, flag, importClock } = fakeCourses(words, {
    library: tutor.api,
    downloads,
    announcer,
    doctorHref: (id) => `/doctor/${id}`,
    onSwitched: async (id) => {
      switched.push(id);
      await session.refreshStats();
    },
  });
  const library = createLibraryViewModel({
    courses,
    making,
    sources,
    embedder: createEmbedder({
      entries: [smallEmbedder],
      library: tutor.api,
      downloads,
      session,
      announcer,
      words: words(modelWords).embedders,
    }),
    languageModel: createLanguageModelChoice({
      entries: models,
      models: engines.port,
      downloads,
      device,
      profile,
      announcer,
      words: words(modelWords).languageModels.said,
    }),
    packages: createPythonPackages([smallPackage], downloads),
    device,
    downloads,
    publishers: ["models.example"],
  });
  const lazy = createLazy(async () => library);
  await Promise.all([lazy.load(), session.open()]);
  const app = {
    library: lazy,
    session,
    profile,
    announcer,
    memoryOnly: signal(false),
    toasts: { show: ({ text }: { text: string }) => toasts.push(text) },
  } as unknown as AppViewModel;
  return {
    app,
    library,
    importer,
    flag,
    importClock,
    files,
    engines,
    tutor,
    profile,
    said,
    toasts,
    switched,
    installed,
    clock,
    timesAsked: () => asked,
  };
}
