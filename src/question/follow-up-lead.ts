/**
 * What leads a follow-up that names nothing: what was talked of, something beside it that the question fits
 * ("what if the classes overlap", after support vector machines: soft margin), or neither. The question alone and the
 * question with the earlier subjects are both searched for; each concept is judged by how it does in the two readings.
 */
import type { RelationType } from "../domain/course.ts";
import type { ConceptId } from "../domain/ids.ts";
import { queryWords } from "../language/terms.ts";
import type { Mention } from "../retrieval/concept-mentions.ts";
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
  readonly short: boolean;
  /** It leans on what was said. */
  readonly refersBack: boolean;
  /** It leans on what was said for certain: nothing else may lead. */
  readonly stays: boolean;
  /** Describes something beside what was talked of. */
  readonly describes: boolean;
  /** Names something that was not talked of last. */
  readonly named: readonly Mention[];
}

export interface Lead {
  readonly concept: ConceptId;
  /** Whether it lies with what was talked of; else the question stands alone. */
  readonly carried: boolean;
  /** It was talked of, or the course files it beside what was. */
  readonly filed: boolean;
  /** Share of the question's words, weighted by rarity, that it holds; in [0, 1]. */
  readonly held: number;
}

/** What is weighed of a concept that may lead. */
export const leadFeatures = [
  "found",
  "buildsOnSubject",
  "aloneRank",
  "aloneCentre",
  "togetherRank",
  "heldStrongly",
  "firstBeside",
  "togetherCentre",
  "namedShare",
  "subjectIfNamed",
  "alike",
  "alikeDescribed",
  "subjectDescribed",
  "subjectLeans",
  "subjectIfShort",
  "strangerHeld",
] as const;
export type LeadFeature = (typeof leadFeatures)[number];
export type LeadVector = Readonly<Record<LeadFeature, number>>;

/** Conditional logit over the concepts of each question, fitted by `npm run bench -- follow-up`; see there for the data and the held-out score. */
export const leadWeights: LeadVector = {
  found: -1.4,
  buildsOnSubject: 1.3,
  aloneRank: 0.3,
  aloneCentre: 1.01,
  togetherRank: 0.42,
  heldStrongly: 1.68,
  firstBeside: 0.68,
  togetherCentre: 0.77,
  namedShare: 0.55,
  subjectIfNamed: -0.31,
  alike: 0.37,
  alikeDescribed: 0.55,
  subjectDescribed: -0.83,
  subjectLeans: 0.51,
  subjectIfShort: 0.36,
  strangerHeld: 0.15,
};

const neighbours = ({ graph }: RetrievalIndex, id: ConceptId): ConceptId[] =>
  [...graph.relatedTo(id), ...graph.prerequisitesOf(id), ...graph.dependentsOf(id)].flatMap(({ source, target }) => [
    source,
    target,
  ]);

const likeness: ReadonlySet<RelationType> = new Set(["contrasts_with", "sibling", "is_a", "near_transfer"]);

const alikeTo = ({ graph }: RetrievalIndex, id: ConceptId): ConceptId[] =>
  graph.relatedTo(id).flatMap(({ type, source, target }) => (likeness.has(type) ? [source, target] : []));

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

const togetherDepth = 12;

export interface Considered extends Lead {
  readonly vector: LeadVector;
}

/** Every concept that may lead, with what is weighed of it. */
export function considerLeads(index: RetrievalIndex, readings: Readings): readonly Considered[] {
  const { alone, together, short, refersBack, describes } = readings;
  const places = placesOf(index, readings);
  const builds = new Set(readings.subjects.flatMap((id) => index.graph.dependentsOf(id).map(({ target }) => target)));
  const first = alone.candidates[0]?.concept;
  const asked = queryWords(alone.text);
  const rarity = (term: string): number => index.lexical.inverseDocumentFrequency(term);
  const total = [...asked.keys()].reduce((sum, term) => sum + rarity(term), 0) || 1;
  const holding = new Map(index.lexical.search(alone.text, Number.POSITIVE_INFINITY).map((hit) => [hit.concept, hit]));
  const share = (held: readonly string[]): number => held.reduce((sum, term) => sum + rarity(term), 0) / total;
  const alike = new Set(readings.subjects.flatMap((id) => alikeTo(index, id)));
  const consider = (concept: ConceptId): Considered => {
    const own = alone.candidates.find((candidate) => candidate.concept === concept);
    const both = together.candidates.find((candidate) => candidate.concept === concept);
    const hit = holding.get(concept);
    const terms = [...asked].flatMap(([term, word]) => (hit?.words.includes(word) ? term : []));
    const place = places.get(concept);
    const is = (holds: boolean): number => (holds ? 1 : 0);
    const moved = place !== undefined && place !== "subject";
    const named = readings.named.filter((mention) => mention.concept === concept);
    const vector: LeadVector = {
      found: is(place === "found"),
      buildsOnSubject: is(moved && builds.has(concept)),
      aloneRank: own?.rank ?? 0,
      aloneCentre: own?.centre.cosine ?? 0,
      togetherRank: both?.rank ?? 0,
      heldStrongly: share(hit?.strongTerms ?? []),
      firstBeside: is(moved && concept === first),
      togetherCentre: both?.centre.cosine ?? 0,
      namedShare: Math.max(0, ...named.map((mention) => mention.share)),
      subjectIfNamed: is(place === "subject" && readings.named.length > 0),
      alike: is(moved && alike.has(concept)),
      alikeDescribed: is(moved && alike.has(concept) && describes),
      subjectDescribed: is(place === "subject" && describes),
      subjectLeans: is(place === "subject" && refersBack),
      subjectIfShort: is(place === "subject" && short),
      strangerHeld: is(place === undefined && alone.sureness !== "outside"),
    };
    const carried = place !== undefined;
    return { concept, carried, filed: carried && place !== "found", held: share(terms), vector };
  };
  return [...new Set([...places.keys(), ...(first && !readings.stays ? [first] : [])])].map(consider);
}

const scoreOf = ({ vector }: Considered): number =>
  leadFeatures.reduce((sum, feature) => sum + leadWeights[feature] * vector[feature], 0);

/** Every concept that may lead, the likeliest first. */
export const rankLeads = (index: RetrievalIndex, readings: Readings): readonly Lead[] =>
  considerLeads(index, readings)
    .map((considered) => ({ ...considered, score: scoreOf(considered) }))
    .sort((a, b) => b.score - a.score || (a.concept < b.concept ? -1 : 1));

/** Of what lies beside the subjects, what the question alone fits best. */
export function besideSubjects(index: RetrievalIndex, alone: Retrieval, subjects: readonly ConceptId[]) {
  const beside = new Set(subjects.flatMap((id) => neighbours(index, id)));
  return alone.candidates.find(({ concept }) => beside.has(concept) && !subjects.includes(concept));
}
