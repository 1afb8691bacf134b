/** What holds sentences against the course's passages, kept while course and embedder stay the same. */
import { BUNDLED_EMBEDDER } from "../../domain/conversation.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import { createGrounder, type Grounder } from "../../grounding/ground-sentences.ts";
import type { EmbedderPool } from "../../library/embedder-pool.ts";
import type { Serving } from "../../library/serving.ts";
import type { Embedder } from "../../ports/embedder.ts";

export type GrounderOf = (serving: Serving) => Promise<Grounder>;

export function createGrounders(embedders: EmbedderPool): GrounderOf {
  let held: ReturnType<EmbedderPool["acquire"]> | undefined;
  let last:
    | { readonly graph: CourseGraph; readonly embedder: Embedder | undefined; readonly grounder: Grounder }
    | undefined;

  /** Statements are compared by the app's own embedder, whichever one searches: the comparison is fitted to it. */
  async function bundledEmbedder({ search }: Serving): Promise<Embedder | undefined> {
    const searching = search?.value.embedder;
    if (searching?.model.id === BUNDLED_EMBEDDER) return searching;
    held ??= embedders.acquire(BUNDLED_EMBEDDER);
    const lease = await held;
    if (lease.ok) return lease.value.embedder;
    held = undefined;
    return undefined;
  }

  return async (serving) => {
    const { graph, index } = serving.tutor;
    const embedder = await bundledEmbedder(serving);
    if (last?.graph !== graph || last.embedder !== embedder)
      last = { graph, embedder, grounder: createGrounder({ graph, index, embedder }) };
    return last.grounder;
  };
}
