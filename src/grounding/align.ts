/** Lays a sentence over the sources: which of their sentences say what it says, and how much of it. */
import type { ConceptId } from "../domain/ids.ts";
import { synonymGroups } from "../language/english/word-forms.ts";
import { contradicts, type Polarity } from "./polarity.ts";
import type { PreparedSources, SourceSentence } from "./prepare-sources.ts";

export interface ClaimTerm {
  readonly term: string;
  /** How much it tells: rarity in the course, capped; in (0, maxRarity]. */
  readonly weight: number;
  /** The learner asked with this word: saying it again proves little. */
  readonly given: boolean;
}

export interface NamedConcept {
  readonly concept: ConceptId;
  /** Of the name as written, stemmed. */
  readonly terms: readonly string[];
}

export interface StatedClaim {
  readonly terms: readonly ClaimTerm[];
  readonly pairs: ReadonlySet<string>;
  /** The concepts it names. */
  readonly named: readonly NamedConcept[];
  readonly polarity: Polarity;
  /** Unit vector of the whole sentence, and one for each term, row-major. */
  readonly vectors?: { readonly sentence: Float32Array; readonly terms: Float32Array };
}

export interface Alignment {
  /** Shares of the claim's weight in [0, 1]: literally and by related words. */
  readonly literal: number;
  readonly related: number;
  /** Best single source; best two stretches anywhere; anywhere at all. */
  readonly passage: number;
  readonly twoStretches: number;
  readonly anywhere: number;
  /** Of the words that the question didn't give. */
  readonly fresh: number;
  readonly pairs: number;
  /** Of the least covered run of words: low where a clause was added. */
  readonly weakest: number;
  /** How much better the claim fits sentences that don't speak of a concept it names: high where a name was exchanged. */
  readonly exchanged: number;
  /** Cosine of the nearest source sentence; 0 without vectors. */
  readonly cosine: number;
  /** Numbers of sources, best first. */
  readonly sources: readonly number[];
  /** A statement that the sources quote as wrong fits the claim better than anything they say. */
  readonly denied: boolean;
  /** The source sentences nearest to the claim, best first, with how much of it they cover. */
  readonly nearest: readonly { readonly sentence: SourceSentence; readonly covered: number }[];
}

/** Cosine of two words → how far one stands for the other. Below `unrelated` it is chance. */
const unrelated = 0.35;
const synonymous = 0.75;
const mostForRelated = 0.85;
const asSubstitute = (cosine: number): number =>
  mostForRelated * Math.min(1, Math.max(0, (cosine - unrelated) / (synonymous - unrelated)));

const forSynonym = 0.8;

const longestStretch = 3;
/** A further source is cited when it adds this share, or says nearly as much as the best one. */
const worthCiting = 0.12;
const nearlyAsGood = 0.9;
const mostCitations = 3;

/** How well each term of the claim is covered, in [0, 1]. */
type Row = Float32Array<ArrayBuffer>;

function dot(a: Float32Array, aStart: number, b: Float32Array, bStart: number, length: number): number {
  let [even, odd] = [0, 0];
  for (let d = 0; d + 1 < length; d += 2) {
    even += a[aStart + d]! * b[bStart + d]!;
    odd += a[aStart + d + 1]! * b[bStart + d + 1]!;
  }
  if (length % 2 === 1) even += a[aStart + length - 1]! * b[bStart + length - 1]!;
  return even + odd;
}

/** How far each source term stands for each claim term: rows of claim terms, kept for the next sentence. */
function substitutes(claim: StatedClaim, { terms, synonyms, vectors, substitutes: known }: PreparedSources): Row[] {
  return claim.terms.map(({ term }, row) => {
    const remembered = known.get(term);
    if (remembered) return remembered;
    const scores = new Float32Array(terms.size);
    const same = terms.get(term);
    if (vectors && claim.vectors) {
      const { dimensions } = vectors;
      for (let id = 0; id < terms.size; id++)
        scores[id] = asSubstitute(
          dot(claim.vectors.terms, row * dimensions, vectors.terms, id * dimensions, dimensions),
        );
    }
    for (const group of synonymGroups(term))
      for (const id of synonyms.get(group) ?? []) scores[id] = Math.max(scores[id]!, forSynonym);
    if (same !== undefined) scores[same] = 1;
    known.set(term, scores);
    return scores;
  });
}

/** For each source sentence, how well it covers each claim term. */
function coverage(claim: StatedClaim, sources: PreparedSources): Row[] {
  const scores = substitutes(claim, sources);
  return sources.sentences.map(({ terms }) => {
    const row = new Float32Array(claim.terms.length);
    for (const id of terms) for (let t = 0; t < row.length; t++) row[t] = Math.max(row[t]!, scores[t]![id]!);
    return row;
  });
}

const join = (a: Row, b: Row): Row => a.map((value, t) => Math.max(value, b[t]!));

