/** transformers.js, set up to ask nobody for anything: model files come from `readFile`, the runtime from our build. */

import runtimeCode from "virtual:onnx-runtime.mjs?url";
import runtimeBinary from "virtual:onnx-runtime.wasm?url";
import {
  AutoModel,
  AutoTokenizer,
  env,
  LogLevel,
  type PreTrainedModel,
  type PreTrainedTokenizer,
} from "@huggingface/transformers";

/** @returns undefined when the file is not on the device */
export type ReadModelBytes = (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;

export interface LoadedModel {
  readonly tokenizer: PreTrainedTokenizer;
  readonly model: PreTrainedModel;
}

/** The library asks for files by folder and name; this is its name for the folder of the one model. */
const folder = "model";
/** More threads gain little for texts this short, and take memory and the page's own core. */
const mostThreads = 4;

/**
 * One model a thread: the library's settings are global.
 * @param weights path of the `.onnx` file
 * @throws whatever the library throws; files that `readFile` lacks are for the caller to remember
 */
export async function loadModel(weights: string, readFile: ReadModelBytes): Promise<LoadedModel> {
  configure(once(readFile));
  const slash = weights.lastIndexOf("/");
  try {
    const [tokenizer, model] = await Promise.all([
      AutoTokenizer.from_pretrained(folder),
      AutoModel.from_pretrained(folder, {
        device: "wasm",
        subfolder: slash < 0 ? "" : weights.slice(0, slash),
        // "fp32" adds nothing to the name: whatever its precision, the file is the one the catalogue names.
        dtype: "fp32",
        model_file_name: weights.slice(slash + 1).replace(/\.onnx$/, ""),
        use_external_data_format: false,
      }),
    ]);
    return { tokenizer, model };
  } finally {
    // What was read is no longer needed, and a vocabulary can be 17 MB.
    env.customCache = null;
  }
}

function configure(readFile: ReadModelBytes): void {
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = "/";
  env.useBrowserCache = false;
  env.useCustomCache = true;
  env.customCache = {
    async match(request: string) {
      const path = request.startsWith(`/${folder}/`) ? request.slice(folder.length + 2) : undefined;
      const bytes = path === undefined ? undefined : await readFile(path.replace(/^\/+/, ""));
      // A real body would be copied twice more: a model is the largest thing in this thread's memory.
      return bytes && Object.assign(new Response(), { arrayBuffer: async () => bytes.buffer });
    },
    put: async () => undefined,
  };
  // What is not in the cache does not exist, whatever a host would say.
  env.fetch = async () => new Response(undefined, { status: 404 });
  // The library logs what it was given when a run fails; a learner's words stay out of the console.
  env.logLevel = LogLevel.NONE;
  // True imports the runtime from a `blob:`, which our policy forbids.
  env.useWasmCache = false;
  const wasm = env.backends.onnx.wasm;
  if (!wasm) throw new Error("the library has no WebAssembly backend");
  wasm.wasmPaths = { mjs: absolute(runtimeCode), wasm: absolute(runtimeBinary) };
  wasm.numThreads = globalThis.crossOriginIsolated
    ? Math.min(mostThreads, Math.ceil(navigator.hardwareConcurrency / 2))
    : 1;
}

/** The library reads its small files again and again while it loads. */
function once(readFile: ReadModelBytes): ReadModelBytes {
  const files = new Map<string, ReturnType<ReadModelBytes>>();
  return (path) => {
    const known = files.get(path) ?? readFile(path);
    // Weights are large and asked for once.
    if (path.endsWith(".json")) files.set(path, known);
    return known;
  };
}

const absolute = (url: string): string => new URL(url, location.href).href;
