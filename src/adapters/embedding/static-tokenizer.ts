/** Words as the bundled model sees them. `models/recipe/text.py` mirrors this file. */

/** Longer runs of letters are noise, and short ones have too few n-grams to be told apart. */
const shortestUnknownWord = 4;
const longestUnknownWord = 32;

/** Lower-case runs of ASCII letters and digits, in order; accents and apostrophes dropped. */
export function splitWords(text: string): string[] {
  const folded = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’‘`´]/g, "");
  return folded.match(/[a-z0-9]+/g) ?? [];
}

/** Whether a word outside the vocabulary is worth guessing from its spelling. */
export function isGuessable(word: string): boolean {
  return word.length >= shortestUnknownWord && word.length <= longestUnknownWord && !/^[0-9]+$/.test(word);
}

/**
 * The hash bucket of every character n-gram of `<word>`, sizes in order, repeats kept.
 * FNV-1a, 32 bits (Fowler, Noll and Vo), over the ASCII bytes.
 */
export function ngramBuckets(word: string, sizes: readonly number[], buckets: number): number[] {
  const marked = `<${word}>`;
  const found: number[] = [];
  for (const size of sizes) {
    for (let start = 0; start + size <= marked.length; start += 1) {
      let hash = 0x811c9dc5;
      for (let at = start; at < start + size; at += 1) hash = Math.imul(hash ^ marked.charCodeAt(at), 0x01000193);
      found.push((hash >>> 0) % buckets);
    }
  }
  return found;
}