export function align(claim: StatedClaim, sources: PreparedSources): Alignment {
  const { terms } = claim;
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const fresh = terms.reduce((sum, { weight, given }) => sum + (given ? 0 : weight), 0);
  const share = (row: Row): number =>
    total === 0 ? 0 : terms.reduce((sum, { weight }, t) => sum + weight * row[t]!, 0) / total;
  const freshShare = (row: Row): number =>
    fresh === 0
      ? share(row)
      : terms.reduce((sum, { weight, given }, t) => sum + (given ? 0 : weight * row[t]!), 0) / fresh;
  const literalShare = (row: Row): number =>
    total === 0 ? 0 : terms.reduce((sum, { weight }, t) => sum + (row[t] === 1 ? weight : 0), 0) / total;

  const rows = coverage(claim, sources);
  const empty = new Float32Array(terms.length);
  let best = { row: empty, share: 0, source: 0 };
  const bySource = new Map<number, Row>();
  const stretches: { row: Row; source: number }[] = [];
  rows.forEach((row, first) => {
    const { source, denied } = sources.sentences[first]!;
    if (denied) return;
    bySource.set(source, join(bySource.get(source) ?? empty, row));
    let stretch = row;
    for (let last = first; last < first + longestStretch; last++) {
      const next = sources.sentences[last];
      if (next?.source !== source || next.denied) break;
      if (last > first) stretch = join(stretch, rows[last]!);
      stretches.push({ row: stretch, source });
      // A longer stretch must say more: words come together by chance in long ones.
      const worth = share(stretch) - 0.02 * (last - first);
      if (worth > best.share) best = { row: stretch, share: worth, source };
    }
  });
  let two = best.row;
  for (const { row } of stretches) {
    const joined = join(best.row, row);
    if (share(joined) > share(two)) two = joined;
  }
  const everything = [...bySource.values()].reduce(join, empty);
  const passages = [...bySource]
    .map(([source, row]) => ({ source, row, share: share(row) }))
    .sort((a, b) => b.share - a.share || a.source - b.source);

  const nearest = sources.sentences
    .map((sentence, i) => ({ sentence, covered: sentence.denied ? 0 : share(rows[i]!) }))
    .sort((a, b) => b.covered - a.covered)
    .slice(0, sentencesCompared);
  return {
    literal: literalShare(best.row),
    related: share(best.row),
    passage: passages[0]?.share ?? 0,
    twoStretches: share(two),
    anywhere: share(everything),
    fresh: freshShare(best.row),
    pairs: pairShare(claim, sources),
    weakest: weakestRun(terms, two),
    exchanged: exchangedShare(claim, sources, rows),
    cosine: nearestCosine(claim, sources),
    denied: rows.some(
      (row, i) =>
        share(row) >= Math.max(fewestOfDenied, nearest[0]?.covered ?? 0) &&
        repeats(claim, sources, sources.sentences[i]!),
    ),
    sources: cited(passages, best.source, share),
    nearest,
  };
}

const fewestOfDenied = 0.75;

/** Whether a claim says all of a statement that is quoted as wrong, and says it the same way. */
function repeats(claim: StatedClaim, { terms }: PreparedSources, { denied, own, polarity }: SourceSentence): boolean {
  if (!denied || own.length === 0) return false;
  const said = new Set(claim.terms.map(({ term }) => terms.get(term)));
  return (
    own.filter((id) => said.has(id)).length >= fewestOfDenied * own.length && !contradicts(claim.polarity, polarity)
  );
}

const sentencesCompared = 6;

const runLength = 4;

function weakestRun(terms: readonly ClaimTerm[], row: Row): number {
  let weakest = 1;
  for (let from = 0; from <= Math.max(0, terms.length - runLength); from++) {
    let total = 0;
    let covered = 0;
    for (let t = from; t < Math.min(terms.length, from + runLength); t++) {
      total += terms[t]!.weight;
      covered += terms[t]!.weight * row[t]!;
    }
    if (total > 0) weakest = Math.min(weakest, covered / total);
  }
  return weakest;
}

/** The claim's other words are compared, once with all sentences and once with those that speak of the named concept. */
function exchangedShare({ named, terms }: StatedClaim, sources: PreparedSources, rows: readonly Row[]): number {
  let most = 0;
  for (const { concept, terms: nameTerms } of named) {
    const phrase = ` ${nameTerms.join(" ")} `;
    let total = 0;
    for (const { term, weight } of terms) if (!nameTerms.includes(term)) total += weight;
    if (total === 0) continue;
    let anyone = 0;
    let speaking = 0;
    sources.sentences.forEach((sentence, i) => {
      if (sentence.denied) return;
      let covered = 0;
      terms.forEach(({ term, weight }, t) => {
        if (!nameTerms.includes(term)) covered += weight * rows[i]![t]!;
      });
      anyone = Math.max(anyone, covered / total);
      if (covered / total <= speaking) return;
      const speaks = sources.concepts[sentence.source - 1] === concept || sentence.phrase.includes(phrase);
      if (speaks) speaking = covered / total;
    });
    most = Math.max(most, anyone - speaking);
  }
  return most;
}

/** Sources in the order of what each adds to the ones before it. */
function cited(
  passages: readonly { readonly source: number; readonly row: Row; readonly share: number }[],
  bestSource: number,
  share: (row: Row) => number,
): number[] {
  const first = passages.find(({ source }) => source === bestSource);
  if (!first) return [];
  const chosen = [first];
  let covered = first.row;
  for (const candidate of passages) {
    if (chosen.length === mostCitations) break;
    if (chosen.includes(candidate)) continue;
    const adds = share(join(covered, candidate.row)) - share(covered);
    if (adds < worthCiting && candidate.share < nearlyAsGood * first.share) continue;
    chosen.push(candidate);
    covered = join(covered, candidate.row);
  }
  return chosen.map(({ source }) => source);
}

function pairShare(claim: StatedClaim, sources: PreparedSources): number {
  if (claim.pairs.size === 0) return 0;
  let best = 0;
  for (const { pairs, denied } of sources.sentences) {
    if (denied) continue;
    let shared = 0;
    for (const pair of claim.pairs) if (pairs.has(pair)) shared++;
    best = Math.max(best, shared);
  }
  return best / claim.pairs.size;
}

function nearestCosine({ vectors: mine }: StatedClaim, { vectors, sentences }: PreparedSources): number {
  if (!vectors || !mine) return 0;
  let best = 0;
  sentences.forEach(({ denied }, i) => {
    if (!denied)
      best = Math.max(best, dot(mine.sentence, 0, vectors.sentences, i * vectors.dimensions, vectors.dimensions));
  });
  return best;
}
