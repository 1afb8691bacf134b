/** Byte pair encoding: Gage (1994) for compression, Sennrich, Haddow and Birch (2016) for words. */

export interface WordPieces {
  readonly pieces: readonly string[];
  /** How often the word stands in the text. */
  readonly count: number;
}

export interface Pair {
  readonly left: string;
  readonly right: string;
  readonly count: number;
}

/** Different words in the order in which they first appear, each in single characters; all but letters and digits parts words. */
export function textInPieces(text: string): WordPieces[] {
  const counts = new Map<string, number>();
  for (const word of text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => ({ pieces: [...word], count }));
}

/** Neighbours inside words, the most frequent first; among equals the one that appears first. "aaa" holds "a" and "a" once. */
export function neighboursIn(words: readonly WordPieces[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { pieces, count } of words) {
    // Where a pair of equal pieces was counted: one that begins with its second piece can't be joined as well.
    let equals = -2;
    for (const [i, right] of pieces.slice(1).entries()) {
      const left = pieces[i] ?? "";
      if (left === right) {
        if (equals === i - 1) continue;
        equals = i;
      }
      // No piece holds a space.
      const key = `${left} ${right}`;
      pairs.set(key, { left, right, count: (pairs.get(key)?.count ?? 0) + count });
    }
  }
  return [...pairs.values()].sort((a, b) => b.count - a.count);
}

/** Every occurrence of the pair becomes one piece, from the left. */
export const joinPair = (words: readonly WordPieces[], { left, right }: Pair): WordPieces[] =>
  words.map(({ pieces, count }) => {
    const joined: string[] = [];
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i] ?? "";
      if (piece === left && pieces[i + 1] === right) {
        joined.push(left + right);
        i++;
      } else joined.push(piece);
    }
    return { pieces: joined, count };
  });
