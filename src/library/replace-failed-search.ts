/** A search whose thread died is not asked again: the app's own embedder takes over, or words alone. */
import { BUNDLED_EMBEDDER } from "../domain/conversation.ts";
import { err, ok } from "../domain/result.ts";
import { startBundledSearch } from "./choose-search.ts";
import type { EmbedderPool } from "./embedder-pool.ts";
import type { LibraryParts } from "./library-parts.ts";
import { embedderFailed, type SharedSearch } from "./search-threads.ts";
import { type ServingState, withSearch } from "./serving.ts";

export async function replaceFailedSearch(
  parts: Pick<LibraryParts, "store" | "buildIndex">,
  embedders: EmbedderPool,
  state: ServingState,
  failed: SharedSearch,
): Promise<void> {
  const { id } = failed.value.embedder.model;
  await state.change(async (now) => {
    // Several questions may have met the same failure.
    if (now?.search !== failed) return err({ type: "aborted" });
    embedders.discard(id);
    const search = await startBundledSearch(parts, embedders, now.texts, {
      begin: async () => undefined,
      onProgress: () => undefined,
    });
    if (!search.ok) return ok(withSearch(now, undefined, search.error));
    const stopped = embedderFailed(id, { type: "embedder-unavailable", detail: { type: "stopped-while-searching" } });
    return ok(withSearch(now, search.value, id === BUNDLED_EMBEDDER ? undefined : stopped));
  });
}
