/** Reads the files of a static embedding model; anything wrong with them is an error value. */
import { err, ok, type Result } from "../../domain/result.ts";
import { crc32 } from "./static-checksum.ts";

/** The files as loaded, e.g. from `models/erica-static/`. `config` is the parsed JSON. */
export interface StaticModelFiles {
  readonly config: unknown;
  readonly vocabulary: string | Uint8Array;
  readonly weights: Uint8Array;
}

/** Row r of the table is `values[r·dimensions …] × scales[r]`. Rows: words, phrases, n-gram buckets. */
export interface StaticModel {
  readonly id: string;
  readonly revision: string;
  readonly dimensions: number;
  readonly rowByToken: ReadonlyMap<string, number>;
  readonly firstNgramRow: number;
  readonly ngramBuckets: number;
  readonly ngramSizes: readonly number[];
  readonly scales: Float32Array;
  readonly values: Int8Array;
}

/** Appended to when the layout of the files changes; a reader refuses what it does not know. */
const supportedFormat = 1;
const bytesPerScale = 4;

interface Config {
  readonly id: string;
  readonly revision: string;
  readonly dimensions: number;
  readonly words: number;
  readonly phrases: number;
  readonly ngramBuckets: number;
  readonly ngramSizes: readonly number[];
  readonly vocabularyCrc32: number;
  readonly weightsCrc32: number;
}

/** @returns the model, or in plain words which file is wrong and how. */
export function readStaticModel(files: StaticModelFiles): Result<StaticModel, string> {
  const config = readConfig(files.config);
  if (!config.ok) return config;
  const { dimensions, words, phrases, ngramBuckets } = config.value;

  const vocabularyBytes =
    typeof files.vocabulary === "string" ? new TextEncoder().encode(files.vocabulary) : files.vocabulary;
  if (crc32(vocabularyBytes) !== config.value.vocabularyCrc32) return err("vocabulary: checksum differs");
  const tokens = new TextDecoder().decode(vocabularyBytes).split("\n");
  tokens.pop();
  if (tokens.length !== words + phrases) return err(`vocabulary: ${tokens.length} tokens, not ${words + phrases}`);

  const rows = words + phrases + ngramBuckets;
  const expectedBytes = rows * (bytesPerScale + dimensions);
  if (files.weights.byteLength !== expectedBytes) {
    return err(`weights: ${files.weights.byteLength} bytes, not ${expectedBytes}`);
  }
  if (crc32(files.weights) !== config.value.weightsCrc32) return err("weights: checksum differs");

  return ok({
    id: config.value.id,
    revision: config.value.revision,
    dimensions,
    rowByToken: new Map(tokens.map((token, row) => [token, row])),
    firstNgramRow: words + phrases,
    ngramBuckets,
    ngramSizes: config.value.ngramSizes,
    scales: readScales(files.weights, rows),
    values: new Int8Array(files.weights.buffer, files.weights.byteOffset + rows * bytesPerScale, rows * dimensions),
  });
}

/** The file is little-endian whatever the machine is. */
function readScales(weights: Uint8Array, rows: number): Float32Array {
  const view = new DataView(weights.buffer, weights.byteOffset, rows * bytesPerScale);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) scales[row] = view.getFloat32(row * bytesPerScale, true);
  return scales;
}

function readConfig(config: unknown): Result<Config, string> {
  if (!isRecord(config)) return err("config: not an object");
  if (config.format !== supportedFormat)
    return err(`config: format ${String(config.format)} is not ${supportedFormat}`);
  const { id, revision, dimensions, words, phrases, ngramBuckets, ngramSizes } = config;
  const vocabularyCrc32 = crcOf(config.files, "vocabulary.txt");
  const weightsCrc32 = crcOf(config.files, "weights.bin");
  if (typeof id !== "string" || typeof revision !== "string") return err("config: id or revision is missing");
  if (!isCount(dimensions) || dimensions === 0 || !isCount(words) || !isCount(phrases) || !isCount(ngramBuckets)) {
    return err("config: a size is missing");
  }
  if (!Array.isArray(ngramSizes) || !ngramSizes.every(isCount))
    return err("config: ngramSizes is not a list of numbers");
  if (vocabularyCrc32 === undefined || weightsCrc32 === undefined) return err("config: a checksum is missing");
  return ok({ id, revision, dimensions, words, phrases, ngramBuckets, ngramSizes, vocabularyCrc32, weightsCrc32 });
}

function crcOf(files: unknown, name: string): number | undefined {
  const entry = isRecord(files) ? files[name] : undefined;
  const crc = isRecord(entry) ? entry.crc32 : undefined;
  return isCount(crc) ? crc : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
