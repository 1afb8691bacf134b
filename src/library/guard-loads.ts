/** A model that takes the tab along while it loads would do so at every start: after a few times it is left alone. */
import { BUNDLED_EMBEDDER } from "../domain/conversation.ts";
import { err } from "../domain/result.ts";
import type { CourseStore } from "../ports/course-store.ts";
import type { LibraryParts } from "./library-parts.ts";

/** One may be a reload at the wrong moment, and several tabs may start at once. */
const mostBrokenLoads = 3;

export const guardLoads =
  (
    store: Pick<CourseStore, "beginLoad" | "endLoad">,
    load: LibraryParts["loadEmbedder"],
  ): LibraryParts["loadEmbedder"] =>
  async (id) => {
    if (id === BUNDLED_EMBEDDER) return load(id);
    const begun = await store.beginLoad(id);
    if (begun.ok && begun.value > mostBrokenLoads)
      return err({ type: "embedder-failed", model: id, detail: { type: "tab-closed-while-loading" } });
    const loaded = await load(id);
    await store.endLoad(id);
    return loaded;
  };
