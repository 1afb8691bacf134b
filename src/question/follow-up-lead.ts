/**
 * What leads a follow-up: what was talked of, something beside it that the question fits ("what if the classes overlap",
 * after support vector machines: soft margin), or neither. The question alone and the question with the earlier subjects
 * are both searched for; each concept is judged by how it does in the two readings, where the course files it, and
 * whether the wording points to it.
 */
import type { RelationType } from "../domain/course.ts";
import type { ConceptId } from "../domain/ids.ts";
import { queryWords } from "../language/terms.ts";
import { closenessOfCentres } from "../retrieval/concept-centres.ts";
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
  /** Describes something beside what was talked of. */
  readonly describes: boolean;
  /** Names something that was not talked of last. */
  readonly named: readonly Mention[];
  /** What the wording says leads: "alone" where it says that the question stands by itself; absent where it says nothing. */
  readonly worded?: ConceptId | "alone";
}

export interface Lead {
  readonly concept: ConceptId;
  /** It was talked of, or the course files it beside what was. */
  readonly filed: boolean;
  /** Share of the question's words, weighted by rarity, that it holds; in [0, 1]. */
  readonly held: number;
}

/** What is weighed of a concept that may lead. */
export const leadFeatures = [
  "aloneRank",
  "aloneCentre",
  "togetherRank",
  "heldStrongly",
  "firstBeside",
  "namedShare",
  "buildsOnSubject",
  "subjectBuildsOn",
  "alike",
  "sameTopic",
  "nearSubject",
  "sharedNotes",
  "subject",
  "subjectDescribed",
  "subjectLeans",
  "subjectIfShort",
  "subjectIfNamed",
  "stranger",
  "strangerEvident",
  "worded",
  "wordedAlone",
] as const;
export type LeadFeature = (typeof leadFeatures)[number];
export type LeadVector = Readonly<Record<LeadFeature, number>>;

/** Conditional logit over the concepts of each question, fitted by `npm run bench -- follow-up`; see there for the data and the held-out score. */
export const leadWeights: LeadVector = {
  aloneRank: 0.21,
  aloneCentre: 5.96,
  togetherRank: 0.26,
  heldStrongly: 1.73,
  firstBeside: 0.71,
  namedShare: -2.48,
  buildsOnSubject: -0.11,
  subjectBuildsOn: -1.4,
  alike: -0.36,
  sameTopic: 1.42,
  nearSubject: 3.37,
  sharedNotes: 0.29,
  subject: -2.43,
  subjectDescribed: -2.64,
  subjectLeans: 0.45,
  subjectIfShort: 0.85,
  subjectIfNamed: -0.35,
  stranger: -2.31,
  strangerEvident: 0.57,
  worded: 2.09,
  wordedAlone: 1.13,
};

export const besideInCourse = ({ graph }: RetrievalIndex, id: ConceptId): ConceptId[] =>
  [...graph.relatedTo(id), ...graph.prerequisitesOf(id), ...graph.dependentsOf(id)].flatMap(({ source, target }) => [
    source,
    target,
  ]);

const likeness: ReadonlySet<RelationType> = new Set(["contrasts_with", "sibling", "is_a", "near_transfer"]);

const alikeTo = ({ graph }: RetrievalIndex, id: ConceptId): ConceptId[] =>
  graph.relatedTo(id).flatMap(({ type, source, target }) => (likeness.has(type) ? [source, target] : []));

/** How many of what each reading finds may lead. */
const depth = 20;

/** What was talked of and what the course files beside it. */
const filedWith = (index: RetrievalIndex, { subjects, earlier }: Readings): ReadonlySet<ConceptId> =>
  new Set([...subjects, ...earlier].flatMap((id) => [id, ...besideInCourse(index, id)]));

