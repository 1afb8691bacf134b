/** What a language model needs of the course: the prompt it writes from, and the check of what it wrote. */
import { BUNDLED_EMBEDDER } from "../../domain/conversation.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import { ok } from "../../domain/result.ts";
import { buildPrompt } from "../../generation/prompt/build-prompt.ts";
import { createGrounder, type Grounder } from "../../grounding/ground-sentences.ts";
import type { EmbedderPool } from "../../library/embedder-pool.ts";
import type { Serving, ServingState } from "../../library/serving.ts";
import type { Embedder } from "../../ports/embedder.ts";
import type { GenerationApi } from "../../protocol/generation-api.ts";

export function createGeneration(embedders: EmbedderPool, state: ServingState): GenerationApi {
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

  return {
    prompt: (request) => state.use(async ({ tutor }) => ok(buildPrompt(tutor.graph, request))),
    ground: (request) =>
      state.use(async (serving) => {
        const { graph, index } = serving.tutor;
        const embedder = await bundledEmbedder(serving);
        if (last?.graph !== graph || last.embedder !== embedder)
          last = { graph, embedder, grounder: createGrounder({ graph, index, embedder }) };
        return ok(await last.grounder.ground(request));
      }),
  };
}
