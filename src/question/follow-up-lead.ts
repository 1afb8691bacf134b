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
  /** It leans on what was said. */
  readonly refersBack: boolean;
  /** It leans on what was said for certain: nothing else may lead. */
  readonly stays: boolean;
  /** Asks what a change would bring. */
  readonly variation: boolean;
  /** A condition of what was asked, and nothing else: "for text". */
  readonly condition: boolean;
}

export interface Lead {
  readonly concept: ConceptId;
  /** Whether it lies with what was talked of; else the question stands alone. */
  readonly carried: boolean;
  /** Share of the question's words, weighted by rarity, that it holds; in [0, 1]. */
  readonly held: number;
}

/** What is weighed of a concept that may lead. */
export const leadFeatures = [
  "subject",
  "beside",
  "earlier",
  "found",
  "buildsOnSubject",
  "strangerAfterCue",
  "strangerInShort",
  "aloneRank",
  "aloneClosest",
  "aloneCentre",
  "togetherRank",
  "togetherFirst",
  "heldStrongly",
  "firstBeside",
  "besideInVariation",
  "besideInCondition",
] as const;
export type LeadFeature = (typeof leadFeatures)[number];
export type LeadVector = Readonly<Record<LeadFeature, number>>;

/** Conditional logit over the concepts of each question, fitted by `npm run bench -- follow-up`; see there for the data and the held-out score. */
export const leadWeights: LeadVector = {
  subject: -0.47,
  beside: -0.79,
  earlier: 0.89,
  found: -2.44,
  buildsOnSubject: 1.46,
  strangerAfterCue: -1.66,
  strangerInShort: -1.39,
  aloneRank: -0.08,
  aloneClosest: 2.13,
  aloneCentre: 1.11,
  togetherRank: 0.66,
  togetherFirst: -0.17,
  heldStrongly: 2.76,
  firstBeside: 1.55,
  besideInVariation: 2.21,
  besideInCondition: -1.24,
};

const neighbours = ({ graph }: RetrievalIndex, id: ConceptId): ConceptId[] =>
  [...graph.relatedTo(id), ...graph.prerequisitesOf(id), ...graph.dependentsOf(id)].flatMap(({ source, target }) => [
    source,
    target,
  ]);

type Place = "subject" | "beside" | "earlier" | "found";

/** Where each concept stands that may lead: what the question and the subjects find together, besides what was talked of and what lies near it. */
function placesOf(index: RetrievalIndex, { together, subjects, earlier }: Readings): Map<ConceptId, Place> {
  const found = together.candidates
    .slice(0, togetherDepth)
    .map(({ concept }): [ConceptId, Place] => [concept, "found"]);
  const around = [...earlier, ...earlier.flatMap((id) => neighbours(index, id))];
  const beside = subjects.flatMap((id) => neighbours(index, id));
  // The last one counts.
  return new Map<ConceptId, Place>([
    ...found,
    ...around.map((id): [ConceptId, Place] => [id, "earlier"]),
    ...beside.map((id): [ConceptId, Place] => [id, "beside"]),
    ...subjects.map((id): [ConceptId, Place] => [id, "subject"]),
  ]);
}

const togetherDepth = 6;

export interface Considered {
  readonly concept: ConceptId;
  readonly carried: boolean;
  readonly held: number;
  readonly vector: LeadVector;
}

/** Every concept that may lead, with what is weighed of it. */
export function considerLeads(index: RetrievalIndex, readings: Readings): readonly Considered[] {
  const { alone, together, cue, short, variation, condition } = readings;
  const places = placesOf(index, readings);
  const builds = new Set(readings.subjects.flatMap((id) => index.graph.dependentsOf(id).map(({ target }) => target)));
  const first = alone.candidates[0]?.concept;
  const asked = queryWords(alone.text);
  const rarity = (term: string): number => index.lexical.inverseDocumentFrequency(term);
  const total = [...asked.keys()].reduce((sum, term) => sum + rarity(term), 0) || 1;
  const holding = new Map(index.lexical.search(alone.text, Number.POSITIVE_INFINITY).map((hit) => [hit.concept, hit]));
  const share = (held: readonly string[]): number => held.reduce((sum, term) => sum + rarity(term), 0) / total;
  const consider = (concept: ConceptId): Considered => {
    const own = alone.candidates.find((candidate) => candidate.concept === concept);
    const hit = holding.get(concept);
    const terms = [...asked].flatMap(([term, word]) => (hit?.words.includes(word) ? term : []));
    const place = places.get(concept);
    const is = (holds: boolean): number => (holds ? 1 : 0);
    const moved = place !== undefined && place !== "subject";
    const vector: LeadVector = {
      subject: is(place === "subject"),
      beside: is(place === "beside"),
      earlier: is(place === "earlier"),
      found: is(place === "found"),
      buildsOnSubject: is(moved && builds.has(concept)),
      strangerAfterCue: is(place === undefined && cue),
      strangerInShort: is(place === undefined && short),
      aloneRank: own?.rank ?? 0,
      aloneClosest: own?.closest ?? 0,
      aloneCentre: own?.centre.cosine ?? 0,
      togetherRank: together.candidates.find((candidate) => candidate.concept === concept)?.rank ?? 0,
      togetherFirst: is(together.candidates[0]?.concept === concept),
      heldStrongly: share(hit?.strongTerms ?? []),
      firstBeside: is(moved && concept === first),
      besideInVariation: is(moved && variation),
      besideInCondition: is(moved && condition),
    };
    return { concept, carried: place !== undefined, held: share(terms), vector };
  };
  return [...new Set([...places.keys(), ...(first && !readings.stays ? [first] : [])])].map(consider);
}

const scoreOf = ({ vector }: Considered): number =>
  leadFeatures.reduce((sum, feature) => sum + leadWeights[feature] * vector[feature], 0);

/** @returns undefined when the question fits nothing */
export function chooseLead(index: RetrievalIndex, readings: Readings): Lead | undefined {
  const [best] = considerLeads(index, readings)
    .map((considered) => ({ ...considered, score: scoreOf(considered) }))
    .sort((a, b) => b.score - a.score || (a.concept < b.concept ? -1 : 1));
  return best;
}

/** Of what lies beside the subjects, what the question alone fits best. */
export function besideSubjects(index: RetrievalIndex, alone: Retrieval, subjects: readonly ConceptId[]) {
  const beside = new Set(subjects.flatMap((id) => neighbours(index, id)));
  return alone.candidates.find(({ concept }) => beside.has(concept) && !subjects.includes(concept));
}
