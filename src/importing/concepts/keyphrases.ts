/**
 * Phrases of two to four words that a text keeps coming back to, by C-value (Frantzi, Ananiadou & Mima 2000, "Automatic
 * recognition of multi-word terms"): frequent, and not merely as a part of a longer phrase.
 */
import { stopWords } from "../../language/english/stop-words.ts";
import type { Keyphrase } from "./keyphrase.ts";
import type { PassageText } from "./passage-text.ts";
import { shortKeyphrases } from "./short-keyphrases.ts";
import { isTerm } from "./term-shape.ts";
import { tokenise } from "./tokens.ts";

interface Counted {
  surface: string;
  count: number;
  passages: number;
  lastPassage: number;
}

const longest = 4;
const fewestOccurrences = 4;
const fewestPassages = 2;
/** What was met once is forgotten when the list gets this long: of such a text the rest is enough. */
const mostPhrases = 400_000;
/** No phrase goes across these. */
const pause = /[,;:()[\]"“”–—/|…]|\s-\s/;
/** The longer the texts, the surer their phrases must be: one for so many passages at first, fewer later. */
const mostOf = (passages: number): number => Math.ceil(Math.min(passages / 10, 30 + passages / 60));

/** Numbers and single letters belong to formulas, "A06" to a figure's file. */
const isWord = (word: string): boolean => /^\p{L}[\p{L}\p{N}\p{M}]+$/u.test(word) && !/^\p{L}\d{2,}$/u.test(word);

function count(texts: readonly PassageText[]): Map<string, Counted> {
  const counted = new Map<string, Counted>();
  for (const [place, { sentences, smallWords = stopWords }] of texts.entries())
    for (const { raw, folded } of sentences.flatMap((sentence) => sentence.split(pause)).map(tokenise))
      for (let from = 0; from < folded.length; from++)
        for (let to = from; to < Math.min(folded.length, from + longest); to++) {
          const word = folded[to] ?? "";
          if (smallWords.has(word) || !isWord(raw[to] ?? "")) break;
          if (to === from) continue;
          const key = folded.slice(from, to + 1).join(" ");
          const known = counted.get(key);
          if (!known) {
            const surface = raw.slice(from, to + 1).join(" ");
            counted.set(key, { surface, count: 1, passages: 1, lastPassage: place });
            continue;
          }
          known.count++;
          if (known.lastPassage !== place) known.passages++;
          known.lastPassage = place;
        }
  return counted;
}

function forgetRare(counted: Map<string, Counted>): void {
  for (const [key, { count: occurrences }] of counted) if (occurrences < 2) counted.delete(key);
}

function phrasesThatComeBack(texts: readonly PassageText[]): Keyphrase[] {
  const counted = count(texts);
  if (counted.size > mostPhrases) forgetRare(counted);
  const frequent = [...counted].filter(([, phrase]) => phrase.count >= fewestOccurrences);
  const nested = new Map<string, { total: number; phrases: number }>();
  for (const [key, { count: occurrences }] of frequent) {
    const words = key.split(" ");
    for (let length = 2; length < words.length; length++)
      for (let from = 0; from + length <= words.length; from++) {
        const part = words.slice(from, from + length).join(" ");
        const sum = nested.get(part) ?? { total: 0, phrases: 0 };
        nested.set(part, { total: sum.total + occurrences, phrases: sum.phrases + 1 });
      }
  }
  return frequent
    .filter(([, { passages, surface }]) => passages >= fewestPassages && isTerm(surface, true))
    .map(([key, { count: occurrences, passages, surface }]): Keyphrase => {
      const around = nested.get(key);
      const alone = occurrences - (around ? around.total / around.phrases : 0);
      return { phrase: surface, score: Math.log2(key.split(" ").length) * alone, passages };
    })
    .filter(({ score }) => score >= fewestOccurrences)
    .sort((a, b) => b.score - a.score || (a.phrase < b.phrase ? -1 : 1))
    .slice(0, mostOf(texts.length));
}

/** Of an abstract or a page; what is longer comes back to its terms. */
const shortText = 600;
const mostOfShort = 10;

/** Best first. */
export function findKeyphrases(texts: readonly PassageText[]): Keyphrase[] {
  const words = texts.reduce((sum, { tokens }) => sum + tokens.reduce((all, { raw }) => all + raw.length, 0), 0);
  if (words > shortText) return phrasesThatComeBack(texts);
  // What tells them in a short text is English.
  return shortKeyphrases(texts.filter(({ smallWords }) => !smallWords))
    .filter(({ phrase }) => isTerm(phrase))
    .slice(0, mostOfShort);
}
