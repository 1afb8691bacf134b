/** `LanguageModelApi` over web-llm's engine object, inside the worker. */
import type { InitProgressReport, MLCEngineConfig } from "@mlc-ai/web-llm";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { LanguageModelApi, LoadProgress, LoadRequest } from "../../protocol/language-model-api.ts";
import type { Engine } from "./engine.ts";
import { engineError } from "./engine-errors.ts";
import { libraryUrl, modelUrl } from "./model-cache.ts";
import { createTextOutlet } from "./text-outlet.ts";
import { writeAnswer } from "./write-answer.ts";

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
      if (!engine || !loaded) return err({ type: "language-model-failed", detail: { type: "no-model-loaded" } });
      if (writing) return err({ type: "language-model-failed", detail: { type: "still-writing" } });
      writing = true;
      stopping = false;
      const outlet = createTextOutlet(onText);
      try {
        return ok(await untilLost(writeAnswer(engine, loaded, request, outlet.send, () => stopping)));
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
