/** Statements turned into their opposite: "increases" for "decreases", "not" put in or left out. */
import { isFiller } from "../language/english/filler.ts";
import { alliesOf, oppositesOf } from "../language/english/opposites.ts";
import { termsOf } from "../language/english/word-forms.ts";

const negators = new Set(
  termsOf(
    "not no never without cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt nor neither none nothing nobody",
  ),
);
/** Say "not" in other words: where one of them stands, a missing "not" proves nothing. */
const softNegators = new Set(
  termsOf(
    "instead rather avoid avoids prevent prevents stop stops fail fails lack lacks unable free off hardly rarely seldom only unlike except unless less few fewer zero independent unknown impossible refuse refuses exclude excludes ignore ignores skip skips unaffected unchanged undefined beyond too until but however although though wrong false myth misconception",
  ),
);

/** A sentence's words in order, as polarity reads them. */
export interface Polarity {
  readonly stems: readonly string[];
  readonly negatedAt: readonly number[];
}

export function polarityOf(prose: string): Polarity {
  const stems = termsOf(prose);
  return { stems, negatedAt: stems.flatMap((word, i) => (negators.has(word) ? [i] : [])) };
}

const reach = 4;

/** The content words around a place, itself left out. */
function around({ stems }: Polarity, at: number): string[] {
  const found: string[] = [];
  for (const direction of [-1, 1])
    for (let i = at + direction, count = 0; i >= 0 && i < stems.length && count < 2; i += direction) {
      const word = stems[i] ?? "";
      if (isFiller(word) || oppositesOf.has(word)) continue;
      found.push(word);
      count++;
    }
  return found;
}

/** What a negation denies: the content words right behind it. */
function denied({ stems }: Polarity, at: number): string[] {
  const found: string[] = [];
  for (let i = at + 1; i < stems.length && found.length < reach; i++) {
    const word = stems[i] ?? "";
    if (!isFiller(word)) found.push(word);
  }
  return found;
}

const shareIn = (wanted: readonly string[], where: ReadonlySet<string>): number =>
  wanted.length === 0 ? 0 : wanted.filter((word) => where.has(word)).length / wanted.length;

const isOpposite = (one: string, other: string): boolean => oppositesOf.get(one)?.has(other) === true;

/** Indices of a longest common subsequence, in order. */
function commonOrder(one: readonly string[], other: readonly string[]): [number, number][] {
  const width = other.length + 1;
  const longest = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      longest[i * width + j] =
        one[i] === other[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) pairs.push([i++, j++]);
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** Share of a claim's words, function words included, that a source has in the same order: 1 for a copy. */
export const orderShared = (claim: Polarity, source: Polarity): number =>
  claim.stems.length === 0 ? 0 : commonOrder(claim.stems, source.stems).length / claim.stems.length;

/** Between two words that both sentences have, differences longer than this are other words, not another polarity. */
const longestGap = 5;

/** Between common words, a negation or an opposite stands in one sentence and not in the other. */
function differsInPlace(claim: Polarity, source: Polarity): boolean {
  const pairs = commonOrder(claim.stems, source.stems);
  if (pairs.length < 0.5 * Math.min(claim.stems.length, source.stems.length)) return false;
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairs, [claim.stems.length, source.stems.length] as const]) {
    const mine = claim.stems.slice(i, nextI);
    const theirs = source.stems.slice(j, nextJ);
    [i, j] = [nextI + 1, nextJ + 1];
    if (mine.length > longestGap || theirs.length > longestGap) continue;
    // "Without" for "with" is one difference, not a swap and a negation.
    const negations = (part: readonly string[], against: readonly string[]): number =>
      part.filter((word) => negators.has(word) && !against.some((other) => isOpposite(word, other))).length;
    const swaps = mine.filter((word) => theirs.some((other) => isOpposite(word, other))).length;
    const soft = [...mine, ...theirs].some((word) => softNegators.has(word) && !oppositesOf.has(word));
    if (soft && swaps === 0) continue;
    if ((negations(mine, theirs) + negations(theirs, mine) + swaps) % 2 === 1) return true;
  }
  return false;
}

/** `at` has an opposite that stands in the source instead of it, among the same words. */
function opposed(
  claim: Polarity,
  source: Polarity,
  inSource: ReadonlySet<string>,
  inClaim: ReadonlySet<string>,
): boolean {
  return claim.stems.some((word, at) => {
    const against = oppositesOf.get(word);
    if (!against) return false;
    const allies = alliesOf.get(word) ?? new Set();
    if (source.stems.some((other) => allies.has(other))) return false;
    const context = around(claim, at);
    return source.stems.some((other, place) => {
      if (!against.has(other) || inClaim.has(other)) return false;
      const near = new Set(source.stems.slice(Math.max(0, place - 6), place + 7));
      return context.length > 0 ? shareIn(context, near) >= 0.5 : shareIn(claim.stems, inSource) >= 0.8;
    });
  });
}

/** Whether what one negates stands in the other without any negation. */
function negatedAlone(one: Polarity, other: Polarity, inOther: ReadonlySet<string>): boolean {
  if (other.negatedAt.length > 0 || other.stems.some((word) => softNegators.has(word))) return false;
  return one.negatedAt.some((at) => {
    const what = denied(one, at);
    return what.length > 1 && shareIn(what, inOther) >= 0.75;
  });
}

/**
 * Whether a sentence says the opposite of a source sentence about the same thing. Blind to who does
 * what to whom. Cost O(words of one × words of the other).
 */
export function contradicts(claim: Polarity, source: Polarity): boolean {
  const inSource = new Set(source.stems);
  const inClaim = new Set(claim.stems);
  return (
    differsInPlace(claim, source) ||
    opposed(claim, source, inSource, inClaim) ||
    negatedAlone(claim, source, inSource) ||
    negatedAlone(source, claim, inClaim)
  );
}
