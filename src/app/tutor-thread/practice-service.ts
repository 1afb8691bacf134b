/** Practice of the open course. */
import type { ConceptId } from "../../domain/ids.ts";
import { ok } from "../../domain/result.ts";
import type { ServingState } from "../../library/serving.ts";
import { checkExplanation } from "../../practice/explain/check-explanation.ts";
import { placementStep } from "../../practice/placement/placement.ts";
import { practiceConcept, practicePlan } from "../../practice/plan-practice.ts";
import { standing } from "../../practice/standing.ts";
import type { PracticeApi } from "../../protocol/practice-api.ts";
import type { Tutor } from "../../tutor/answer-question.ts";
import type { GrounderOf } from "./grounders.ts";

/** Concepts whose passages are looked at for a sentence that its own concept's don't say. */
const NEARBY = 3;

const nearbyIn =
  ({ index }: Tutor) =>
  (sentence: string): readonly ConceptId[] => {
    const named = index.names.find(sentence).map(({ concept }) => concept);
    const alike = index.lexical.search(sentence, NEARBY).map(({ concept }) => concept);
    return [...new Set([...named.slice(0, NEARBY), ...alike])];
  };

export function createPracticeService(grounderOf: GrounderOf, state: ServingState): PracticeApi {
  return {
    practicePlan: (request) => state.use(async ({ tutor: { graph } }) => ok(practicePlan(graph, request))),
    standing: (request) => state.use(async ({ tutor: { graph } }) => ok(standing(graph, request))),
    practiceConcept: (id, request, only) =>
      state.use(async ({ tutor: { graph } }) => practiceConcept(graph, id, request, only)),
    placement: (request) => state.use(async ({ tutor: { graph } }) => ok(placementStep(graph, request))),
    explained: (request) =>
      state.use(async (serving) => {
        const { tutor } = serving;
        const grounder = await grounderOf(serving);
        return checkExplanation({ graph: tutor.graph, grounder, nearby: nearbyIn(tutor) }, request);
      }),
  };
}
