/**
 * The one place that reads web-llm's errors. They have no codes: inside its thread they are `Error`s known by name,
 * from the browser `DOMException`s, and some are bare strings. Wordings are those of web-llm 0.2.86 and of
 * Chrome, Firefox and Safari.
 */
import type { ErrorDetail } from "../../domain/error-detail.ts";
import type { AppError } from "../../domain/errors.ts";

/** Thrown by our own lookup (`model-cache.ts`) when a package lacks a file. */
export class ModelFileMissing extends Error {
  override readonly name = "ModelFileMissing";
}

/** What the thread was doing: losing the GPU while loading mostly means that the model did not fit. */
export type EnginePhase = "loading" | "writing";

interface Rule {
  readonly matches: RegExp;
  toError(text: string, model: string, phase: EnginePhase): AppError;
}

const failed = (detail: ErrorDetail): AppError => ({ type: "language-model-failed", detail });
const badLibrary = (text: string): AppError => failed({ type: "library-misfit", said: summary(text) });
const noGpu = (detail: ErrorDetail): AppError => ({ type: "gpu-unavailable", detail });

const rules: readonly Rule[] = [
  { matches: /ModelFileMissing/, toError: (_, model) => ({ type: "model-not-installed", model }) },
  {
    matches: /shader-f16/i,
    toError: () => noGpu({ type: "no-half-precision" }),
  },
  {
    matches: /exceeds limit\. ?requested|requires? feature|requested limit|FeatureSupportError/i,
    toError: () => noGpu({ type: "gpu-too-small" }),
  },
  {
    matches: /WebGPU(NotAvailable|NotFound)Error|WebGPU is not supported|Cannot find WebGPU|compatible GPU/i,
    toError: () => noGpu({ type: "no-gpu-for-this-page" }),
  },
  { matches: /ModelNotLoadedError|not loaded (before|with a model)/i, toError: () => ({ type: "gpu-lost" }) },
  {
    matches: /DeviceLostError|device (was|is) lost|lost device|GPUDevice.*destroyed|device.*is destroyed/i,
    toError: (_, model, phase) => (phase === "loading" ? { type: "model-too-large", model } : { type: "gpu-lost" }),
  },
  {
    matches:
      /out[ -]of[ -]memory|OutOfMemory|could not allocate|(array buffer|memory) allocation|Cannot allocate|Invalid (typed )?array (buffer )?length/i,
    toError: (_, model) => ({ type: "model-too-large", model }),
  },
  { matches: /QuotaExceeded|exceeded the quota/i, toError: () => ({ type: "storage-full" }) },
  {
    matches: /ContextWindowSizeExceeded|exceed context window/i,
    toError: (text) => {
      const [, tokens, room] = /prompt tokens: (\d+);?\s+context window size: (\d+)/i.exec(text) ?? [];
      const sizes = tokens && room ? { tokens: Number(tokens), window: Number(room) } : {};
      return failed({ type: "prompt-too-long", ...sizes });
    },
  },
  {
    matches: /dynamically imported module|Importing a module script failed|error loading.*module/i,
    toError: () => failed({ type: "engine-not-here" }),
  },
  {
    matches:
      /CompileError|LinkError|WebAssembly|wasm|magic (word|number)|PackedFunc|Cannot find (global )?function|VirtualMachine/i,
    toError: badLibrary,
  },
  {
    matches: /SyntaxError|JSON|UnsupportedTokenizerFiles|tokenizer/i,
    toError: (text) => failed({ type: "model-file-unreadable", said: summary(text) }),
  },
  {
    // The engine reaches for a part that the library lacks.
    matches: /^TypeError/,
    toError: (text, _, phase) => (phase === "loading" ? badLibrary(text) : failed(summary(text))),
  },
];

/** First line, without its full stop, short enough for a sentence. */
function summary(text: string): string {
  const line = (text.split("\n")[0] ?? "").trim().replace(/\.$/, "");
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}

/** @param thrown whatever web-llm or the browser threw: an `Error`, a `DOMException`, a string */
export function engineError(thrown: unknown, model: string, phase: EnginePhase): AppError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const name = thrown instanceof Error && thrown.name !== "Error" ? `${thrown.name}: ` : "";
  const text = `${name}${message}`;
  const rule = rules.find(({ matches }) => matches.test(text));
  return rule ? rule.toError(text, model, phase) : failed(summary(text) || { type: "no-reason" });
}