/** How many answer notes of each concept are about the subjects too, and the other way round. */
function notesShared({ graph }: RetrievalIndex, subjects: readonly ConceptId[]): ReadonlyMap<ConceptId, number> {
  const shared = new Map<ConceptId, number>();
  const count = (id: ConceptId): void => void shared.set(id, (shared.get(id) ?? 0) + 1);
  for (const { concept, with: others } of graph.course.notes) {
    if (subjects.includes(concept)) others.forEach(count);
    if (others.some((id) => subjects.includes(id))) count(concept);
  }
  return shared;
}

export interface Considered extends Lead {
  readonly vector: LeadVector;
}

const is = (holds: boolean): number => (holds ? 1 : 0);

/** Every concept that may lead, with what is weighed of it. */
export function considerLeads(index: RetrievalIndex, readings: Readings): readonly Considered[] {
  const { alone, together, subjects, named, worded } = readings;
  const { graph, lexical } = index;
  const filed = filedWith(index, readings);
  const found = [alone, together].flatMap(({ candidates }) => candidates.slice(0, depth));
  const first = alone.candidates[0]?.concept;
  const asked = queryWords(alone.text);
  const rarity = (term: string): number => lexical.inverseDocumentFrequency(term);
  const total = [...asked.keys()].reduce((sum, term) => sum + rarity(term), 0) || 1;
  const holding = new Map(lexical.search(alone.text, Number.POSITIVE_INFINITY).map((hit) => [hit.concept, hit]));
  const share = (held: readonly string[]): number => held.reduce((sum, term) => sum + rarity(term), 0) / total;
  const builds = new Set(subjects.flatMap((id) => graph.dependentsOf(id).map(({ target }) => target)));
  const needs = new Set(subjects.flatMap((id) => graph.prerequisitesOf(id).map(({ source }) => source)));
  const alike = new Set(subjects.flatMap((id) => alikeTo(index, id)));
  const topics = new Set(subjects.map((id) => graph.concept(id)?.topic));
  const shared = notesShared(index, subjects);
  const near = closenessOfCentres(index.meaning?.centres, subjects);
  const consider = (concept: ConceptId): Considered => {
    const hit = holding.get(concept);
    const subject = subjects.includes(concept);
    const beside = (set: ReadonlySet<ConceptId>): number => is(!subject && set.has(concept));
    const stranger = is(!filed.has(concept));
    const mentions = subject ? [] : alone.mentions.filter((mention) => mention.concept === concept);
    const terms = [...asked].flatMap(([term, word]) => (hit?.words.includes(word) ? [term] : []));
    const vector: LeadVector = {
      aloneRank: alone.candidates.find((candidate) => candidate.concept === concept)?.rank ?? 0,
      aloneCentre: alone.centres.get(concept)?.cosine ?? 0,
      togetherRank: together.candidates.find((candidate) => candidate.concept === concept)?.rank ?? 0,
      heldStrongly: share(hit?.strongTerms ?? []),
      firstBeside: is(!subject && concept === first),
      namedShare: Math.max(0, ...mentions.map((mention) => mention.share)),
      buildsOnSubject: beside(builds),
      subjectBuildsOn: beside(needs),
      alike: beside(alike),
      sameTopic: is(topics.has(graph.concept(concept)?.topic)),
      nearSubject: near.get(concept) ?? 0,
      sharedNotes: Math.log1p(shared.get(concept) ?? 0),
      subject: is(subject),
      subjectDescribed: is(subject && readings.describes),
      subjectLeans: is(subject && readings.refersBack),
      subjectIfShort: is(subject && readings.short),
      subjectIfNamed: is(subject && named.length > 0),
      stranger,
      strangerEvident: concept === first ? (stranger * alone.evidence) / 5 : 0,
      worded: is(concept === worded),
      wordedAlone: is(worded === "alone" && concept === first),
    };
    return { concept, filed: filed.has(concept), held: share(terms), vector };
  };
  return [...new Set([...filed, ...found.map(({ concept }) => concept)])].map(consider);
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
  const beside = new Set(subjects.flatMap((id) => besideInCourse(index, id)));
  return alone.candidates.find(({ concept }) => beside.has(concept) && !subjects.includes(concept));
}
