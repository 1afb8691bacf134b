/** `LanguageModelApi` over web-llm's engine object, inside the worker. */
import type {
  ChatCompletionChunk,
  ChatCompletionRequestStreaming,
  InitProgressReport,
  MLCEngineConfig,
} from "@mlc-ai/web-llm";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { GenerateRequest, GenerationEnd } from "../../ports/language-model.ts";
import type { LanguageModelApi, LoadProgress, LoadRequest } from "../../protocol/language-model-api.ts";
import { engineError } from "./engine-errors.ts";
import { libraryUrl, modelUrl } from "./model-cache.ts";
import { createOutputFilter } from "./output-filter.ts";

/** What is used of web-llm's engine: the seam where tests without a GPU put a fake one. */
export interface Engine {
  reload(modelId: string): Promise<void>;
  chatCompletion(request: ChatCompletionRequestStreaming): Promise<AsyncIterable<ChatCompletionChunk>>;
  interruptGenerate(): void;
}

export interface EngineParts {
  /** Fetches the engine's code. */
  prepare(): Promise<void>;
  create(config: MLCEngineConfig): Promise<Engine>;
  readonly gpu: {
    check(precision: LoadRequest["precision"]): Promise<Result<void, AppError>>;
    /** Settles when a device is lost. web-llm itself tells nobody: only its next call fails. */
    readonly lost: Promise<void>;
  };
}

class GpuLost extends Error {
  override readonly name = "DeviceLostError";
}

function engineConfig(request: LoadRequest, onProgress: (progress: LoadProgress) => void): MLCEngineConfig {
  const { packageId, library, precision, contextWindow } = request;
  return {
    appConfig: {
      model_list: [
        {
          model_id: packageId,
          model: modelUrl(packageId),
          model_lib: libraryUrl(packageId, library),
          overrides: { context_window_size: contextWindow, sliding_window_size: -1 },
          required_features: precision === "f16" ? ["shader-f16"] : [],
        },
      ],
      cacheBackend: "cache",
    },
    initProgressCallback: (report) => {
      const progress = toProgress(report);
      if (progress) onProgress(progress);
    },
    logLevel: "SILENT",
  };
}

/** web-llm says what it does in a sentence for people; the first word or two tell the step. */
function toProgress({ text, progress }: InitProgressReport): LoadProgress | undefined {
  const fraction = Number.isFinite(progress) ? Math.min(1, Math.max(0, progress)) : 0;
  if (/^Loading GPU shader/.test(text)) return { step: "shaders", fraction };
  if (/^Loading model from cache/.test(text)) return { step: "weights", fraction };
  return undefined;
}

/** Close to the sources: little chance, and just enough against the loops small models fall into. */
const sampling = { temperature: 0.3, top_p: 0.9, frequency_penalty: 0.2, presence_penalty: 0 } as const;

export function createEngineService(parts: EngineParts): LanguageModelApi {
  let engine: Engine | undefined;
  let loaded: LoadRequest | undefined;
  let writing = false;
  let stopping = false;
  const untilLost = <T>(work: Promise<T>): Promise<T> =>
    Promise.race([
      work,
      parts.gpu.lost.then((): never => {
        throw new GpuLost("the device was lost");
      }),
    ]);

  async function write(
    model: Engine,
    { skipThinking }: LoadRequest,
    { messages, maxTokens }: GenerateRequest,
    show: (text: string) => void,
  ): Promise<GenerationEnd> {
    const wire: ChatCompletionRequestStreaming = {
      ...sampling,
      messages: messages.map(({ role, content }) => ({ role, content })),
      max_tokens: maxTokens,
      stream: true,
      // False would put an empty thought before the answers of models that know none.
      ...(skipThinking ? { extra_body: { enable_thinking: false } } : {}),
    };
    const filter = createOutputFilter();
    let end: GenerationEnd | undefined;
    for await (const { choices } of await model.chatCompletion(wire)) {
      const [choice] = choices;
      // After the last piece web-llm still sends a chunk without choices; read on until the iterator ends, which
      // is when the engine is free again.
      if (!choice || end) continue;
      show(filter.push(choice.delta.content ?? ""));
      if (choice.finish_reason === "length") end = "length";
      else if (choice.finish_reason === "abort") end = "stopped";
      else if (choice.finish_reason) end = "complete";
      // The engine forgets an interrupt that comes before its first token, so it is repeated at each.
      if (!end && (stopping || filter.ended)) model.interruptGenerate();
    }
    show(filter.end());
    if (filter.ended) return "complete";
    return stopping ? "stopped" : (end ?? "complete");
  }

  return {
    checkGpu: (precision) => parts.gpu.check(precision),

    async prepare() {
      try {
        return ok(await parts.prepare());
      } catch (error) {
        return err(engineError(error, "", "loading"));
      }
    },

    async load(request, onProgress) {
      let told: unknown;
      const tell = (progress: LoadProgress): void => {
        told = onProgress(progress);
      };
      try {
        tell({ step: "engine", fraction: 0 });
        const made = await parts.create(engineConfig(request, tell));
        await untilLost(made.reload(request.packageId));
        engine = made;
        loaded = request;
        return ok(undefined);
      } catch (error) {
        return err(engineError(error, request.title, "loading"));
      } finally {
        await told;
      }
    },

    async generate(request, onText) {
      if (!engine || !loaded) return err({ type: "language-model-failed", detail: "no model is loaded" });
      if (writing) return err({ type: "language-model-failed", detail: "it is still writing another answer" });
      writing = true;
      stopping = false;
      const outlet = createOutlet(onText);
      try {
        return ok(await untilLost(write(engine, loaded, request, outlet.send)));
      } catch (error) {
        return err(engineError(error, loaded.title, "writing"));
      } finally {
        await outlet.drained();
        writing = false;
      }
    },

    async interrupt() {
      stopping = true;
      engine?.interruptGenerate();
    },
  };
}

/** Sends pieces in order, one message under way at a time: what comes meanwhile goes with the next. */
function createOutlet(onText: (piece: string) => void | Promise<void>): {
  send(text: string): void;
  drained(): Promise<void>;
} {
  let waiting = "";
  let sending: Promise<void> | undefined;
  const sendAll = async (): Promise<void> => {
    while (waiting !== "") {
      const text = waiting;
      waiting = "";
      await onText(text);
    }
    sending = undefined;
  };
  return {
    send(text) {
      waiting += text;
      if (waiting !== "") sending ??= sendAll();
    },
    async drained() {
      await sending;
    },
  };
}
