/**
 * Language models to download, the smallest first: records of web-llm 0.2.86 (`prebuiltAppConfig`), which is the
 * version that `library` must fit. GPU memory and context are what those records say.
 *
 * Pinned (`pins.json`): all weights, configuration and tokenizer of Qwen2.5 1.5B f16; the weights of SmolLM2 360M f16;
 * only the commit of Qwen2.5 0.5B f16, Llama 3.2 1B (both), Qwen3 1.7B (both) and Gemma 2 f16. Nothing is pinned of
 * the other variants, nor any compiled library. What is not pinned is checked against what the publisher states for
 * the commit at the time of the download; `npm run mirror -- --pin` pins it.
 *
 * Sizes: of f16 as published by projects that host the models; of f32 estimated from the number of parameters, at 5
 * bits each instead of 4.5. A download's progress shows the exact size, as its host lists it.
 */
import type { LanguageModelEntry, LanguageModelVariant, Licence } from "../../src/domain/model-catalogue.ts";
import { pinned } from "./pinned.ts";

const libraryVersion = "v0_2_86";
const libraryHost = "https://raw.githubusercontent.com/mlc-ai/binary-mlc-llm-libs/main/web-llm-models";

const apache: Licence = { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" };
const llama: Licence = {
  name: "Llama 3.2 Community License",
  url: "https://github.com/meta-llama/llama-models/blob/main/models/llama3_2/LICENSE",
};
const gemma: Licence = { name: "Gemma Terms of Use", url: "https://ai.google.dev/gemma/terms" };

interface Weights {
  /** As in web-llm's ids, before the precision. */
  readonly name: string;
  /** The library's name, where it serves several models. */
  readonly libraryName?: string;
  readonly licence: Licence;
  readonly largestTensorBytes: number;
  /** Bytes to download, and GPU memory in MB. */
  readonly f16: readonly [bytes: number, memoryMB: number];
  readonly f32: readonly [bytes: number, memoryMB: number];
}

function variants(weights: Weights): LanguageModelVariant[] {
  const { name, libraryName = name, licence, largestTensorBytes } = weights;
  return (["f16", "f32"] as const).map((precision) => {
    const [bytes, memoryMB] = weights[precision];
    const file = `${libraryName}-q4${precision}_1_cs1k-webgpu.wasm`;
    // In a folder of its version: an older library under the same name would not fit.
    const library = `${libraryVersion}/${file}`;
    const id = `${name}-q4${precision}_1-MLC`;
    return {
      precision,
      library,
      memoryMB,
      largestTensorBytes,
      package: pinned({
        id,
        repository: `mlc-ai/${id}`,
        licence,
        bytes,
        include: ["mlc-chat-config.json", "tokenizer.json", "tensor-cache.json", "params_shard_*.bin"],
        elsewhere: { [library]: `${libraryHost}/${libraryVersion}/base/${file}` },
      }),
    };
  });
}

const contextWindow = 4096;

export const languageModels: readonly LanguageModelEntry[] = [
  {
    kind: "language-model",
    id: "smollm2-360m",
    title: "SmolLM2 360M",
    summary: "The smallest: short answers in English.",
    contextWindow,
    variants: variants({
      name: "SmolLM2-360M-Instruct",
      licence: apache,
      largestTensorBytes: (49_152 * 960) / 2,
      f16: [211_600_000, 376.06],
      f32: [234_200_000, 579.61],
    }),
  },
  {
    kind: "language-model",
    id: "qwen2.5-0.5b",
    title: "Qwen2.5 0.5B",
    summary: "Small; many languages.",
    contextWindow,
    variants: variants({
      name: "Qwen2.5-0.5B-Instruct",
      libraryName: "Qwen2-0.5B-Instruct",
      licence: apache,
      largestTensorBytes: (151_936 * 896) / 2,
      f16: [294_500_000, 944.62],
      f32: [322_000_000, 1060.2],
    }),
  },
  {
    kind: "language-model",
    id: "llama-3.2-1b",
    title: "Llama 3.2 1B",
    summary: "English and seven other languages, in modest memory.",
    contextWindow,
    variants: variants({
      name: "Llama-3.2-1B-Instruct",
      licence: llama,
      largestTensorBytes: (128_256 * 2048) / 2,
      f16: [710_000_000, 879.04],
      f32: [786_000_000, 1128.82],
    }),
  },
  {
    kind: "language-model",
    id: "qwen2.5-1.5b",
    title: "Qwen2.5 1.5B",
    summary: "Many languages, mathematics and code.",
    contextWindow,
    variants: variants({
      name: "Qwen2.5-1.5B-Instruct",
      libraryName: "Qwen2-1.5B-Instruct",
      licence: apache,
      largestTensorBytes: (151_936 * 1536) / 2,
      f16: [881_000_000, 1629.75],
      f32: [977_000_000, 1888.97],
    }),
  },
  {
    kind: "language-model",
    id: "qwen3-1.7b",
    title: "Qwen3 1.7B",
    summary: "A newer model of that size; takes more graphics memory.",
    contextWindow,
    variants: variants({
      name: "Qwen3-1.7B",
      licence: apache,
      largestTensorBytes: (151_936 * 2048) / 2,
      f16: [985_000_000, 2036.66],
      f32: [1_092_000_000, 2635.44],
    }),
  },
  {
    kind: "language-model",
    id: "gemma-2-2b",
    title: "Gemma 2 2B",
    summary: "Mostly English; a large download.",
    contextWindow,
    variants: variants({
      name: "gemma-2-2b-it",
      licence: gemma,
      largestTensorBytes: (256_000 * 2304) / 2,
      f16: [1_494_000_000, 1895.3],
      f32: [1_657_000_000, 2508.75],
    }),
  },
  {
    kind: "language-model",
    id: "llama-3.2-3b",
    title: "Llama 3.2 3B",
    summary: "The largest here, for computers with a strong graphics processor.",
    contextWindow,
    variants: variants({
      name: "Llama-3.2-3B-Instruct",
      licence: llama,
      largestTensorBytes: (128_256 * 3072) / 2,
      f16: [1_822_000_000, 2263.69],
      f32: [2_023_000_000, 2951.51],
    }),
  },
];
