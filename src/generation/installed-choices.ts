/** Which language models could be loaded for an id: those whose files are on this device. */
import type { AppError } from "../domain/errors.ts";
import type { LanguageModelEntry } from "../domain/model-catalogue.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { BROWSER_MODEL, type LanguageModelChoice } from "../ports/language-model-choice.ts";
import type { ModelFilesApi } from "../protocol/model-files-api.ts";

/** @returns the choices in the catalogue's order, at least one */
export async function installedChoices(
  id: string,
  catalogue: readonly LanguageModelEntry[],
  modelFiles: Pick<ModelFilesApi, "list">,
): Promise<Result<readonly LanguageModelChoice[], AppError>> {
  if (id === BROWSER_MODEL) return ok([{ engine: "browser" }]);
  const entry = catalogue.find((one) => one.id === id);
  if (!entry) return err({ type: "model-not-installed", model: id });
  const stored = await modelFiles.list();
  if (!stored.ok) return stored;
  const complete = new Set(stored.value.filter((model) => model.complete).map((model) => model.id));
  const variants = entry.variants.filter((variant) => complete.has(variant.package.id));
  return variants.length > 0
    ? ok(variants.map((variant) => ({ engine: "web-llm", entry, variant })))
    : err({ type: "model-not-installed", model: entry.title });
}
