/** The words side of retrieval over single passages: BM25 (Robertson and Zaragoza 2009, section 3.4). */
import type { PassageWords } from "../domain/course-words.ts";
import { queryTerms } from "../language/terms.ts";

export interface PassageHit {
  /** Place in the course's list of passages. */
  readonly place: number;
  readonly score: number;
  /** Share of the question's terms, by rarity, that it holds. */
  readonly coverage: number;
  /** How unlikely it is that one passage of the course holds them all by chance: the log of the odds, at least 0. */
  readonly surprise: number;
}

/** Where repetition stops counting, and how much a long passage's occurrences are discounted. */
const saturation = 1.2;
const lengthPenalty = 0.6;

export class PassageIndex {
  private readonly words: PassageWords;
  private readonly places: ReadonlyMap<string, number>;
  private readonly averageLength: number;

  constructor(words: PassageWords) {
    this.words = words;
    this.places = new Map(words.terms.split("\n").map((term, place) => [term, place]));
    this.averageLength = words.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, words.lengths.length);
  }

  /** Best first, at most `limit`; ties in the order of the course. Cost O(postings of the question's terms + passages). */
  search(question: string, limit: number): PassageHit[] {
    const { starts, passages, counts, lengths } = this.words;
    const size = lengths.length;
    const scores = new Float32Array(size);
    const covered = new Float32Array(size);
    let total = 0;
    for (const term of queryTerms(question)) {
      const number = this.places.get(term);
      const [from, to] = number === undefined ? [0, 0] : [starts[number] ?? 0, starts[number + 1] ?? 0];
      const rarity = Math.log(1 + (size - (to - from) + 0.5) / (to - from + 0.5));
      total += rarity;
      for (let i = from; i < to; i++) {
        const place = passages[i] ?? 0;
        const count = counts[i] ?? 0;
        const length = (lengths[place] ?? 0) / Math.max(1, this.averageLength);
        const discounted = saturation * (1 - lengthPenalty + lengthPenalty * length);
        scores[place] = (scores[place] ?? 0) + (rarity * count * (1 + saturation)) / (count + discounted);
        covered[place] = (covered[place] ?? 0) + rarity;
      }
    }
    return bestPlaces(scores, limit).map((place) => ({
      place,
      score: scores[place] ?? 0,
      coverage: total === 0 ? 0 : (covered[place] ?? 0) / total,
      surprise: Math.max(0, (covered[place] ?? 0) - Math.log(Math.max(1, size))),
    }));
  }
}

/** Places of the greatest scores above 0, best first. */
function bestPlaces(scores: Float32Array, limit: number): number[] {
  const best: number[] = [];
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0;
    if (score === 0 || (best.length === limit && score <= (scores[best.at(-1) ?? 0] ?? 0))) continue;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at--;
    best.splice(at, 0, place);
    if (best.length > limit) best.pop();
  }
  return best;
}
