/** Loads the bundled static embedder from the app's own origin. */
import type { AppError } from "../../domain/errors.ts";
import { err, type Result } from "../../domain/result.ts";
import type { Embedder } from "../../ports/embedder.ts";
import { fetchFile } from "../network/fetch-file.ts";
import { createStaticEmbedder } from "./static-embedder.ts";

const unavailable = (detail: string): AppError => ({ type: "embedder-unavailable", detail });

/**
 * @param baseUrl folder of the model's files, ending with `/`
 * @param onProgress called while they arrive
 */
export async function loadStaticEmbedder(
  baseUrl: string,
  onProgress?: () => void,
): Promise<Result<Embedder, AppError>> {
  const [config, vocabulary, weights] = await Promise.all(
    ["config.json", "vocabulary.txt", "weights.bin"].map((name) =>
      fetchFile(`${baseUrl}${name}`, unavailable, () => onProgress?.()),
    ),
  );
  if (!config?.ok) return config ?? err(unavailable("config.json"));
  if (!vocabulary?.ok) return vocabulary ?? err(unavailable("vocabulary.txt"));
  if (!weights?.ok) return weights ?? err(unavailable("weights.bin"));
  try {
    const parsed = JSON.parse(new TextDecoder().decode(config.value)) as unknown;
    return await createStaticEmbedder({ config: parsed, vocabulary: vocabulary.value, weights: weights.value });
  } catch (error) {
    return err(unavailable(`config.json: ${error instanceof Error ? error.message : String(error)}`));
  }
}
