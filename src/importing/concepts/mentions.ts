/** Which ideas each passage names, and how prominently. */

import { NameFinder } from "./name-finder.ts";
import type { PassageText } from "./passage-text.ts";
import type { Idea } from "./select.ts";
import { tokenise } from "./tokens.ts";

export interface IdeaMention {
  count: number;
  /** Places of the sentences that name it. */
  readonly sentences: number[];
  /** The first sentence that begins with it. */
  leads?: number;
}

export interface MentionIndex {
  /** By place of the passage, then by place of the idea. */
  readonly ofPassage: readonly ReadonlyMap<number, IdeaMention>[];
  /** How many passages name each idea. */
  readonly frequency: readonly number[];
  /** The ideas a short text names, in its order. */
  find(text: string): number[];
  /** The idea that a phrase is a name of, one adjective before it aside. */
  named(phrase: string): number | undefined;
}

export function findMentions(ideas: readonly Idea[], texts: readonly PassageText[]): MentionIndex {
  const finder = new NameFinder<number>();
  for (const [place, { title }] of ideas.entries()) finder.add(title, place);
  for (const [place, { aliases }] of ideas.entries()) for (const alias of aliases) finder.add(alias, place);
  const frequency = ideas.map(() => 0);
  const ofPassage = texts.map(({ tokens }) => {
    const found = new Map<number, IdeaMention>();
    for (const [sentence, words] of tokens.entries())
      for (const { value, from } of finder.findIn(words)) {
        const mention = found.get(value) ?? { count: 0, sentences: [] };
        mention.count++;
        if (mention.sentences.at(-1) !== sentence) mention.sentences.push(sentence);
        if (from <= 1) mention.leads ??= sentence;
        found.set(value, mention);
      }
    for (const idea of found.keys()) frequency[idea] = (frequency[idea] ?? 0) + 1;
    return found;
  });
  return {
    ofPassage,
    frequency,
    find: (text) => finder.findIn(tokenise(text)).map(({ value }) => value),
    named(phrase) {
      const tokens = tokenise(phrase);
      const [match, ...others] = finder.findIn(tokens);
      return match && others.length === 0 && match.from <= 1 && match.to === tokens.folded.length
        ? match.value
        : undefined;
    },
  };
}
