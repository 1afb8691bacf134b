/** What a question that can't stand alone refers to. */
import type { Answer } from "../domain/answer.ts";
import type { ConceptId } from "../domain/ids.ts";
import type { Level } from "../domain/settings.ts";
import { queryTerms } from "../language/terms.ts";
import type { ConceptNames } from "../retrieval/concept-mentions.ts";

export interface FollowUp {
  readonly about: { readonly id: ConceptId; readonly title: string };
  /** The question with its subject filled in: what retrieval searches for. */
  readonly question: string;
  /** "Simpler please" and "more detail" ask for another level. */
  readonly level?: Level;
}

const pronoun =
  /\b(?:it|its|it's|this|that|they|them|their|these|those|the (?:same|former|latter|first|second) (?:one)?)\b/i;
const leadIn = /^(?:and|but|so|ok|okay|then|also|what about|how about)\b/i;
const bareRequest =
  /^(?:and |but |so |ok(?:ay)?,? )?(?:please )?(?:(?:why|how|when|where)(?: so| is that| exactly| come)?|(?:can you |could you )?(?:(?:make|say|put) (?:it|this|that) )?(?:much |a bit )?(?:simpler|more simply|in simple(?:r)? (?:terms|words)|easier|shorter|deeper|in more (?:detail|depth))|(?:tell me |give me |show (?:me )?|i want )?(?:more|more details?|some more|an example|another example|examples?|(?:the |some |python )?code|the (?:math|maths|formula|proof|derivation)|applications?|prerequisites|a summary)|(?:i )?(?:still )?(?:don'?t|do not) (?:get|understand)(?: it| this| that)?|explain (?:it |this |that )?(?:again|more|simply|in simple(?:r)? (?:terms|words)|better)|go on|continue)(?: please| again)?[\s?.!]*$/i;
const simpler = /\b(?:simpler|simply|simple|easier|eli5|don'?t (?:get|understand)|do not (?:get|understand))\b/i;
const deeper = /\b(?:deeper|more details?|in depth|advanced|rigorous)\b/i;

/** The concept the last answer was about. */
const subjectOf = (answer: Answer): FollowUp["about"] | undefined => {
  const seed = answer.seeds[0];
  return answer.about ?? (answer.inScope && seed ? { id: seed.id, title: seed.title } : undefined);
};

/**
 * @param previous the last answer of the conversation that had a subject
 * @returns undefined when the question stands alone
 */
export function resolveFollowUp(
  question: string,
  previous: readonly Answer[],
  names: ConceptNames,
): FollowUp | undefined {
  const about = previous.map(subjectOf).findLast((subject) => subject !== undefined);
  if (!about) return undefined;
  const mentions = names.find(question).filter(({ weak }) => !weak);
  const standsAlone = mentions.length > 0 || queryTerms(question).length > 6;
  const refersBack = bareRequest.test(question.trim()) || pronoun.test(question) || leadIn.test(question.trim());
  if (standsAlone || !refersBack) return undefined;
  const level: Level | undefined = simpler.test(question) ? "beginner" : deeper.test(question) ? "deep" : undefined;
  return { about, question: `${question.replace(/[\s?.!]+$/, "")} (${about.title})`, ...(level ? { level } : {}) };
}
