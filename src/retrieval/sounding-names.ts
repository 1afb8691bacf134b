/** Names written as they are heard, or broken by spaces: "bays theorum", "back prop agation", "mini max algo rhythm". */
import type { ConceptId } from "../domain/ids.ts";
import { editDistance } from "../language/edit-distance.ts";
import { soundKey } from "../language/sound.ts";

interface SoundingName {
  readonly concept: ConceptId;
  /** As the course writes it. */
  readonly name: string;
  /** Its folded letters run together. */
  readonly letters: string;
  readonly words: readonly string[];
}

export interface SoundMatch {
  readonly concept: ConceptId;
  readonly name: string;
  /** In (0, 1): how much of the name was written right. */
  readonly certainty: number;
}

/** Shorter names sound like too many other words. */
const fewestLetters = 6;
/** One letter in this many may be wrong. */
const lettersPerEdit = 5;
/** So many sounds tell a name by themselves, where a word is nobody's: then more of its letters may be wrong. */
const tellingSounds = 6;
const lettersPerEditGarbled = 2.8;
/** In a word by itself one letter of two; of shorter words than these that says nothing. */
const lettersPerEditInWord = 2;
const tellingWord = 4;
/** A word that is somebody's was mistaken for a like one only: "principle component", "gradient decent"; not "send signals". */
const lettersPerEditInKnownWord = 4;

/** How a name's letters sound; `undefined` where that tells too little. */
export function nameSound(words: readonly string[]): string | undefined {
  const letters = words.join("");
  if (letters.length < fewestLetters || !/^[a-z]+$/.test(letters)) return undefined;
  const key = soundKey(letters);
  return key.length < 3 ? undefined : key;
}

/** Word for word: "face recognition" is no misheard "voice recognition", however much of the two is the same. */
const wordsMayBe = (words: readonly string[], name: readonly string[], garbled: boolean): boolean =>
  words.length !== name.length ||
  words.every((word, i) => {
    const limit = Math.floor(word.length / (garbled ? lettersPerEditInWord : lettersPerEditInKnownWord));
    return (garbled && word.length < tellingWord) || editDistance(word, name[i] ?? "", limit) <= limit;
  });

export class SoundingNames {
  private readonly byKey = new Map<string, SoundingName[]>();

  /** @param key its `nameSound` */
  add(concept: ConceptId, name: string, words: readonly string[], key: string): void {
    const letters = words.join("");
    const list = this.byKey.get(key);
    const made = { concept, name, letters, words };
    if (list) list.push(made);
    else this.byKey.set(key, [made]);
  }

  /**
   * The name that the words sound like when run together.
   * @param garbled one of the words is nobody's
   */
  find(words: readonly string[], garbled = true): SoundMatch | undefined {
    const letters = words.join("");
    if (letters.length < fewestLetters || !/^[a-z]+$/.test(letters)) return undefined;
    const key = soundKey(letters);
    const perEdit = garbled && key.length >= tellingSounds ? lettersPerEditGarbled : lettersPerEdit;
    let best: SoundMatch | undefined;
    let limit = Math.floor(letters.length / perEdit);
    for (const { concept, name, letters: right, words: named } of this.byKey.get(key) ?? []) {
      if (!wordsMayBe(words, named, garbled)) continue;
      const distance = editDistance(letters, right, limit);
      if (distance > limit || (best && distance === limit)) continue;
      best = { concept, name, certainty: 1 - distance / right.length };
      limit = distance;
    }
    return best;
  }
}
