/** Text as the rest of the code compares it: words without case, accents, plural or spelling variants. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const ascii = /^[\x00-\x7f]*$/;

/** What follows does the same to such text; most text of a course is such, and this takes a third of the time. */
const foldAscii = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['`]/g, "")
    .replace(/\*/g, " star ")
    .replace(/\+\+/g, " plus plus ")
    // What isn't letters or digits is one space; the spaces that are there already need no replacing.
    .replace(/[^a-z0-9 ][^a-z0-9]*| [^a-z0-9]+/g, " ")
    .trim();

/** Lower case, accents removed, apostrophes dropped, everything but letters and digits a space. */
export function foldText(text: string): string {
  if (ascii.test(text)) return foldAscii(text);
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’‘`´]/g, "")
    .replace(/\*/g, " star ")
    .replace(/\+\+/g, " plus plus ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Arabic writes "and", "with", "for" and the article before the word without a space. */
const arabic = /^[\u0600-\u06ff]/;
const arabicPrefix = /^(?:[وفبك]?ال|لل)(?=.{2})/;

/** A course repeats its words: folding each once makes indexing several times faster. */
const folds = new Map<string, string>();
const maxFolds = 100_000;

/** Folds British spellings and plural endings. Both sides of every comparison pass through here. */
export function foldWord(word: string): string {
  if (word.length < 4) return word;
  const known = folds.get(word);
  if (known !== undefined) return known;
  const folded = fold(word);
  if (folds.size < maxFolds) folds.set(word, folded);
  return folded;
}

function fold(word: string): string {
  if (arabic.test(word)) return word.replace(arabicPrefix, "");
  let folded = word
    .replace(/is(ation|ations)$/, "iz$1")
    .replace(/is(e|ed|es|er|ers|ing)$/, "iz$1")
    .replace(/ys(e|ed|es|ing)$/, "yz$1")
    .replace(/ll(ed|ing|er|ers)$/, "l$1");
  if (folded.length > 5) folded = folded.replace(/our(s|ed|ing|al|hood|hoods)?$/, "or$1");
  if (/(?:[^aeiou]|qu)ies$/.test(folded) && folded.length > 4) return `${folded.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|zz)es$/.test(folded)) return folded.slice(0, -2);
  if (/[^siu]s$/.test(folded)) return folded.slice(0, -1);
  return folded;
}

/** The folded words of a text, in order. */
export function words(text: string): string[] {
  const folded = foldText(text);
  return folded === "" ? [] : folded.split(" ").map(foldWord);
}

/** One key for a title and all its harmless variants ("k-means", "K means (KM)"; "TD(0)" stays itself). */
export function titleKey(title: string): string {
  return words(title.replace(/\s\([^)]*\)/g, " ")).join(" ");
}
