/** The tutor worker as the interface sees it: every call ends, in a value or in `worker-crashed`. */
import { proxy, type Remote, releaseProxy, wrap } from "comlink";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { GenerationApi } from "../../protocol/generation-api.ts";
import type { LearnerApi } from "../../protocol/learner-api.ts";
import type { LibraryApi } from "../../protocol/library-api.ts";
import type { TutorApi } from "../../protocol/tutor-api.ts";

type TutorPort = TutorApi & LearnerApi & LibraryApi & GenerationApi;

export interface TutorClient {
  readonly tutor: TutorPort;
  /** Ends the worker and starts a fresh one. Calls still waiting fail with `worker-crashed`. */
  restart(): void;
}

/** A composed answer takes milliseconds; a worker silent for this long is stuck. */
const ANSWER_TIMEOUT_MS = 60_000;

type Crashed = Extract<AppError, { type: "worker-crashed" }>;
const crash = (detail: string): Crashed => ({ type: "worker-crashed", worker: "tutor", detail });

function deferred<T>(): { readonly promise: Promise<T>; resolve(value: T): void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle(value) };
}

interface Running {
  readonly remote: Remote<TutorPort>;
  readonly crashed: Promise<Crashed>;
  end(detail: string): void;
}

function startWorker(): Running {
  const worker = new Worker(new URL("../../../workers/tutor.worker.ts", import.meta.url), {
    type: "module",
    name: "tutor",
  });
  const remote = wrap<TutorPort>(worker);
  const { promise: crashed, resolve } = deferred<Crashed>();
  worker.addEventListener("error", (event) => resolve(crash(event.message || "it could not be loaded")));
  worker.addEventListener("messageerror", () => resolve(crash("a message could not be read")));
  return {
    remote,
    crashed,
    end: (detail) => {
      resolve(crash(detail));
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}

export function createTutorClient(): TutorClient {
  let running = startWorker();

  const call = async <T>(
    send: (remote: Remote<TutorPort>) => Promise<Result<T, AppError>>,
    timeoutMs?: number,
  ): Promise<Result<T, AppError>> => {
    const { remote, crashed } = running;
    const outcomes: Promise<Result<T, AppError>>[] = [
      send(remote).catch((error: unknown) => err(crash(error instanceof Error ? error.message : String(error)))),
      crashed.then(err),
    ];
    let timer: ReturnType<typeof setTimeout> | undefined;
    if (timeoutMs !== undefined) {
      const late = deferred<Result<T, AppError>>();
      timer = setTimeout(() => late.resolve(err(crash(`no reply within ${timeoutMs / 1000} seconds`))), timeoutMs);
      outcomes.push(late.promise);
    }
    const outcome = await Promise.race(outcomes);
    clearTimeout(timer);
    return outcome;
  };

  const tutor: TutorPort = {
    open: (onProgress) => call((remote) => remote.open(proxy(onProgress))),
    stats: () => call((remote) => remote.stats()),
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
    listConversations: () => call((remote) => remote.listConversations()),
    readConversation: (id) => call((remote) => remote.readConversation(id)),
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
    restart: () => {
      running.end("it was restarted");
      running = startWorker();
    },
  };
}
