/** How sure is it that the course holds what was asked? Judged on absolute evidence, never on the share of filler. */
import type { Sureness as AnswerSureness } from "../domain/answer.ts";
import type { Mention } from "./concept-mentions.ts";
import type { ScopeSignals } from "./scope.ts";
import { scopeScore } from "./scope.ts";

export type Sureness = Exclude<AnswerSureness, "smalltalk">;

export interface Evidence {
  readonly mentions: readonly Mention[];
  readonly scope: ScopeSignals;
  /** Score of the best answer note, in [0, 1]. */
  readonly note: number;
  readonly unknownShare: number;
}

/** A short everyday name beside other words may mean anything; a long or joined one is no chance likeness. */
const certainLetters = 5;

/** Named outright: such a question is never refused. */
export const certainMention = ({ weak, foreign, surface, to, from }: Mention): boolean =>
  !weak && (foreign || to - from > 1 || surface.length >= certainLetters || /^[A-Z\d-]{2,}s?$/.test(surface));

/** Logits of `scopeScore` plus the note's; printed by `npm run bench -- scope`. */
const sureAt = 1;
const nearAt = -0.8;
const noteWeight = 6;
const noteFrom = 0.5;
const unknownWeight = 2;

export function judgeSureness({ mentions, scope, note, unknownShare }: Evidence): Sureness {
  if (mentions.some(certainMention)) return "sure";
  const score = scopeScore(scope) + noteWeight * Math.max(0, note - noteFrom) - unknownWeight * unknownShare;
  return score >= sureAt ? "sure" : score >= nearAt ? "near" : "outside";
}
