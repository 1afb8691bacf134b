/**
 * The peer: a network of MiniLM's shape (6 layers of 384, 12 heads, 30,522 tokens) with random weights, quantised the
 * way its published int8 files are. Its vectors mean nothing; what it costs is what the real one costs.
 */
import type { EmbedderEntry } from "../../../src/domain/model-catalogue.ts";
import { jsonFile, type MadeFile, madePackage, wordPieceFiles } from "../../support/made-model.ts";
import { type OnnxNode, type OnnxTensor, onnxModel } from "../../support/onnx-protobuf.ts";

const layers = 6;
const width = 384;
const heads = 12;
const inner = 1_536;
const vocabularySize = 30_522;
const positions = 512;

/** Words of the texts that will be embedded, most frequent first, so that they split about as English does. */
function vocabulary(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of text.toLowerCase().match(/[a-z0-9]+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const letters = [..."abcdefghijklmnopqrstuvwxyz0123456789"];
  const marks = [..."!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~"];
  const known = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", ...marks, ...letters, ...letters.map((letter) => `##${letter}`)];
  const all = [...new Set([...known, ...words])].slice(0, vocabularySize);
  return [...all, ...Array.from({ length: vocabularySize - all.length }, (_, i) => `[unused${i}]`)];
}

/** Collects a graph: each step returns the name of its result. */
class GraphBuilder {
  readonly nodes: OnnxNode[] = [];
  readonly weights: OnnxTensor[] = [];
  private state = 20260102;

  step(op: string, inputs: readonly string[], attributes: NonNullable<OnnxNode["attributes"]> = {}): string {
    return this.steps(op, inputs, 1, attributes)[0]!;
  }

  steps(op: string, inputs: readonly string[], results: number, attributes: NonNullable<OnnxNode["attributes"]> = {}) {
    const outputs = Array.from({ length: results }, (_, i) => `${op}_${this.nodes.length}_${i}`);
    this.nodes.push({ op, inputs, outputs, attributes });
    return outputs;
  }

  constant(values: OnnxTensor["values"], shape: readonly number[]): string {
    const name = `weights_${this.weights.length}`;
    this.weights.push({ name, shape, values });
    return name;
  }

  scalar = (value: number): string => this.constant(Float32Array.of(value), []);
  list = (...values: readonly number[]): string => this.constant(BigInt64Array.from(values, BigInt), [values.length]);
  floats = (length: number, value: number): string => this.constant(new Float32Array(length).fill(value), [length]);

  /** Xorshift32 (Marsaglia 2003). */
  random(...shape: readonly number[]): string {
    const values = new Int8Array(shape.reduce((product, size) => product * size, 1));
    for (let i = 0; i < values.length; i++) {
      this.state ^= this.state << 13;
      this.state ^= this.state >>> 17;
      this.state ^= this.state << 5;
      values[i] = this.state >> 24;
    }
    return this.constant(values, shape);
  }

  /** An int8 table's rows as floats. */
  lookUp(rows: number, ids: string): string {
    return this.step("DequantizeLinear", [this.step("Gather", [this.random(rows, width), ids]), this.scalar(0.01)]);
  }

  /** `x · W + b`: x is quantised as a whole when it comes, W is int8. */
  linear(quantised: readonly string[], from: number, to: number): string {
    const [x = "", scale = "", zero = ""] = quantised;
    const whole = this.step("MatMulInteger", [x, this.random(from, to), zero]);
    const factor = this.step("Mul", [scale, this.scalar(0.0008)]);
    const floats = this.step("Mul", [this.step("Cast", [whole], { to: 1 }), factor]);
    return this.step("Add", [floats, this.floats(to, 0.01)]);
  }

  quantise = (x: string): string[] => this.steps("DynamicQuantizeLinear", [x], 3);

  normalise = (x: string): string =>
    this.step("LayerNormalization", [x, this.floats(width, 1), this.floats(width, 0)], { epsilon: { float: 1e-12 } });
}

function attention(graph: GraphBuilder, x: string, mask: string): string {
  const quantised = graph.quantise(x);
  const split = (order: readonly number[]): string =>
    graph.step(
      "Transpose",
      [graph.step("Reshape", [graph.linear(quantised, width, width), graph.list(0, 0, heads, width / heads)])],
      { perm: order },
    );
  const query = split([0, 2, 1, 3]);
  const key = split([0, 2, 3, 1]);
  const value = split([0, 2, 1, 3]);
  const scores = graph.step("Div", [graph.step("MatMul", [query, key]), graph.scalar(Math.sqrt(width / heads))]);
  const shares = graph.step("Softmax", [graph.step("Add", [scores, mask])], { axis: -1 });
  const mixed = graph.step("Transpose", [graph.step("MatMul", [shares, value])], { perm: [0, 2, 1, 3] });
  const joined = graph.step("Reshape", [mixed, graph.list(0, 0, width)]);
  return graph.linear(graph.quantise(joined), width, width);
}

function feedForward(graph: GraphBuilder, x: string): string {
  const wide = graph.linear(graph.quantise(x), width, inner);
  const erf = graph.step("Erf", [graph.step("Div", [wide, graph.scalar(Math.SQRT2)])]);
  const gelu = graph.step("Mul", [
    graph.step("Mul", [wide, graph.step("Add", [erf, graph.scalar(1)])]),
    graph.scalar(0.5),
  ]);
  return graph.linear(graph.quantise(gelu), inner, width);
}

function weights(): Uint8Array<ArrayBuffer> {
  const graph = new GraphBuilder();
  const length = graph.step("Gather", [graph.step("Shape", ["input_ids"]), graph.constant(BigInt64Array.of(1n), [])]);
  const zero = graph.constant(BigInt64Array.of(0n), []);
  const one = graph.constant(BigInt64Array.of(1n), []);
  const places = graph.step("Range", [zero, length, one]);
  const embedded = graph.step("Add", [
    graph.step("Add", [graph.lookUp(vocabularySize, "input_ids"), graph.lookUp(2, "token_type_ids")]),
    graph.lookUp(positions, places),
  ]);
  const real = graph.step("Unsqueeze", [graph.step("Cast", ["attention_mask"], { to: 1 }), graph.list(1, 2)]);
  const mask = graph.step("Mul", [graph.step("Sub", [graph.scalar(1), real]), graph.scalar(-10_000)]);
  let x = graph.normalise(embedded);
  for (let layer = 0; layer < layers; layer++) {
    x = graph.normalise(graph.step("Add", [x, attention(graph, x, mask)]));
    x = graph.normalise(graph.step("Add", [x, feedForward(graph, x)]));
  }
  graph.nodes.push({ op: "Identity", inputs: [x], outputs: ["last_hidden_state"] });
  const shape = ["batch", "tokens"];
  return onnxModel({
    nodes: graph.nodes,
    weights: graph.weights,
    inputs: ["input_ids", "attention_mask", "token_type_ids"].map((name) => ({ name, type: "int64", shape })),
    outputs: [{ name: "last_hidden_state", type: "float32", shape: [...shape, width] }],
  });
}

/** @param texts whose words the vocabulary holds */
export function miniLmShaped(texts: readonly string[]): { files: readonly MadeFile[]; entry: EmbedderEntry } {
  const files = [
    jsonFile("config.json", { model_type: "bert", hidden_size: width }),
    ...wordPieceFiles(vocabulary(texts)),
    { path: "onnx/model_quantized.onnx", bytes: weights() },
  ];
  return {
    files,
    entry: {
      kind: "embedder",
      id: "minilm-shaped",
      title: "MiniLM-shaped, random weights",
      summary: "For times only.",
      languages: "english",
      dimensions: width,
      pooling: "mean",
      prompts: { query: "", passage: "" },
      maxTokens: 256,
      package: madePackage("minilm-shaped", files),
    },
  };
}
