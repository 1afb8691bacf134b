/** The sentence that says best what each idea is, and the passage it stands in. */

import { plainText } from "../../markdown/plain-text.ts";
import { definitionsIn, glossaryEntry } from "./defining-sentence.ts";
import type { MentionIndex } from "./mentions.ts";
import type { PassageText } from "./passage-text.ts";
import { cleanTerm } from "./term-shape.ts";
import { signs, tokenise, wordsIn } from "./tokens.ts";

export interface FoundDefinition {
  readonly text: string;
  /** Place of its passage. */
  readonly passage: number;
  /** Above `defines`: it says what the idea is and doesn't merely name it. */
  readonly score: number;
}

export const defines = 5;

const leansBack =
  /^(?:however|but|therefore|thus|so|this|these|that|it|they|in this|then|also|moreover|furthermore|hence|here|as a result|for example|and|because|such|note|recall)\b/i;

function shape(sentence: string): number {
  const words = signs.test(sentence) ? wordsIn(tokenise(sentence)) : sentence.split(" ").length;
  if (sentence.endsWith("?") || words < 4) return -4;
  const unfinished = /^\p{Ll}/u.test(sentence) || !/[.!:…।۔。]["”’)\]]*$/.test(sentence);
  return (
    (words >= 7 && words <= 45 ? 1 : -0.5) -
    (unfinished ? 1.5 : 0) -
    // A formula is missing in it.
    (/…\s+\S/.test(sentence) ? 1.5 : 0) -
    (leansBack.test(sentence) ? 2 : 0) -
    (/\s(?:we|you|I)\s/.test(sentence) ? 0.5 : 0)
  );
}

export interface DefinitionOffer {
  readonly idea: number;
  readonly text: string;
  readonly passage: number;
  readonly score: number;
}

/** Every sentence of a passage that may say what an idea is. */
export function* offersOf(
  text: PassageText,
  place: number,
  mentions: MentionIndex,
  owner: number | undefined,
): Generator<DefinitionOffer> {
  for (const entry of text.passage.markdown.split(/\n(?=\s*(?:[-*+]|\d+[.)])\s)/)) {
    const glossary = glossaryEntry(entry);
    const idea = glossary && mentions.named(cleanTerm(glossary.term));
    if (glossary && idea !== undefined)
      yield {
        idea,
        passage: place,
        score: 9,
        text: `${cleanTerm(glossary.term)}: ${plainText(glossary.text).slice(0, 400)}`,
      };
  }
  const early = place === 0 ? 0.2 : 0;
  for (const sentence of text.sentences) {
    const form = shape(sentence);
    for (const { term, strength } of definitionsIn(sentence)) {
      // All of the subject is the idea's name: "the loss of a network is" defines no network.
      const idea = mentions.named(cleanTerm(term));
      if (idea === undefined) continue;
      yield { idea, passage: place, text: sentence, score: strength * 2 + form + (owner === idea ? 2 : 0) + early };
    }
  }
  for (const [idea, { sentences, leads }] of mentions.ofPassage[place] ?? []) {
    const first = text.sentences[leads ?? sentences[0] ?? 0];
    const isMeant = owner === idea || text.emphasised.some((phrase) => mentions.named(phrase) === idea);
    const says = text.smallWords && leads !== undefined && isMeant ? defines : 0;
    const base = says + (owner === idea ? 2 : 0.5) + (leads === undefined ? 0 : 1.2);
    if (first !== undefined) yield { idea, passage: place, text: first, score: base + shape(first) + early };
  }
}

/** @param owners by place of the passage: the idea that its heading names */
export function findDefinitions(
  count: number,
  texts: readonly PassageText[],
  mentions: MentionIndex,
  owners: readonly (number | undefined)[],
): (FoundDefinition | undefined)[] {
  const best: (FoundDefinition | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const [place, text] of texts.entries())
    for (const { idea, ...offer } of offersOf(text, place, mentions, owners[place])) {
      const known = best[idea];
      // Of equals the first stays: a course says what something is where it first comes up.
      if (!known || offer.score > known.score) best[idea] = offer;
    }
  return best;
}
