/** What a language model needs of the course: the prompt it writes from, and the check of what it wrote. */
import { ok } from "../../domain/result.ts";
import { buildPrompt } from "../../generation/prompt/build-prompt.ts";
import type { ServingState } from "../../library/serving.ts";
import type { GenerationApi } from "../../protocol/generation-api.ts";
import type { GrounderOf } from "./grounders.ts";

export function createGeneration(grounderOf: GrounderOf, state: ServingState): GenerationApi {
  return {
    prompt: (request) => state.use(async ({ tutor }) => ok(buildPrompt(tutor.graph, request))),
    ground: (request) => state.use(async (serving) => ok(await (await grounderOf(serving)).ground(request))),
  };
}
