/**
 * What leads a follow-up that names nothing: what was talked of, something beside it that the question fits
 * ("what if the classes overlap", after support vector machines: soft margin), or neither. The question alone and the
 * question with the earlier subjects are both searched for; each concept is judged by how it does in the two readings.
 */
import type { ConceptId } from "../domain/ids.ts";
import { queryWords } from "../language/terms.ts";
import type { RetrievalIndex } from "../retrieval/retrieval-index.ts";
import type { Retrieval } from "../retrieval/retrieve.ts";

export interface Readings {
  readonly alone: Retrieval;
  /** With the last answer's subjects. */
  readonly together: Retrieval;
  /** What the last answer was about. */
  readonly subjects: readonly ConceptId[];
  /** What the answers before were about, the last one's subjects included. */
  readonly earlier: readonly ConceptId[];
  /** It refers back, or starts like something said after something else. */
  readonly cue: boolean;
  readonly short: boolean;
  /** It leans on what was said for certain: nothing else may lead. */
  readonly stays: boolean;
  /** Asks what a change would bring. */
  readonly variation: boolean;
}

export interface Lead {
  readonly concept: ConceptId;
  /** Whether it lies with what was talked of; else the question stands alone. */
  readonly carried: boolean;
  /** Share of the question's words, weighted by rarity, that it holds; in [0, 1]. */
  readonly held: number;
}

/**
 * Conditional logit over the concepts of each question. Fitted on 55 follow-ups of `conversations.jsonl` and 57 pairs
 * of unrelated questions of `development.jsonl` (tests/eval/questions), ridge 0.3; right by five-fold cross-validation:
 * follow-ups .76, pairs .91.
 */
const weights = {
  subject: -0.05,
  beside: -1.42,
  earlier: -0.15,
  strangerAfterCue: -1.55,
  strangerInShort: -1.26,
  aloneRank: 0.132,
  aloneClosest: 2.94,
  togetherRank: 0.309,
  heldStrongly: 1.99,
  firstBeside: 2.15,
  besideInVariation: 1.4,
};

const neighbours = ({ graph }: RetrievalIndex, id: ConceptId): ConceptId[] =>
  [...graph.relatedTo(id), ...graph.prerequisitesOf(id), ...graph.dependentsOf(id)].flatMap(({ source, target }) => [
    source,
    target,
  ]);

/** @returns undefined when the question fits nothing */
export function chooseLead(index: RetrievalIndex, readings: Readings): Lead | undefined {
  const { alone, together, cue, short, variation } = readings;
  const subjects = new Set(readings.subjects);
  const beside = new Set(readings.subjects.flatMap((id) => neighbours(index, id)));
  const around = new Set([...readings.earlier, ...readings.earlier.flatMap((id) => neighbours(index, id))]);
  const first = alone.candidates[0]?.concept;
  const asked = queryWords(alone.text);
  const rarity = (term: string): number => index.lexical.inverseDocumentFrequency(term);
  const total = [...asked.keys()].reduce((sum, term) => sum + rarity(term), 0) || 1;
  const holding = new Map(index.lexical.search(alone.text, Number.POSITIVE_INFINITY).map((hit) => [hit.concept, hit]));
  const candidateOf = ({ candidates }: Retrieval, id: ConceptId) => candidates.find(({ concept }) => concept === id);

  const judge = (concept: ConceptId): Lead & { readonly score: number } => {
    const own = candidateOf(alone, concept);
    const hit = holding.get(concept);
    const terms = [...asked].flatMap(([term, word]) => (hit?.words.includes(word) ? term : []));
    const share = (held: readonly string[]): number => held.reduce((sum, term) => sum + rarity(term), 0) / total;
    const place = subjects.has(concept)
      ? "subject"
      : beside.has(concept)
        ? "beside"
        : around.has(concept)
          ? "earlier"
          : undefined;
    const held = share(terms);
    const score =
      (place ? weights[place] : (cue ? weights.strangerAfterCue : 0) + (short ? weights.strangerInShort : 0)) +
      (place && place !== "subject" && concept === first ? weights.firstBeside : 0) +
      (place && place !== "subject" && variation ? weights.besideInVariation : 0) +
      weights.aloneRank * (own?.rank ?? 0) +
      weights.aloneClosest * (own?.closest ?? 0) +
      weights.togetherRank * (candidateOf(together, concept)?.rank ?? 0) +
      weights.heldStrongly * share(hit?.strongTerms ?? []);
    return { concept, carried: place !== undefined, held, score };
  };
  const judged = [...new Set([...subjects, ...beside, ...around, ...(first && !readings.stays ? [first] : [])])].map(
    judge,
  );
  return judged.sort((a, b) => b.score - a.score || (a.concept < b.concept ? -1 : 1))[0];
}

/** Of what lies beside the subjects, what the question alone fits best. */
export function besideSubjects(index: RetrievalIndex, alone: Retrieval, subjects: readonly ConceptId[]) {
  const beside = new Set(subjects.flatMap((id) => neighbours(index, id)));
  return alone.candidates.find(({ concept }) => beside.has(concept) && !subjects.includes(concept));
}
