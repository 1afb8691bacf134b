/**
 * An embedding model of some kilobytes that the project makes itself: every run gives the same bytes. A token's vector
 * is its row of a table plus half the mean of its text's rows, so padding that is not masked shows in every number.
 */
import type { EmbedderEntry } from "../../src/domain/model-catalogue.ts";
import { jsonFile, type MadeFile, madePackage, wordPieceFiles } from "./made-model.ts";
import { type OnnxNode, type OnnxTensor, onnxModel } from "./onnx-protobuf.ts";

export const tinyDimensions = 16;
/** Every number is a whole multiple of it, so the quantised flavour loses nothing. */
const scale = 1 / 64;

const letters = [..."abcdefghijklmnopqrstuvwxyz0123456789"];
const words = ["query", "passage", "what", "is", "a", "the", "gradient", "descent", "attention", "loss", "of"];
/** Whole words, then single letters at a word's start and inside it: any English text becomes tokens. */
export const tinyVocabulary: readonly string[] = [
  ...["[PAD]", "[UNK]", "[CLS]", "[SEP]", ":", "?", ".", ",", "-"],
  ...words,
  ...letters.filter((letter) => !words.includes(letter)),
  ...letters.map((letter) => `##${letter}`),
];

/** Rows of the table, in 64ths; the last two are added by token type. */
export const tinyTable: Int8Array = makeTable((tinyVocabulary.length + 2) * tinyDimensions);

/** Xorshift32 (Marsaglia 2003). */
function makeTable(length: number): Int8Array {
  let state = 20260101;
  return Int8Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >> 24;
  });
}

type Flavour = "quantized" | "float";

/** The files as they lie in a model's folder. */
export function tinyModelFiles(flavour: Flavour = "quantized"): readonly MadeFile[] {
  return [
    jsonFile("config.json", { model_type: "bert", hidden_size: tinyDimensions }),
    ...wordPieceFiles(tinyVocabulary),
    { path: flavour === "float" ? "onnx/model.onnx" : "onnx/model_quantized.onnx", bytes: weights(flavour) },
  ];
}

/** What a catalogue would say of these files. */
export function tinyEmbedder(files = tinyModelFiles()): EmbedderEntry {
  return {
    kind: "embedder",
    id: "tiny-embedder",
    title: "Tiny embedder",
    summary: "For tests.",
    languages: "english",
    dimensions: tinyDimensions,
    pooling: "mean",
    prompts: { query: "query: ", passage: "passage: " },
    maxTokens: 32,
    package: madePackage("tiny-embedder", files),
  };
}

function weights(flavour: Flavour): Uint8Array<ArrayBuffer> {
  const rows = tinyVocabulary.length * tinyDimensions;
  const table = (name: string, values: Int8Array): OnnxTensor => ({
    name,
    shape: [values.length / tinyDimensions, tinyDimensions],
    values: flavour === "float" ? Float32Array.from(values, (value) => value * scale) : values,
  });
  const lookUp = (name: string, ids: string): OnnxNode[] =>
    flavour === "float"
      ? [{ op: "Gather", inputs: [name, ids], outputs: [`${name}_rows`] }]
      : [
          { op: "Gather", inputs: [name, ids], outputs: [`${name}_whole`] },
          { op: "DequantizeLinear", inputs: [`${name}_whole`, "scale"], outputs: [`${name}_rows`] },
        ];
  const tokens = ["batch", "tokens"];
  return onnxModel({
    inputs: ["input_ids", "attention_mask", "token_type_ids"].map((name) => ({ name, type: "int64", shape: tokens })),
    outputs: [{ name: "last_hidden_state", type: "float32", shape: [...tokens, tinyDimensions] }],
    weights: [
      table("words", tinyTable.subarray(0, rows)),
      table("types", tinyTable.subarray(rows)),
      { name: "scale", shape: [], values: Float32Array.of(scale) },
      { name: "half", shape: [], values: Float32Array.of(0.5) },
      { name: "last", shape: [1], values: BigInt64Array.of(2n) },
      { name: "along", shape: [1], values: BigInt64Array.of(1n) },
    ],
    nodes: [
      ...lookUp("words", "input_ids"),
      ...lookUp("types", "token_type_ids"),
      { op: "Add", inputs: ["words_rows", "types_rows"], outputs: ["embedded"] },
      { op: "Cast", inputs: ["attention_mask"], outputs: ["mask"], attributes: { to: 1 } },
      { op: "Unsqueeze", inputs: ["mask", "last"], outputs: ["real"] },
      { op: "Mul", inputs: ["embedded", "real"], outputs: ["kept"] },
      { op: "ReduceSum", inputs: ["kept", "along"], outputs: ["sum"] },
      { op: "ReduceSum", inputs: ["real", "along"], outputs: ["count"] },
      { op: "Div", inputs: ["sum", "count"], outputs: ["mean"] },
      { op: "Mul", inputs: ["mean", "half"], outputs: ["context"] },
      { op: "Add", inputs: ["embedded", "context"], outputs: ["last_hidden_state"] },
    ],
  });
}
