/** Reads the files of a static embedding model; anything wrong with them is an error value. */
import * as v from "valibot";
import { err, ok, type Result } from "../../domain/result.ts";
import { sha256Hex } from "../../packs/content-hash.ts";

/** The files as loaded, e.g. from `models/erica-static/`. `config` is the parsed JSON. */
export interface StaticModelFiles {
  readonly config: unknown;
  readonly vocabulary: Uint8Array;
  readonly weights: Uint8Array;
}

/** Row r of the table is `values[r·dimensions …] × steps[r]`. Rows: words, phrases, n-gram buckets. */
export interface StaticModel {
  readonly id: string;
  readonly revision: string;
  readonly dimensions: number;
  readonly rowByToken: ReadonlyMap<string, number>;
  readonly firstNgramRow: number;
  readonly ngramBuckets: number;
  readonly ngramSizes: readonly number[];
  readonly steps: Float32Array;
  readonly values: Int8Array;
}

/**
 * Appended to when the layout of the files changes; a reader refuses what it does not know.
 * 1: int8 rows with a scale each. 2: packed, rows in bands of one step.
 */
const supportedFormat = 2;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const file = v.object({ sha256: v.string() });
const configSchema = v.object({
  id: v.string(),
  revision: v.string(),
  format: v.literal(supportedFormat),
  dimensions: v.pipe(count, v.minValue(1)),
  words: count,
  phrases: count,
  ngramBuckets: count,
  ngramSizes: v.array(count),
  bands: v.array(v.object({ rows: count, step: v.number() })),
  files: v.object({ "vocabulary.txt": file, "weights.bin": file }),
});

/** @returns the model, or in plain words which file is wrong and how. */
export async function readStaticModel(files: StaticModelFiles): Promise<Result<StaticModel, string>> {
  const config = v.safeParse(configSchema, files.config);
  if (!config.success) return err(`config: ${v.getDotPath(config.issues[0]) ?? "not an object"}`);
  const { id, revision, dimensions, words, phrases, ngramBuckets, ngramSizes, bands, files: stated } = config.output;
  const rows = words + phrases + ngramBuckets;
  if (bands.reduce((sum, band) => sum + band.rows, 0) !== rows) return err("config: bands");

  // No file lies in shared memory.
  const differs = async (bytes: Uint8Array, name: keyof typeof stated): Promise<boolean> =>
    (await sha256Hex(bytes as Uint8Array<ArrayBuffer>)) !== stated[name].sha256;
  if (await differs(files.vocabulary, "vocabulary.txt")) return err("vocabulary: checksum differs");
  const tokens = new TextDecoder().decode(files.vocabulary).split("\n");
  tokens.pop();
  if (tokens.length !== words + phrases) return err(`vocabulary: ${tokens.length} tokens, not ${words + phrases}`);

  if (await differs(files.weights, "weights.bin")) return err("weights: checksum differs");
  const values = await gunzip(files.weights as Uint8Array<ArrayBuffer>);
  if (values?.length !== rows * dimensions) return err(`weights: ${values?.length} bytes, not ${rows * dimensions}`);

  return ok({
    id,
    revision,
    dimensions,
    rowByToken: new Map(tokens.map((token, row) => [token, row])),
    firstNgramRow: words + phrases,
    ngramBuckets,
    ngramSizes,
    steps: Float32Array.from(bands.flatMap((band) => Array<number>(band.rows).fill(band.step))),
    values,
  });
}

/** @returns undefined when it is no gzip file */
async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Int8Array | undefined> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  try {
    return new Int8Array(await new Response(unpacked).arrayBuffer());
  } catch {
    return undefined;
  }
}
