/** The tutor worker as the interface sees it: every call ends, in a value or in `worker-crashed`. */
import { proxy, type Remote, releaseProxy, wrap } from "comlink";
import type { ErrorDetail } from "../../domain/error-detail.ts";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { TellStorageState } from "../../ports/storage-state.ts";
import type { GenerationApi } from "../../protocol/generation-api.ts";
import type { LearnerApi } from "../../protocol/learner-api.ts";
import type { LibraryApi } from "../../protocol/library-api.ts";
import type { PracticeApi } from "../../protocol/practice-api.ts";
import type { StorageApi } from "../../protocol/storage-api.ts";
import type { OpenProgress, TutorApi } from "../../protocol/tutor-api.ts";

type TutorPort = TutorApi & LearnerApi & LibraryApi & GenerationApi & PracticeApi & StorageApi;

export interface TutorClient {
  readonly tutor: TutorPort;
  /** Ends the worker and starts a fresh one. Calls still waiting fail with `worker-crashed`. */
  restart(): void;
}

/** A composed answer takes milliseconds; a worker silent for this long is stuck. */
const ANSWER_TIMEOUT_MS = 60_000;

const crash = (detail: ErrorDetail): AppError => ({ type: "worker-crashed", worker: "tutor", detail });

function deferred<T>(): { readonly promise: Promise<T>; resolve(value: T): void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle(value) };
}

/** Opening a course tells how far it is; a thread that tells nothing for this long is stuck. */
const OPEN_SILENCE_MS = 45_000;

/** Its thread gave way to a fresh one, which is asked instead. */
const replaced = Symbol("replaced");

interface Running {
  readonly remote: Remote<TutorPort>;
  readonly ended: Promise<AppError | typeof replaced>;
  end(reason: AppError | typeof replaced): void;
}

const createTutorWorker = (): Worker =>
  new Worker(new URL("../../../workers/tutor.worker.ts", import.meta.url), { type: "module", name: "tutor" });

