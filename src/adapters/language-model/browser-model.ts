/**
 * A `LanguageModel` that the browser itself brings (the Prompt API). It exists in windows only, its names changed
 * between versions, and it may disappear with an update: nothing rests on it.
 */
import type { ErrorDetail } from "../../domain/error-detail.ts";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { GenerateRequest, Generation, GenerationEnd, LanguageModel } from "../../ports/language-model.ts";
import { createOutputFilter } from "./output-filter.ts";
import { watchSilence } from "./silence-watch.ts";
import { createPieceReader } from "./stream-pieces.ts";

interface PromptSession {
  /** The window in tokens was called so in turn; the newest name first. */
  readonly contextWindow?: number;
  readonly inputQuota?: number;
  readonly maxTokens?: number;
  promptStreaming(input: string, options: { readonly signal: AbortSignal }): ReadableStream<string>;
  destroy(): void;
}

interface DownloadEvent extends Event {
  /** 0 to 1. */
  readonly loaded: number;
}

interface CreateOptions {
  readonly initialPrompts?: readonly { readonly role: string; readonly content: string }[];
  readonly expectedInputs: readonly { readonly type: "text"; readonly languages: readonly string[] }[];
  readonly expectedOutputs: readonly { readonly type: "text"; readonly languages: readonly string[] }[];
  readonly signal?: AbortSignal;
  readonly monitor?: (monitor: EventTarget) => void;
}

interface PromptApi {
  availability(options?: object): Promise<string>;
  create(options: CreateOptions): Promise<PromptSession>;
}

const english = [{ type: "text", languages: ["en"] }] as const;
const languages = { expectedInputs: english, expectedOutputs: english };
const title = "The browser's own model";

/** When the browser doesn't tell; the smallest any version had. */
const SMALLEST_WINDOW = 4_096;
/** The API takes no limit for the answer. English has about four characters a token; this leaves room. */
const CHARACTERS_PER_TOKEN = 6;
const patience = { firstToken: 60_000, nextToken: 30_000 };

const failed = (detail: ErrorDetail): AppError => ({ type: "language-model-failed", detail });

const promptApi = (): PromptApi | undefined => {
  const api = (globalThis as { readonly LanguageModel?: Partial<PromptApi> }).LanguageModel;
  return api && typeof api.availability === "function" && typeof api.create === "function"
    ? (api as PromptApi)
    : undefined;
};

function toError(thrown: unknown): AppError {
  const { name, message } = thrown instanceof Error ? thrown : { name: "", message: String(thrown) };
  switch (name) {
    case "AbortError":
      return { type: "aborted" };
    case "QuotaExceededError":
      return failed({ type: "prompt-too-long" });
    case "NotAllowedError":
      return failed({ type: "press-again" });
    case "NotSupportedError":
      return failed({ type: "no-english" });
    default:
      return failed(message.replace(/\.$/, "").slice(0, 160) || name || { type: "no-reason" });
  }
}

/**
 * Makes the browser load its model, and first download it where it is not there yet.
 * @param onProgress of the download, 0 to 1
 */
export async function createBrowserModel(
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<Result<LanguageModel, AppError>> {
  const api = promptApi();
  if (!api) return err(failed({ type: "no-browser-model" }));
  try {
    if ((await api.availability(languages)) === "unavailable") return err(failed({ type: "browser-model-unfit" }));
    // Held for as long as the model is on: without a session the browser unloads it.
    const base = await api.create({
      ...languages,
      signal,
      monitor: (monitor) =>
        monitor.addEventListener("downloadprogress", (event) => onProgress((event as DownloadEvent).loaded)),
    });
    if (signal.aborted) {
      base.destroy();
      return err({ type: "aborted" });
    }
    return ok(new BrowserModel(api, base));
  } catch (error) {
    return err(toError(error));
  }
}

class BrowserModel implements LanguageModel {
  readonly info: LanguageModel["info"];
  readonly #api: PromptApi;
  readonly #base: PromptSession;
  #stop: (() => void) | undefined;
  #unloaded = false;

  constructor(api: PromptApi, base: PromptSession) {
    this.#api = api;
    this.#base = base;
    const contextWindow = base.contextWindow ?? base.inputQuota ?? base.maxTokens ?? SMALLEST_WINDOW;
    this.info = { id: "browser", title, engine: "browser", contextWindow };
  }

  generate(request: GenerateRequest, onText: (piece: string) => void): Generation {
    const refused = this.#unloaded
      ? failed({ type: "model-unloaded" })
      : this.#stop && failed({ type: "still-writing" });
    if (refused) return { finished: Promise.resolve(err(refused)), stop: () => undefined };
    const controller = new AbortController();
    let stopped = false;
    const stop = (): void => {
      stopped = true;
      controller.abort();
    };
    this.#stop = stop;
    let silence: number | undefined;
    const watch = watchSilence(patience.firstToken, (seconds) => {
      silence = seconds;
      controller.abort();
    });
    const aborted = new Promise<Result<GenerationEnd, AppError>>((resolve) => {
      // The stream may take its time to notice.
      controller.signal.addEventListener("abort", () =>
        resolve(
          stopped || silence === undefined ? ok("stopped") : err({ type: "language-model-stalled", seconds: silence }),
        ),
      );
    });
    const receive = (piece: string): void => {
      if (controller.signal.aborted || piece === "") return;
      onText(piece);
    };
    const finished = Promise.race([
      aborted,
      this.#write(request, receive, () => watch.heard(patience.nextToken), controller.signal),
    ]).finally(() => {
      watch.end();
      this.#stop = undefined;
    });
    return { finished, stop };
  }

  /** Every request is a conversation of its own: a session remembers, and its memory can't be trimmed. */
  async #write(
    { messages, maxTokens }: GenerateRequest,
    onText: (piece: string) => void,
    heard: () => void,
    signal: AbortSignal,
  ): Promise<Result<GenerationEnd, AppError>> {
    let session: PromptSession | undefined;
    try {
      const question = messages.at(-1)?.content ?? "";
      session = await this.#api.create({ ...languages, initialPrompts: messages.slice(0, -1), signal });
      const pieces = createPieceReader();
      const filter = createOutputFilter();
      let characters = 0;
      const give = (text: string): void => {
        characters += text.length;
        onText(text);
      };
      const reader = session.promptStreaming(question, { signal }).getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        heard();
        give(filter.push(pieces.push(next.value)));
        const tooLong = characters > maxTokens * CHARACTERS_PER_TOKEN;
        if (!tooLong && !filter.ended) continue;
        await reader.cancel();
        return ok(tooLong ? "length" : "complete");
      }
      give(filter.push(pieces.end()));
      give(filter.end());
      return characters > 0 ? ok("complete") : err(failed({ type: "wrote-nothing" }));
    } catch (error) {
      return err(toError(error));
    } finally {
      session?.destroy();
    }
  }

  async unload(): Promise<void> {
    this.#unloaded = true;
    this.#stop?.();
    this.#base.destroy();
  }
}
