/** A `LanguageModel` whose work is done by web-llm in the language model worker. */
import { proxy } from "comlink";
import type { ErrorDetail } from "../../domain/error-detail.ts";
import type { AppError } from "../../domain/errors.ts";
import type { LanguageModelEntry, LanguageModelVariant } from "../../domain/model-catalogue.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { GenerateRequest, Generation, GenerationEnd, LanguageModel } from "../../ports/language-model.ts";
import type { LanguageModelApi, LoadProgress } from "../../protocol/language-model-api.ts";
import { type RunningWorker, startWorker } from "../threads/start-worker.ts";
import { watchSilence } from "./silence-watch.ts";

/** How long to wait before something counts as stuck, in milliseconds. */
export interface EnginePatience {
  /** Between two signs of progress while loading: a large shard from a slow disk, a shader on an old driver. */
  readonly loading: number;
  /** From the request to the first token: some 3,000 tokens of prompt on a slow integrated GPU. */
  readonly firstToken: number;
  readonly nextToken: number;
  /** From `stop()` to the end; a prompt that is being read can't be interrupted. */
  readonly stop: number;
}

const defaultPatience: EnginePatience = { loading: 180_000, firstToken: 120_000, nextToken: 30_000, stop: 3_000 };

export interface WebLlmOptions {
  readonly createWorker: () => Worker;
  readonly entry: LanguageModelEntry;
  readonly variant: LanguageModelVariant;
  /** In tokens; smaller than the entry's after the GPU was lost. */
  readonly contextWindow: number;
  readonly onProgress: (progress: LoadProgress) => void;
  /** The model can't be used any more. Without an error when only a slow `stop()` was the cause. */
  readonly onDeath: (error: AppError | undefined) => void;
  /** Ends loading with `aborted`. */
  readonly signal: AbortSignal;
  readonly patience?: Partial<EnginePatience>;
}

const failed = (detail: ErrorDetail): AppError => ({ type: "language-model-failed", detail });

/** Qwen 3 thinks aloud unless its prompt ends in an empty thought. */
const thinksAloud = ({ package: { repository } }: LanguageModelVariant): boolean => /qwen-?3/i.test(repository);

/** Fetches web-llm's code and no model, so that the browser has it when there is no network. */
export async function prepareWebLlm(createWorker: () => Worker): Promise<Result<void, AppError>> {
  const worker = startWorker<LanguageModelApi>(createWorker, failed);
  if (!worker.ok) return worker;
  const { api, failed: died, started, terminate } = worker.value;
  const checked = await Promise.race([api.checkGpu("f32"), died]);
  started();
  const prepared = checked.ok ? await Promise.race([api.prepare(), died]) : checked;
  terminate();
  return prepared;
}

/** Starts a worker and loads a model into it; a failure leaves no worker behind. */
export async function createWebLlm(options: WebLlmOptions): Promise<Result<LanguageModel, AppError>> {
  const { entry, variant, contextWindow, signal } = options;
  const patience = { ...defaultPatience, ...options.patience };
  const worker = startWorker<LanguageModelApi>(options.createWorker, failed);
  if (!worker.ok) return worker;
  const { api, failed: crashed, started, terminate } = worker.value;

  const stuck = deferred<Result<never, AppError>>();
  const watch = watchSilence(patience.loading, (seconds) =>
    stuck.resolve(err({ type: "language-model-stalled", seconds })),
  );
  const abort = (): void => stuck.resolve(err({ type: "aborted" }));
  signal.addEventListener("abort", abort);
  if (signal.aborted) abort();

  const load = async (): Promise<Result<void, AppError>> => {
    const checked = await Promise.race([api.checkGpu(variant.precision), crashed, stuck.promise]);
    started();
    if (!checked.ok) return checked;
    const request = {
      packageId: variant.package.id,
      title: entry.title,
      library: variant.library,
      precision: variant.precision,
      contextWindow,
      skipThinking: thinksAloud(variant),
    };
    const onProgress = proxy((progress: LoadProgress) => {
      watch.heard(patience.loading);
      if (!signal.aborted) options.onProgress(progress);
    });
    return await Promise.race([api.load(request, onProgress), crashed, stuck.promise]);
  };
  const loaded = await load();
  watch.end();
  signal.removeEventListener("abort", abort);
  if (!loaded.ok) {
    terminate();
    return loaded;
  }
  const info = { id: entry.id, title: entry.title, engine: "web-llm", contextWindow } as const;
  return ok(new WebLlm(info, worker.value, patience, options.onDeath));
}

class WebLlm implements LanguageModel {
  readonly info: LanguageModel["info"];
  readonly #worker: RunningWorker<LanguageModelApi>;
  readonly #patience: EnginePatience;
  readonly #onDeath: WebLlmOptions["onDeath"];
  /** Settles the generation under way. */
  #end: ((result: Result<GenerationEnd, AppError>) => void) | undefined;
  #dead: AppError | undefined;

  constructor(
    info: LanguageModel["info"],
    worker: RunningWorker<LanguageModelApi>,
    patience: EnginePatience,
    onDeath: WebLlmOptions["onDeath"],
  ) {
    this.info = info;
    this.#worker = worker;
    this.#patience = patience;
    this.#onDeath = onDeath;
    void worker.failed.then((result) => {
      if (!result.ok) this.#die(result.error);
    });
  }

  generate(request: GenerateRequest, onText: (piece: string) => void): Generation {
    const refused = this.#dead ?? (this.#end && failed({ type: "still-writing" }));
    if (refused) return { finished: Promise.resolve(err(refused)), stop: () => undefined };

    const { promise: finished, resolve } = deferred<Result<GenerationEnd, AppError>>();
    const watch = watchSilence(this.#patience.firstToken, (seconds) =>
      this.#die({ type: "language-model-stalled", seconds }),
    );
    let stopTimer: ReturnType<typeof setTimeout> | undefined;
    let stopping = false;
    let wrote = false;
    const end = (result: Result<GenerationEnd, AppError>): void => {
      if (this.#end !== end) return;
      this.#end = undefined;
      watch.end();
      clearTimeout(stopTimer);
      // A learner who pressed Stop got what they asked for, however it ended.
      if (stopping) resolve(ok("stopped"));
      else if (result.ok && result.value !== "stopped" && !wrote) resolve(err(failed({ type: "wrote-nothing" })));
      else resolve(result);
    };
    this.#end = end;

    const receive = proxy((piece: string) => {
      if (this.#end !== end) return;
      watch.heard(this.#patience.nextToken);
      wrote ||= piece.trim() !== "";
      onText(piece);
    });
    void this.#worker.api.generate(request, receive).then((result) => {
      // The device is gone: every later call would fail as well.
      if (!result.ok && (result.error.type === "gpu-lost" || result.error.type === "model-too-large"))
        this.#die(result.error);
      else end(result);
    });

    return {
      finished,
      stop: () => {
        if (stopping || this.#end !== end) return;
        stopping = true;
        void this.#worker.api.interrupt();
        // Only now is the model given up: loading it again takes long.
        stopTimer = setTimeout(() => this.#die(undefined), this.#patience.stop);
      },
    };
  }

  async unload(): Promise<void> {
    if (this.#dead) return;
    this.#kill({ type: "aborted" });
    this.#end?.(ok("stopped"));
  }

  #kill(reason: AppError): void {
    this.#dead = reason;
    this.#worker.terminate();
  }

  #die(error: AppError | undefined): void {
    if (this.#dead) return;
    this.#kill(error ?? { type: "aborted" });
    this.#end?.(error ? err(error) : ok("stopped"));
    this.#onDeath(error);
  }
}

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle(value) };
}
