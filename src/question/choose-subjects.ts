/** The concepts a question is about, among those retrieval found. */
import type { ConceptId } from "../domain/ids.ts";
import type { Mention } from "../retrieval/concept-mentions.ts";
import type { Candidate } from "../retrieval/fuse.ts";
import type { Retrieval } from "../retrieval/retrieve.ts";

/** At most this many get their own part in one answer. */
const mostSubjects = 4;

/** Words that set the next thing beside the last: what they join is asked about alike. */
const besides = /^[\s,]*(?:\b(?:and|or|vs\.?|versus|than|to|with|between|&)\b|,)[\s,]*(?:an?\s+|the\s+|both\s+)?$/i;
/** "How does X affect Y?" is about both. */
const acts =
  /^\s*(?:really |actually )?(?:affects?|influences?|relates? to|related to|depends? on|improves?|reduces?|prevents?|helps?(?: with)?|causes?|leads? to|connected to|linked to|use[sd]?|needs?|replaces?)\s+(?:an?\s+|the\s+)?$/i;

/** Mentions that are joined to the leader by nothing but "and", "or", a comma or a verb of effect. */
function joined(text: string, mentions: readonly Mention[], leader: ConceptId): ConceptId[] {
  const lower = text.toLowerCase();
  let from = 0;
  const placed = mentions.flatMap((mention) => {
    const at = lower.indexOf(mention.surface.toLowerCase(), from);
    if (at < 0) return [];
    from = at + mention.surface.length;
    return [{ mention, start: at, end: from }];
  });
  const home = placed.findIndex(({ mention }) => mention.concept === leader);
  if (home < 0) return [];
  const linked = new Set([home]);
  const link = (i: number): boolean => {
    const left = placed[i];
    const right = placed[i + 1];
    if (!left || !right || (left.mention.weak && right.mention.weak)) return false;
    const gap = text.slice(left.end, right.start);
    return besides.test(gap) || acts.test(gap);
  };
  for (let i = home; i + 1 < placed.length && link(i); i++) linked.add(i + 1);
  for (let i = home - 1; i >= 0 && link(i); i--) linked.add(i);
  return [...linked].sort((a, b) => a - b).flatMap((i) => placed[i]?.mention.concept ?? []);
}

/** Between a thing and its field: "tokenization in NLP". */
const within = /^\s+in\s+(?:an?\s+|the\s+)?$/i;
/** Nothing else is asked: what is said of the two has a leader of its own. */
const whatIs = /^(?:what(?:'s| is| are)|define|explain)\s+(?:an?\s+|the\s+)?$/i;

/** "What is tokenization in NLP?" asks for tokenization, however well the field fits. */
function thingInField(text: string, mentions: readonly Mention[], leader: ConceptId): ConceptId {
  const [thing, field] = mentions;
  if (!thing || !field || thing.weak || field.concept !== leader) return leader;
  const lower = text.toLowerCase();
  const at = lower.indexOf(thing.surface.toLowerCase());
  const end = at + thing.surface.length;
  const next = lower.indexOf(field.surface.toLowerCase(), end);
  const asks = at >= 0 && next >= 0 && whatIs.test(text.slice(0, at)) && within.test(text.slice(end, next));
  return asks ? thing.concept : leader;
}

/**
 * The best candidate, with what the question sets beside it, in the question's order.
 * @returns empty when nothing was found
 */
export function chooseSubjects({ candidates, mentions, text }: Retrieval): ConceptId[] {
  const first = candidates[0]?.concept;
  if (first === undefined) return [];
  const leader = thingInField(text, mentions, first);
  const together = joined(text, mentions, leader);
  return together.length > 1 ? [...new Set(together)].slice(0, mostSubjects) : [leader];
}

interface Leading {
  readonly subjects: readonly ConceptId[];
  /** What a list is of. */
  readonly members: readonly ConceptId[];
  /** What the subject's explanation of how it works rests on. */
  readonly mechanism: readonly ConceptId[];
}

/**
 * Seeds: what the question is about first, then its members when a list was asked for, then the best
 * of the rest, the parts of the mechanism and the others; `topK` in all, but never fewer than the subjects.
 * @param inTurn the subjects stand side by side: their order stays. Else the best match comes first
 */
export function chooseSeeds(
  { subjects, members, mechanism }: Leading,
  candidates: readonly Candidate[],
  topK: number,
  inTurn: boolean,
): Candidate[] {
  const byConcept = new Map(candidates.map((candidate) => [candidate.concept, candidate]));
  const place = new Map(candidates.map(({ concept }, i) => [concept, i]));
  const placeOf = (id: ConceptId): number => place.get(id) ?? candidates.length;
  const first = inTurn ? subjects : [...subjects].sort((a, b) => placeOf(a) - placeOf(b));
  const rest = candidates.map(({ concept }) => concept).filter((concept) => !subjects.includes(concept));
  const following = [...rest.slice(0, 1), ...mechanism, ...rest.slice(1)];
  const leading = [...first, ...members.slice(0, Math.max(0, topK - subjects.length))];
  const seeds = [...new Set([...leading, ...following])].slice(0, Math.max(topK, subjects.length));
  return seeds.map((concept) => byConcept.get(concept) ?? filedUnder(concept));
}

/** A member that neither words nor meaning found: the course's own filing put it here. */
const filedUnder = (concept: ConceptId): Candidate => ({
  concept,
  score: 0,
  words: 0,
  meaning: 0,
  closest: 0,
  centre: { cosine: 0, share: 0 },
  shared: [],
  strongTerms: [],
});
