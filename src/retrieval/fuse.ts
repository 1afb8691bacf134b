/** Words and meaning both vote. */
import type { ConceptId } from "../domain/ids.ts";
import type { CentreCloseness } from "./concept-centres.ts";
import type { Mention } from "./concept-mentions.ts";
import type { MeaningHit } from "./concept-vectors.ts";
import type { LexicalHit } from "./lexical-index.ts";

export interface Candidate {
  readonly concept: ConceptId;
  /** In [0, 1]: the weighted sum of both votes, and what a name adds. */
  readonly score: number;
  /** Each vote in [0, 1]. */
  readonly words: number;
  readonly meaning: number;
  /** Cosine similarity of its closest vector, at least 0. */
  readonly closest: number;
  /** How close the concept is as a whole; 0 where meaning didn't vote. */
  readonly centre: CentreCloseness;
  /** What the second look made of it; absent beyond the first few. */
  readonly rank?: number;
  readonly mention?: Mention;
  /** The question's words that it holds. */
  readonly shared: readonly string[];
  readonly strongTerms: readonly string[];
  readonly part?: MeaningHit["part"];
}

/** Share of meaning in the weighted sum of both votes; measured by `npm run eval`. */
const meaningWeight = 0.75;
/**
 * What a name adds, times the share of the question it takes up: "gradient" is all of "what is a
 * gradient?", but a small part of "gradients get tiny in the early layers of a deep net".
 */
const nameWeight = 0.4;
/** Brings the sum of all three back into [0, 1]. */
const scale = 1 / (1 + nameWeight);

/**
 * Weighted sum of normalised votes. On short concept texts it beats reciprocal rank fusion, which
 * throws away how sure each side is. Words are normalised by the best hit, meaning by the cosine.
 */
export function fuse(
  lexical: readonly LexicalHit[],
  meaning: readonly MeaningHit[] | undefined,
  mentions: readonly Mention[],
  centres: ReadonlyMap<ConceptId, CentreCloseness> = new Map(),
): Candidate[] {
  const bestWords = lexical[0]?.score ?? 0;
  const wordsByConcept = new Map(lexical.map((hit) => [hit.concept, hit]));
  const meaningByConcept = new Map((meaning ?? []).map((hit) => [hit.concept, hit]));
  const mentionByConcept = new Map<ConceptId, Mention>();
  for (const mention of mentions) {
    const other = mentionByConcept.get(mention.concept);
    if (!other || (other.weak && !mention.weak)) mentionByConcept.set(mention.concept, mention);
  }
  const weight = meaning ? meaningWeight : 0;
  const concepts = new Set([...mentionByConcept.keys(), ...wordsByConcept.keys(), ...meaningByConcept.keys()]);
  return [...concepts]
    .map((concept): Candidate => {
      const hit = wordsByConcept.get(concept);
      const words = hit && bestWords > 0 ? hit.score / bestWords : 0;
      const near = meaningByConcept.get(concept);
      const closeness = Math.max(0, near?.score ?? 0);
      const mention = mentionByConcept.get(concept);
      const voted = (1 - weight) * words + weight * closeness;
      const named = mention && !mention.weak ? mention.share : 0;
      return {
        concept,
        score: scale * (voted + nameWeight * named),
        words,
        meaning: closeness,
        closest: Math.max(0, near?.best ?? 0),
        centre: centres.get(concept) ?? { cosine: 0, share: 0 },
        shared: hit?.words ?? [],
        strongTerms: hit?.strongTerms ?? [],
        ...(mention ? { mention } : {}),
        ...(near ? { part: near.part } : {}),
      };
    })
    .sort((a, b) => b.score - a.score || (a.concept < b.concept ? -1 : 1));
}
