/** Several questions in one: "What is precision? what is recall? and why is there a tradeoff". */

import { differing } from "../language/english/differing.ts";
import { stopWords } from "../language/english/stop-words.ts";
import { words } from "../language/text.ts";

const asks =
  /\b(?:what|how|why|when|where|which|who|is|are|was|were|does|do|did|can|could|should|would|explain|describe|define|compare|give|show|tell|list)\b/i;
const startsAsking =
  /^(?:(?:and|also|so|but|then|plus|or),? )*(?:what|how|why|when|where|which|who|is|are|does|do|did|can|could|should|would|explain|describe|define|compare|give|show|list)\b/i;
/** No question mark, and yet a question: "logits are 2, 1, 0 - what are the probabilities". */
const asksAfterAll = /[-–—:,]\s+(?:what|how|why|which)\b/i;
/** A conjunction that begins another question. */
const another =
  /,?\s+(?:and also|and then|and|also|plus|;)\s+(?=(?:also )?(?:what|how|why|where|which|who|when (?:do|does|should|would|is|are|can|to)|(?:is|are|can|could|do|does|should|would|will) (?:it|they|i|we|you|u|one|both|either|this|these|there|the|an?)|explain|give me|show me)\b)/i;
/** "what is bagging, what is boosting": a comma between two that ask; ", which is" and ", where x is" tell more of the same. */
const listed =
  /,\s+(?=(?:(?:and|so|then) )?(?:what|how|why|when (?:do|does|should|would|is|are|to)|where (?:do|does|is|are|should)|which (?:one|of|should|would|do|does|is (?:better|best|faster|easier|cheaper)|works?|trains?)|(?:is|are|can|could|do|does|should|will) (?:it|they|i|we|you|one|both|either|this|these|there))\b)/i;
/** "When I train a network, what …", "in a chain, where x …, how …": what comes first only says when or where. */
const onlySaysWhen =
  /^(?:and |so |but |then )*(?:when|if|where|since|because|while|given|after|before|once|suppose|in|on|for|with|under|during|at)\b/i;
/** "When should I use A and when B" is one question. */
const choice = new RegExp(String.raw`\bwhen\b.*\band when\b|${differing}|\bcompar|\bvs\b|\bversus\b`, "i");

/** What else is asked of what is compared: "A vs B, and why everyone uses B", "A vs B, how much memory do i save". */
const beyondChoice = /,?\s+and\s+(?=(?:why|how|what (?:is|are|does|do))\s)|,\s+(?=how (?:much|many|big|large|long)\s)/i;
const comparesWays = /\b(?:between|of|compar\w+)\s+(?:how|why)\b/i;

/** Says nothing of what is asked about: "what is going on", "what can I do", "what should I try first". */
const saysNothing =
  /^(?:going|happening|happens?|wrong|do|doing|done|try|check|first|next|fix|change|now|reason|problem|issue|please|pls)$/i;
/** With one of these it asks of what was said: "why does it happen". */
const refers = /\b(?:which|it|its|they|them|their|this|that|these|those|one|ones|both|each|either)\b/i;

export const mostParts = 4;

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Pieces between question marks and new lines that were spaces; what asks nothing belongs to what follows. */
function sentences(question: string): string[] {
  const pieces = question
    .split(/(?<=[?])\s+|(?<=[.!])\s+(?=[A-Za-z])/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const joined: string[] = [];
  let context = "";
  for (const piece of pieces) {
    const whole = context ? `${context} ${piece}` : piece;
    if (piece.endsWith("?") || startsAsking.test(piece)) {
      joined.push(whole);
      context = "";
    } else context = whole;
  }
  if (asksAfterAll.test(context)) joined.push(context);
  else if (context !== "") {
    const last = joined.pop();
    joined.push(last === undefined ? context : `${last} ${context}`);
  }
  return joined;
}

/** Uncut where a piece would be a word alone, or the first asks nothing. */
function cut(text: string, at: RegExp): string[] {
  const pieces = text.split(at).map((piece) => piece.trim());
  return pieces.every((piece) => wordCount(piece) >= 2) && asks.test(pieces[0] ?? "") ? pieces : [text];
}

/** Whole where what stands first compares nothing by itself. */
function beyond(sentence: string): string[] {
  const pieces = sentence.split(beyondChoice).map((piece) => piece.trim());
  const apart = choice.test(pieces[0] ?? "") && !comparesWays.test(sentence);
  return apart && pieces.every((piece) => wordCount(piece) >= 2) ? pieces : [sentence];
}

/** "… but precision is only 0.1, how can both be true": the question is what stands before. */
const onlyWonders = /^(?:and |so |but )?how (?:can|could|is) (?:both|this|that|it|they) (?:both )?(?:be |possible)/i;

/** What names nothing and refers to nothing belongs to what stands before it. */
const belongsBefore = (part: string): boolean =>
  onlyWonders.test(part) ||
  (!refers.test(part) && words(part).every((word) => stopWords.has(word) || saysNothing.test(word)));

/** The first part takes what follows it, and "what's wrong? my loss is nan" is one question too. */
function joinedToBefore(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && (belongsBefore(part) || belongsBefore(before)))
      joined[joined.length - 1] = `${before} ${part}`;
    else joined.push(part);
  }
  return joined;
}

/** @returns the parts in order; the question alone when it asks one thing */
export function splitParts(question: string): string[] {
  const parts = sentences(question).flatMap((sentence) => {
    if (choice.test(sentence)) return beyond(sentence);
    const pieces = cut(sentence, another);
    return pieces.flatMap((piece) => (onlySaysWhen.test(piece) ? [piece] : cut(piece, listed)));
  });
  const kept = joinedToBefore(parts.filter((part) => wordCount(part) >= 1));
  return kept.length > 1 && kept.length <= mostParts ? kept : [question];
}
