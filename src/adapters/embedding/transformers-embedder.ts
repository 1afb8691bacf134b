/** An `Embedder` that runs a downloaded model: tokenise, run, pool, normalise. */
import { Tensor } from "@huggingface/transformers";
import type { AppError } from "../../domain/errors.ts";
import type { EmbedderEntry } from "../../domain/model-catalogue.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { Embedder } from "../../ports/embedder.ts";
import { findBadFile } from "./transformers-bad-file.ts";
import { toModelError } from "./transformers-errors.ts";
import { type LoadedModel, loadModel, type ReadModelBytes } from "./transformers-library.ts";
import { poolTokens, writeUnit } from "./transformers-pooling.ts";
import { cutTokens, padRows, planBatches } from "./transformers-tokens.ts";

/**
 * Loads the model and runs it once, so that the first question isn't the slow one.
 * @returns `model-not-installed` or `model-file-damaged` for its files, `embedder-unavailable` for this browser
 */
export async function loadTransformersEmbedder(
  entry: EmbedderEntry,
  readFile: ReadModelBytes,
): Promise<Result<Embedder, AppError>> {
  const weights = [...entry.package.include, ...entry.package.files.map(({ path }) => path)].find((path) =>
    path.endsWith(".onnx"),
  );
  if (weights === undefined) return err({ type: "embedder-unavailable", detail: { type: "no-weights-in-catalogue" } });
  try {
    const embedder = createEmbedder(entry, await loadModel(weights, readFile));
    const warm = await embedder.embed(["warm-up"], "query");
    return warm.ok ? ok(embedder) : warm;
  } catch (error) {
    return err((await findBadFile(entry, readFile)) ?? toModelError(error));
  }
}

function createEmbedder(entry: EmbedderEntry, { tokenizer, model }: LoadedModel): Embedder {
  const padding = tokenizer.pad_token_id ?? 0;
  const closing = tokenizer.encode("").at(-1);
  const { id, dimensions, pooling, maxTokens } = entry;

  /** @returns one vector a row of tokens, not normalised */
  async function run(rows: readonly (readonly number[])[]): Promise<Float32Array> {
    const { ids, mask, width } = padRows(rows, padding);
    const shape = [rows.length, width];
    const output = await model({
      input_ids: new Tensor("int64", ids, shape),
      attention_mask: new Tensor("int64", mask, shape),
    });
    const tokens: Tensor | undefined = output.last_hidden_state;
    if (!tokens) throw new Error(`the model gives ${Object.keys(output).join(", ")}, not the last hidden state`);
    const found = tokens.dims.at(-1);
    if (found !== dimensions)
      throw new Error(`the model gives ${found} numbers a text, the catalogue says ${dimensions}`);
    const lengths = rows.map(({ length }) => length);
    return poolTokens({ values: tokens.data as Float32Array, width, dimensions, lengths }, pooling);
  }

  return {
    model: { id, revision: entry.package.revision, dimensions },
    async embed(texts, purpose) {
      try {
        const rows = texts.map((text) =>
          cutTokens(tokenizer.encode(entry.prompts[purpose] + text), maxTokens, closing),
        );
        // Quantised models scale by what else is in the batch: a question's vector must not depend on its company.
        const batches = purpose === "query" ? rows.map((_, i) => [i]) : planBatches(rows.map(({ length }) => length));
        const vectors = new Float32Array(texts.length * dimensions);
        for (const batch of batches) {
          const pooled = await run(batch.map((i) => rows[i]!));
          batch.forEach((i, at) => {
            writeUnit(pooled.subarray(at * dimensions, (at + 1) * dimensions), vectors, i * dimensions);
          });
        }
        return ok(vectors);
      } catch (error) {
        return err(toModelError(error));
      }
    },
  };
}
