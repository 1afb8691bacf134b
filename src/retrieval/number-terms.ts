/** The terms of a text as numbers, given in the order in which they are met. */
import { stem } from "../language/terms.ts";
import { foldText, foldWord } from "../language/text.ts";

/** Words → numbers of terms. A course repeats its words: each is folded and stemmed once. */
export function numberTerms() {
  const terms: string[] = [];
  const ofTerm = new Map<string, number>();
  const ofWord = new Map<string, number>();
  const numberOf = (unfolded: string, onNew?: (word: string) => void): number => {
    const word = foldWord(unfolded);
    onNew?.(word);
    const term = stem(word);
    const number = ofTerm.get(term) ?? terms.push(term) - 1;
    ofTerm.set(term, number);
    ofWord.set(unfolded, number);
    return number;
  };
  return {
    terms,
    /** @param onNew gets each folded word when it is first met */
    numbersIn(text: string, onNew?: (word: string) => void): Uint32Array {
      const folded = foldText(text);
      if (folded === "") return new Uint32Array();
      const found = folded.split(" ");
      const numbers = new Uint32Array(found.length);
      // Not `Uint32Array.from`, which takes several times as long.
      for (let i = 0; i < found.length; i++) {
        const unfolded = found[i] ?? "";
        numbers[i] = ofWord.get(unfolded) ?? numberOf(unfolded, onNew);
      }
      return numbers;
    },
  };
}
