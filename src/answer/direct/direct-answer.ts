/**
 * The first screen: what was asked, answered. An answer note where one fits, else the passages that fit the question
 * best, else the definition; in the form that was asked for.
 */
import type { AnswerBlock, AnswerSection, Intent } from "../../domain/answer.ts";
import { stopWords } from "../../language/english/stop-words.ts";
import { words as wordsOf } from "../../language/text.ts";
import type { QuestionPart } from "../../question/understand.ts";
import { computedBlocks } from "../computed/computed-blocks.ts";
import type { Computed } from "../numeric/shape.ts";
import { conceptLink, definitionOf, joinNames, type PartContext, section, writtenBlock } from "../parts/context.ts";
import { likelyOdds } from "./answer-odds.ts";
import { answerPart, wordsOfScreen } from "./answer-part.ts";
import { passageAnswers } from "./best-passages.ts";
import { fittingNotes } from "./choose-notes.ts";
import { closestIdeas, namesOnlyLeads } from "./closest-ideas.ts";
import { isPastedError } from "./pasted-error.ts";

/** What was asked for is a part of its own, right below: code, a formula, a list. */
const roomAbovePart = 55;
const inPartBelow: ReadonlySet<Intent> = new Set(["code", "math", "example"]);

/** "Reading “gradiant” as “gradient”". */
function corrections({ corrections: made }: PartContext): AnswerBlock[] {
  if (made.length === 0) return [];
  const readings = made.map(({ from, to }) => `“${from}” as “${to}”`).join(", ");
  return [{ markdown: `*Reading ${readings}.*`, citations: [] }];
}

/** "Is it better than BERT?": a pronoun names nothing that could be missing. */
const saysNothing = (side: string): boolean => wordsOf(side).every((word) => stopWords.has(word));

/** "How many models does (A or B) have": cut out of a question, no name. */
const isCutOut = (side: string): boolean =>
  /[()?]/.test(side) || /^(?:how|what|why|which|when|who|where|does|do|is|are|can|should)\b/i.test(side);

/** "XLNet or BERT?": what the course doesn't cover is named before the other side is spoken of. */
function unknownSides(context: PartContext, parts: readonly QuestionPart[]): AnswerBlock[] {
  return parts.flatMap(({ sides, subjects: [only] }) => {
    const unknown =
      sides?.sides
        .filter(({ concept, text }) => concept === undefined && !saysNothing(text) && !isCutOut(text))
        .map(({ text }) => `“${text}”`) ?? [];
    if (unknown.length === 0 || !only) return [];
    const sentence = `This course doesn't cover ${joinNames(unknown)}; what follows is about ${conceptLink(context, only)} alone.`;
    return [writtenBlock(context, sentence, definitionOf(context, only))];
  });
}

/** So far ahead of the second, in the second look's score, that it is answered at once. */
const clearLead = 1;

function leadsClearly([part, ...others]: readonly QuestionPart[]): boolean {
  const [first, second] = part?.retrieval.candidates ?? [];
  return others.length === 0 && (first?.rank ?? 0) - (second?.rank ?? 0) >= clearLead;
}

const unsure = "I'm not sure which idea you mean.";

/** "What does temperature do? And for logits 2, 1, 0 …": what no number answers. */
const asksBeside = /\b(?:why|explain|what do(?:es)?|what (?:is|are) (?!the\b))/i;

/** "… and should I lower the threshold", "is that good": asked of the result, and answered where a note likely does. */
const asksOfResult =
  /\b(?:should|is (?:that|this|it) (?:a )?(?:good|bad|ok(?:ay)?|enough|normal|too))\b|\bwhat (?:if|happens)\b/i;

export interface Asked {
  readonly parts: readonly QuestionPart[];
  readonly sure: boolean;
  /** Results of the learner's own numbers. */
  readonly computed: readonly Computed[];
}

/** Below ideas that may be meant, only what likely answers: anything else is about a third thing. */
const likelyAnswers = ({ graph, lexical }: PartContext, part: QuestionPart): boolean =>
  (fittingNotes(graph, lexical, part, 1)[0]?.odds ?? likelyOdds) >= likelyOdds;

/** Asked nearly in a note's own words: no other idea need be offered. */
function isNear({ graph, lexical }: PartContext, part: QuestionPart): boolean {
  const [best] = fittingNotes(graph, lexical, part, 1);
  return best?.near === true && best.asksIt && (best.odds ?? 0) >= likelyOdds;
}

/** With the learner's own numbers computed: does the part ask for more than them? */
function asksMore({ graph, lexical }: PartContext, part: QuestionPart): boolean {
  if (/\d/.test(part.question)) return false;
  if (asksBeside.test(part.question)) return true;
  const [best] = asksOfResult.test(part.question) ? fittingNotes(graph, lexical, part, 1) : [];
  return best?.asksIt === true && (best.odds ?? 0) >= likelyOdds;
}

export function directAnswer(context: PartContext, { parts, sure, computed }: Asked): AnswerSection[] {
  const share = Math.max(40, Math.floor(wordsOfScreen / Math.max(1, parts.length)));
  const leads = leadsClearly(parts) || parts.every(passageAnswers);
  // An error is answered by its own note or by none: other ideas beside it only confuse.
  const pasted = parts.some(({ question }) => isPastedError(question));
  const unclear = !sure && !pasted && !parts.every((part) => isNear(context, part));
  const results = computedBlocks(context, computed);
  const answered = parts.flatMap((part, i) => {
    // Beside the learner's own numbers, those of another example only confuse.
    if (results.length > 0 && (parts.length === 1 || !asksMore(context, part))) return [];
    if (unclear && !leads && !likelyAnswers(context, part)) return [];
    const words = inPartBelow.has(part.intent) ? Math.min(share, roomAbovePart) : share;
    const before = parts.slice(0, i).flatMap(({ subjects }) => subjects);
    return answerPart(context, part, { words, brief: parts.length > 1, before });
  });
  return section("answer", { part: "answer" }, [
    ...results,
    ...corrections(context),
    ...unknownSides(context, parts),
    ...(unclear && !leads ? closestIdeas(context, parts, unsure) : []),
    ...answered,
    ...(unclear && leads && !namesOnlyLeads(answered) ? closestIdeas(context, parts, unsure) : []),
  ]);
}
