/** The bundled embedder: a text's vector is the normalised sum of its words' and phrases' vectors. */
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { Embedder } from "../../ports/embedder.ts";
import { readStaticModel, type StaticModel, type StaticModelFiles } from "./static-model-files.ts";
import { isGuessable, ngramBuckets, splitWords } from "./static-tokenizer.ts";

/**
 * Pure TypeScript, the same bytes in browser and Node: sums run in float64 in the order of the words,
 * and only `+ × ÷ √`, which IEEE 754 rounds exactly, touch a number.
 *
 * @returns an `embedder-unavailable` error when a file is damaged or of another format; never throws.
 */
export async function createStaticEmbedder(files: StaticModelFiles): Promise<Result<Embedder, AppError>> {
  const read = await readStaticModel(files);
  if (!read.ok) return err({ type: "embedder-unavailable", detail: read.error });
  const model = read.value;
  return ok({
    model: { id: model.id, revision: model.revision, dimensions: model.dimensions },
    embed: (texts) => Promise.resolve(ok(embedTexts(model, texts))),
  });
}

/** @returns `texts.length × dimensions`, row-major, each row of unit length or zero. */
function embedTexts(model: StaticModel, texts: readonly string[]): Float32Array {
  const vectors = new Float32Array(texts.length * model.dimensions);
  const sum = new Float64Array(model.dimensions);
  texts.forEach((text, i) => {
    sum.fill(0);
    addWords(model, splitWords(text), sum);
    writeUnit(sum, vectors, i * model.dimensions);
  });
  return vectors;
}

function addWords(model: StaticModel, words: readonly string[], sum: Float64Array): void {
  let previous: string | undefined;
  for (const word of words) {
    const row = model.rowByToken.get(word);
    if (row !== undefined) addRow(model, row, 1, sum);
    else if (isGuessable(word)) addSpelling(model, word, sum);
    const phrase = previous === undefined ? undefined : model.rowByToken.get(`${previous} ${word}`);
    if (phrase !== undefined) addRow(model, phrase, 1, sum);
    previous = word;
  }
}

/** An unknown word is the mean of its character n-grams: near the word it misspells. */
function addSpelling(model: StaticModel, word: string, sum: Float64Array): void {
  if (model.ngramBuckets === 0) return;
  const buckets = ngramBuckets(word, model.ngramSizes, model.ngramBuckets);
  for (const bucket of buckets) addRow(model, model.firstNgramRow + bucket, 1 / buckets.length, sum);
}

function addRow(model: StaticModel, row: number, weight: number, sum: Float64Array): void {
  const { dimensions, values } = model;
  const factor = model.steps[row]! * weight;
  const start = row * dimensions;
  for (let d = 0; d < dimensions; d += 1) sum[d]! += values[start + d]! * factor;
}

function writeUnit(sum: Float64Array, vectors: Float32Array, start: number): void {
  let squares = 0;
  for (const x of sum) squares += x * x;
  if (squares === 0) return;
  const length = Math.sqrt(squares);
  for (let d = 0; d < sum.length; d += 1) vectors[start + d] = sum[d]! / length;
}
