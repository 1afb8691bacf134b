/** What a question means after the answers before it: the question alone and the question with their subjects, the surer taken. */
import type { Answer, Intent, Subject } from "../domain/answer.ts";
import type { ConceptId } from "../domain/ids.ts";
import type { Level } from "../domain/settings.ts";
import { stopWords } from "../language/english/stop-words.ts";
import { stem } from "../language/terms.ts";
import { words } from "../language/text.ts";
import type { RetrievalIndex } from "../retrieval/retrieval-index.ts";
import { type Retrieval, retrieve } from "../retrieval/retrieve.ts";
import { certainMention } from "../retrieval/sureness.ts";

export interface FollowUp {
  /** What the question was taken to be about. */
  readonly about: readonly Subject[];
  /** What it names beside them. */
  readonly beside: readonly ConceptId[];
  readonly retrieval: Retrieval;
  /** "Simpler please" and "more detail" ask for another level. */
  readonly level?: Level;
  /** "And for images?" asks the same of something else. */
  readonly intent?: Intent;
}

/** "It" that stands for nothing. */
const expletive =
  /\b(?:is|was|isn't|would) it (?:true|possible|ok(?:ay)?|better|worth|necessary|bad|good|normal|a good idea|fair|unfair|safe|legal|important|useful|enough|still|really|ever|always)\b|\bit (?:is|was) (?:possible|true|better|important|necessary)\b|\bdoes it matter\b|\bhow long does it take\b/gi;
const pronoun =
  /\b(?:it|its|it's|they|them|their|theirs|these|those|both|either|the (?:same|former|latter|first|second|third|other|previous|last) (?:one|step|part|point|example|formula|term)?|which one|that one|this one|one of them|the two)\b|\b(?:of|for|does|do|did|is|like|than|about|with|in|to|explain|mean by) (?:this|that)\b|\b(?:this|that) (?:method|algorithm|model|approach|technique|thing|concept|idea|formula|equation|step|work|help|happen|mean|important|different|better)\b|\b(?:this|that)[\s?.!]*$/i;
const leadIn = /^(?:and|but|so|ok(?:ay)?|then|also|or|what about|how about|what if|now)\b/i;
const turnsTo =
  /^(?:and |but |ok(?:ay)? |so |then )*(?:what|how) about\b|^(?:and|or) (?!what\b|how\b|why\b|when\b|where\b|which\b|who\b|is\b|are\b|do\b|does\b|can\b)(?:for |with |in |on |the )?[\w -]{2,40}\??$/i;
const bareRequest =
  /^(?:and |but |so |ok(?:ay)?,? )?(?:please )?(?:(?:why|how|when|where)(?: so| is that| exactly| come| not)?|(?:can you |could you )?(?:(?:make|say|put) (?:it|this|that) )?(?:much |a bit |even )?(?:simpler|more simply|in simple(?:r)? (?:terms|words)|easier|shorter|deeper|in more (?:detail|depth)|as an analogy)|(?:tell me |give me |show (?:me )?|i want |i need |any )?(?:more|more details?|some more|an example|another example|examples?|an analogy|another analogy|(?:the |some |python )?code(?: for (?:it|that))?|the (?:math|maths|formula|proof|derivation|intuition)|(?:real[- ]life |real[- ]world )?applications?|prerequisites|(?:a )?summary|(?:pros and cons|advantages|disadvantages|limitations|drawbacks))|(?:summari[sz]e|shorten|simplify|elaborate|continue|go on|tl;?dr|eli5)(?: (?:it|this|that|please|in .+))?|(?:in )?(?:\d|two|three|four|five) bullets?(?: points)?|(?:i )?(?:still )?(?:don'?t|do not) (?:get|understand)(?: it| this| that)?|explain (?:it |this |that |the (?:first|second|third|last|next) (?:step|part|point) )?(?:again|more|better|simply|in simple(?:r)? (?:terms|words)|like i(?:'?m| am) (?:5|five))?|(?:quiz|test) me(?: on (?:it|this|that))?)(?: please| again)?[\s?.!]*$/i;
const simpler =
  /\b(?:simpler|simply|simple|easier|eli5|like i(?:'?m| am) (?:5|five)|don'?t (?:get|understand)|do not (?:get|understand))\b/i;
const deeper = /\b(?:deeper|more details?|in depth|advanced|rigorous|elaborate)\b/i;
/** Questions that say less than a question needs: a setting, a choice, a quantity. */
const openEnded =
  /^(?:which|when|where|why|how|can|could|does|do|is|are|should|would|what (?:if|happens|else|kind|are the|is the))\b/i;

/** Words a follow-up may have beside its cue. */
const fewWords = 9;

/** What an answer was about; answers stored by earlier versions say it by their first seed. */
function subjectsOf(answer: Answer): readonly Subject[] {
  if (!answer.inScope) return [];
  if (answer.subjects && answer.subjects.length > 0) return answer.subjects;
  const [seed] = answer.seeds;
  return answer.about ? [answer.about] : seed ? [{ id: seed.id, title: seed.title }] : [];
}

/** "What about multi head", after attention: the name that both make together. */
function joinedName(index: RetrievalIndex, question: string, subjects: readonly Subject[]): ConceptId | undefined {
  const rest = words(question.replace(turnsTo, (found) => found.replace(/^.*about\b/i, "")))
    .filter((word) => !stopWords.has(word))
    .join(" ");
  if (rest === "") return undefined;
  for (const { title } of subjects) {
    const parts = title.split(/\s+/);
    for (let from = 0; from < parts.length; from++) {
      const tail = parts.slice(from).join(" ");
      const found = index.names.named(`${rest} ${tail}`) ?? index.names.named(`${tail} ${rest}`);
      if (found && !subjects.some(({ id }) => id === found)) return found;
    }
  }
  return undefined;
}

const withSubjects = (question: string, subjects: readonly Subject[]): string =>
  `${question.replace(/[\s?.!]+$/, "")} (${subjects.map(({ title }) => title).join(", ")})`;

/** Something is asked about that the course never mentions. */
const leavesCourse = (index: RetrievalIndex, question: string): boolean =>
  words(question).some((word) => !stopWords.has(word) && !index.lexical.knows(stem(word)));

/**
 * @param alone the question by itself
 * @param previous answers of the conversation, oldest first
 * @returns undefined when the question stands alone
 */
export async function resolveFollowUp(
  index: RetrievalIndex,
  question: string,
  alone: Retrieval,
  previous: readonly Answer[],
): Promise<FollowUp | undefined> {
  const last = previous.findLast((answer) => subjectsOf(answer).length > 0);
  if (!last) return undefined;
  const subjects = subjectsOf(last);
  const text = question.trim().replace(expletive, " ");
  const level: Level | undefined = simpler.test(text) ? "beginner" : deeper.test(text) ? "deep" : undefined;
  const carry = async (
    about: readonly Subject[],
    beside: readonly ConceptId[],
    intent?: Intent,
  ): Promise<FollowUp> => ({
    about,
    beside,
    retrieval: await retrieve(index, withSubjects(question, about)),
    ...(level ? { level } : {}),
    ...(intent ? { intent } : {}),
  });
  if (bareRequest.test(text)) return carry(subjects, []);
  const named = [...new Set(alone.mentions.filter(certainMention).map(({ concept }) => concept))];
  const fresh = named.filter((id) => !subjects.some((subject) => subject.id === id));
  const refersBack = pronoun.test(text);
  if (leadIn.test(text) || named.length === 0) {
    const together = joinedName(index, question, subjects);
    const title = together && index.graph.title(together);
    if (together && title !== undefined && words(question).length <= fewWords)
      return carry(
        [{ id: together, title }],
        [],
        turnsTo.test(text) && last.intent !== "smalltalk" ? last.intent : undefined,
      );
  }
  if (refersBack) return carry(subjects, fresh);
  if (named.length > 0) {
    const [first] = fresh;
    const title = first && index.graph.title(first);
    // "What about RNNs?" asks of them what was asked before.
    if (first && title !== undefined && turnsTo.test(text) && last.intent !== "smalltalk")
      return carry([{ id: first, title }], fresh.slice(1), last.intent);
    return undefined;
  }
  const short = words(question).length <= fewWords;
  if (!short || leavesCourse(index, question)) return undefined;
  if (leadIn.test(text)) return carry(subjects, []);
  if (alone.sureness !== "sure" && openEnded.test(text)) return carry(subjects, []);
  return undefined;
}