function startWorker(create: () => Worker): Running {
  const worker = create();
  const remote = wrap<TutorPort>(worker);
  const { promise: ended, resolve } = deferred<AppError | typeof replaced>();
  worker.addEventListener("error", (event) => resolve(crash(event.message || { type: "not-loadable" })));
  worker.addEventListener("messageerror", () => resolve(crash({ type: "message-unreadable" })));
  let isOver = false;
  return {
    remote,
    ended,
    end: (reason) => {
      if (isOver) return;
      isOver = true;
      resolve(reason);
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}

type Call = <T>(send: (remote: Remote<TutorPort>) => Promise<Result<T, AppError>>) => Promise<Result<T, AppError>>;

/** Practice, and the log it stands on. */
const learningCalls = (
  call: Call,
): PracticeApi & Pick<LearnerApi, "readLearning" | "saveLearning" | "deleteLearning"> => ({
  practicePlan: (request) => call((remote) => remote.practicePlan(request)),
  practiceConcept: (id, request) => call((remote) => remote.practiceConcept(id, request)),
  readLearning: () => call((remote) => remote.readLearning()),
  saveLearning: (events) => call((remote) => remote.saveLearning(events)),
  deleteLearning: (id) => call((remote) => remote.deleteLearning(id)),
});

/** @param create and @param openSilenceMs are for tests: other threads, less patience */
export function createTutorClient(create = createTutorWorker, openSilenceMs = OPEN_SILENCE_MS): TutorClient {
  let running = startWorker(create);
  let tellStorage: TellStorageState | undefined;
  const watchStorage = async ({ remote }: Running): Promise<void> => {
    // A thread that ends takes its watch along; the next one gets its own.
    if (tellStorage) await remote.watchStorage(proxy(tellStorage)).catch(() => undefined);
  };
  const replace = (reason: AppError | typeof replaced): void => {
    running.end(reason);
    running = startWorker(create);
    void watchStorage(running);
  };

  const call = async <T>(
    send: (remote: Remote<TutorPort>) => Promise<Result<T, AppError>>,
    timeoutMs?: number,
  ): Promise<Result<T, AppError>> => {
    const { remote, ended } = running;
    const outcomes: Promise<Result<T, AppError> | typeof replaced>[] = [
      send(remote).catch((error: unknown) => err(crash(error instanceof Error ? error.message : String(error)))),
      ended.then((reason) => (reason === replaced ? replaced : err(reason))),
    ];
    let timer: ReturnType<typeof setTimeout> | undefined;
    if (timeoutMs !== undefined) {
      const late = deferred<Result<T, AppError>>();
      timer = setTimeout(() => late.resolve(err(crash({ type: "no-reply", seconds: timeoutMs / 1000 }))), timeoutMs);
      outcomes.push(late.promise);
    }
    const outcome = await Promise.race(outcomes);
    clearTimeout(timer);
    return outcome === replaced ? call(send, timeoutMs) : outcome;
  };

  /** A thread stuck over the course is replaced once, without a word; then it is said which step it was. */
  const open: TutorPort["open"] = async (onProgress) => {
    let silences = 0;
    let step: OpenProgress["step"] = "opening";
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listen = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        silences++;
        if (silences > 1) return running.end({ type: "opening-stuck", step, seconds: openSilenceMs / 1000 });
        replace(replaced);
        listen();
      }, openSilenceMs);
    };
    listen();
    const opened = await call((remote) =>
      remote.open(
        proxy((progress: OpenProgress) => {
          if (remote !== running.remote) return;
          step = progress.step;
          listen();
          onProgress(progress);
        }),
      ),
    );
    clearTimeout(timer);
    return opened;
  };

  const tutor: TutorPort = {
    open,
    prepared: () => call((remote) => remote.prepared()),
    stats: () => call((remote) => remote.stats()),
    watchStorage: async (tell) => {
      tellStorage = tell;
      await watchStorage(running);
      return ok(undefined);
    },
    watch: (onChanged) => call((remote) => remote.watch(proxy(onChanged))),
    ask: (request) => call((remote) => remote.ask(request), ANSWER_TIMEOUT_MS),
    passage: (id) => call((remote) => remote.passage(id)),
    concepts: () => call((remote) => remote.concepts()),
    concept: (id) => call((remote) => remote.concept(id)),
    learningPath: (id, known) => call((remote) => remote.learningPath(id, known)),
    courses: () => call((remote) => remote.courses()),
    addCourse: (file) => call((remote) => remote.addCourse(file)),
    useCourse: (id, onProgress) => call((remote) => remote.useCourse(id, proxy(onProgress))),
    removeCourse: (id) => call((remote) => remote.removeCourse(id)),
    useEmbedder: (id, onProgress) => call((remote) => remote.useEmbedder(id, proxy(onProgress))),
    cancelEmbedding: async () => {
      // What it ends says how it ended; a worker that is gone has nothing to cancel.
      await call(async (remote) => ok(await remote.cancelEmbedding()));
    },
    forgetEmbedder: (id) => call((remote) => remote.forgetEmbedder(id)),
    prompt: (request) => call((remote) => remote.prompt(request), ANSWER_TIMEOUT_MS),
    ground: (request) => call((remote) => remote.ground(request), ANSWER_TIMEOUT_MS),
    ...learningCalls(call),
    listConversations: () => call((remote) => remote.listConversations()),
    readConversation: (id, page) => call((remote) => remote.readConversation(id, page)),
    saveExchange: (save) => call((remote) => remote.saveExchange(save)),
    renameConversation: (id, title) => call((remote) => remote.renameConversation(id, title)),
    deleteConversation: (id) => call((remote) => remote.deleteConversation(id)),
    deleteExchange: (conversation, id) => call((remote) => remote.deleteExchange(conversation, id)),
    deleteEverything: () => call((remote) => remote.deleteEverything()),
    undo: (undo) => call((remote) => remote.undo(undo)),
    exportFile: () => call((remote) => remote.exportFile()),
    importFile: (name, json) => call((remote) => remote.importFile(name, json)),
    readProfile: () => call((remote) => remote.readProfile()),
    changeProfile: (change) => call((remote) => remote.changeProfile(change)),
  };

  return {
    tutor,
    restart: () => replace(crash({ type: "restarted" })),
  };
}
