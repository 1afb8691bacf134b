/**
 * Embedders to download, the smallest first. All files of all three are pinned: commit, size and SHA-256.
 *
 * Each figure of `pins.json` for them was published by several projects that fetched the same commit, and they agree.
 * Dimensions, pooling, prompts and lengths are those of the models' own cards.
 */
import type { EmbedderEntry } from "../../src/domain/model-catalogue.ts";
import { pinned } from "./pinned.ts";

/** What transformers.js asks for of a model quantised to 8 bits. */
const files = ["config.json", "tokenizer.json", "tokenizer_config.json", "onnx/model_quantized.onnx"];

export const embedders: readonly EmbedderEntry[] = [
  {
    kind: "embedder",
    id: "all-MiniLM-L6-v2-q8",
    title: "MiniLM L6 (small)",
    summary: "Compares the meaning of English sentences; the smallest download.",
    languages: "english",
    dimensions: 384,
    pooling: "mean",
    prompts: { query: "", passage: "" },
    maxTokens: 256,
    package: pinned({
      id: "all-MiniLM-L6-v2-q8",
      repository: "Xenova/all-MiniLM-L6-v2",
      licence: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
      bytes: 23_685_047,
      include: files,
    }),
  },
  {
    kind: "embedder",
    id: "bge-small-en-v1.5-q8",
    title: "BGE small (best for English)",
    summary: "Made for finding English passages that answer a question; half again as large, and slower.",
    languages: "english",
    dimensions: 384,
    pooling: "cls",
    prompts: { query: "Represent this sentence for searching relevant passages: ", passage: "" },
    maxTokens: 512,
    package: pinned({
      id: "bge-small-en-v1.5-q8",
      repository: "Xenova/bge-small-en-v1.5",
      licence: { name: "MIT", url: "https://opensource.org/license/mit" },
      bytes: 34_726_871,
      include: files,
    }),
  },
  {
    kind: "embedder",
    id: "multilingual-e5-small-q8",
    title: "E5 small (many languages)",
    summary: "Finds English passages for questions in some hundred languages; the largest and slowest.",
    languages: "multilingual",
    dimensions: 384,
    pooling: "mean",
    prompts: { query: "query: ", passage: "passage: " },
    maxTokens: 512,
    package: pinned({
      id: "multilingual-e5-small-q8",
      repository: "Xenova/multilingual-e5-small",
      licence: { name: "MIT", url: "https://opensource.org/license/mit" },
      bytes: 135_392_016,
      include: files,
    }),
  },
];
