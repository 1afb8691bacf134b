/** How well a concept is known, by what the learner did: never guessed from anything else. */
import type { ConceptId } from "./ids.ts";

export const knowledgeStages = ["seen", "practised", "solid", "fading"] as const;
/**
 * `seen`: explained or read. `practised`: answered at least once. `solid`: right last time, and likely to last a week or
 * longer. `fading`: likelier forgotten by now than it should be.
 */
export type KnowledgeStage = (typeof knowledgeStages)[number];

export interface ConceptKnowledge {
  readonly concept: ConceptId;
  readonly title: string;
  readonly stage: KnowledgeStage;
  /** Different items answered so far. */
  readonly items: number;
  /** The chance to remember them today, 0 to 1; absent when nothing was answered. */
  readonly recall?: number;
  /** An answer about this concept, which contains it, put off its next question by so many days. */
  readonly credit?: { readonly by: ConceptId; readonly title: string; readonly days: number };
  /** Days until the first comes back, 0 when it is due. */
  readonly dueInDays?: number;
}
