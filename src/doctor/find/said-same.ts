/** Sentences that call one concept by the name of another: "real GDP, also called constant-dollar GDP". */

import type { TwinSign } from "../../domain/finding.ts";
import { NameFinder } from "../../importing/concepts/name-finder.ts";
import { cleanTerm } from "../../importing/concepts/term-shape.ts";
import { tokenise } from "../../importing/concepts/tokens.ts";
import type { CourseText } from "./course-text.ts";

/** Two concepts by their places. */
export interface TwinPair {
  readonly a: number;
  readonly b: number;
  readonly sign: TwinSign;
  /** Place of the passage, and the sentence, that say so. */
  readonly said?: readonly [number, string];
}

export const saysSame =
  /,?;?\s*(?:(?:is|are|or|which\s+is|which\s+are)\s+)?(?:also\s+(?:called|known\s+as|termed|referred\s+to\s+as|named)|a\.?k\.?a\.?|otherwise\s+known\s+as|sometimes\s+(?:called|known\s+as))\s+/i;
/** Where a name ends. */
const nameEnds = /[,.;:()^—–]|\s(?:that|which|because|and|or|since|is|are|for|in|to|when|as|by|named|models?)\s/i;
/** A glossary's "shortage : at the existing price …; also called excess demand" is about its first words. */
const entry = /^([^:]{2,60}?)\s*:\s/;

export function saidSame({ course, texts }: CourseText): TwinPair[] {
  const finder = new NameFinder<number>();
  for (const [place, { title }] of course.concepts.entries()) finder.add(title, place);
  for (const [place, { aliases }] of course.concepts.entries()) for (const alias of aliases) finder.add(alias, place);
  /** The concept that all of a phrase names. */
  const named = (phrase: string): number | undefined => {
    const tokens = tokenise(cleanTerm(phrase));
    const [match, ...others] = finder.findIn(tokens);
    const whole = match && others.length === 0 && match.from === 0 && match.to === tokens.folded.length;
    return whole ? match.value : undefined;
  };
  return texts.flatMap(({ sentences }, place) =>
    sentences.flatMap((sentence): TwinPair[] => {
      const match = saysSame.exec(sentence);
      if (!match) return [];
      const before = sentence.slice(0, match.index).replace(/\s*\([^()]*\)/g, "");
      const after = sentence.slice(match.index + match[0].length);
      // "The sum of both is social surplus, also called …": what is called so stands behind the verb.
      const one = named(entry.exec(before)?.[1] ?? before) ?? named(before.split(/\s(?:is|are|called)\s/).at(-1) ?? "");
      const other = named(after.split(nameEnds)[0] ?? "");
      if (one === undefined || other === undefined || one === other) return [];
      return [{ a: one, b: other, sign: "called", said: [place, sentence] }];
    }),
  );
}
