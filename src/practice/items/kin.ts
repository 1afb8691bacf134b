/** Words that bring each other to mind: of one family, one within the other, or of one sense. */
import { areOfOneSense, areOfOneWord, isGrouped } from "../../language/english/near-words.ts";
import { stopWords } from "../../language/english/stop-words.ts";
import { stem } from "../../language/terms.ts";
import { words } from "../../language/text.ts";
import { asWords } from "./names.ts";
import { remembered } from "./remembered.ts";

/** The beginning that words of one family share: "triple" and "triplet". */
const FAMILY = 4;
/** Of words this long half may differ at the end: "normalize" and "norm" say little, "regularize" and "regular" much. */
const LONG = 5;

/** What a text is known again by, as stems; also the parts of words written in one, and single letters of names. */
export const tellingStems = remembered((text): ReadonlySet<string> => {
  const all = [...words(text), ...words(asWords(text))];
  return new Set(
    all
      .filter((word) => (!stopWords.has(word) || isGrouped(stem(word))) && (word.length > 1 || /[b-z]/.test(word)))
      .map(stem),
  );
});

/** Whether two stems look like one word, or are of one. */
function looksAlike(a: string, b: string): boolean {
  if (a === b || areOfOneWord(a, b)) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < FAMILY) return short.length === FAMILY - 1 && (long.startsWith(short) || long.endsWith(short));
  // "Plane" and "hyperplane" lose an e each in their own way.
  if (long.includes(short.length > FAMILY ? short.replace(/e$/, "") : short)) return true;
  const shared = Math.min(short.length, LONG);
  return short.slice(0, shared) === long.slice(0, shared);
}

/** Whether a reader would join two words by their looks or by their everyday sense. */
export const isKin = (a: string, b: string): boolean => looksAlike(a, b) || areOfOneSense(a, b);

export const hasKin = (stems: ReadonlySet<string>, term: string): boolean =>
  stems.has(term) || [...stems].some((other) => isKin(other, term));

/** Whether a text holds a word that a reader would join to one of a name. */
export function bringsToMind(text: string, name: string): boolean {
  const stems = tellingStems(text);
  return [...tellingStems(name)].some((term) => hasKin(stems, term));
}

/** Whether a text holds one of the name's own words in another form: "robots" and "Robotics". */
export function saysName(text: string, name: string): boolean {
  const stems = [...tellingStems(text)];
  return [...tellingStems(name)].some((term) => stems.some((other) => looksAlike(other, term)));
}
