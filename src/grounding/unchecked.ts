/** Sentences that state nothing the course could support: about the answer itself, or to the learner. */
import { isFiller } from "../language/english/filler.ts";
import { termsOf } from "../language/english/word-forms.ts";

const aboutTheAnswer =
  /^(?:(?:great|good|excellent|nice) question|sure|certainly|absolutely|of course|okay|ok|hello|hi\b|let me|let['’]?s|let us|here(?:['’]s| is| are)|below|in this (?:answer|section|explanation)|i(?:['’](?:m|ll|ve)|\s)|we(?:['’]ll| will| can now)|feel free|hope|happy|as (?:mentioned|discussed|shown|we saw|described)|this (?:answer|explanation|section)|now that|moving on|next,? (?:we|let)|to (?:summari[sz]e|recap|sum up)\b[^,]{0,20}$|you (?:asked|may|might|can (?:find|read|see)|should (?:now|be able)))/i;
const toTheLearner =
  /^(?:try|remember|imagine|picture|think (?:of|about)|consider|suppose|keep in mind|ask yourself|practi[cs]e|take a (?:moment|look)|look at|have a look|check (?:out|your)|note that$|don['’]?t (?:worry|hesitate)|make sure you|now you|your turn|see (?:the|also|section)|good luck)\b/i;
const opening =
  /^(?:in (?:summary|short|other words|a nutshell|conclusion)|to (?:summari[sz]e|recap|sum up)|overall|so|now|first|finally|next|then|well)[,:]?\s+/i;

/** A lead-in ("It has two parts:") with fewer telling words than this only announces. */
const fewestInLeadIn = 4;

/** @returns the stemmed words that say something, in order, each once */
export function tellingTerms(prose: string): string[] {
  return [...new Set(termsOf(prose))].filter((term) => !isFiller(term) && !/^\d+$/.test(term));
}

/** @param prose the sentence without Markdown; names are looked for elsewhere */
export function statesNothing(prose: string, hasFormula: boolean): boolean {
  const bare = prose.replace(opening, "");
  if (/[?？]["'”’)\]]*$/.test(prose)) return true;
  if (aboutTheAnswer.test(bare) || toTheLearner.test(bare)) return true;
  const telling = tellingTerms(bare);
  if (hasFormula || /\d/.test(bare)) return telling.length === 0;
  return telling.length < 2 || (/[:：]$/.test(prose) && telling.length < fewestInLeadIn);
}

/** Mostly in another script than the course's: nothing can be compared. */
export function isForeignScript(prose: string): boolean {
  const letters = prose.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  return letters.length > 0 && latin / letters.length < 0.5;
}
