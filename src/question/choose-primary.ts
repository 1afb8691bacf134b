/** The concepts a question is about, among those retrieval found. */
import type { Intent } from "../domain/answer.ts";
import type { ConceptId } from "../domain/ids.ts";
import type { Candidate } from "../retrieval/fuse.ts";
import type { Retrieval } from "../retrieval/retrieve.ts";

/** At most this many get their own part in one answer. */
const maxPrimary = 4;

/** Named in words like "in transformers", a concept is the setting, not the subject. */
const settingBefore = /\b(?:in|within|inside|for|during|using|with|from)\s+(?:an?\s+|the\s+)?$/i;

/** Words that set the next thing beside the last. */
const sideBefore = /(?:\b(?:vs\.?|versus|and|or|between|than|compared (?:to|with))|,)\s+(?:an?\s+|the\s+)?$/i;

/** A name that takes up this share of the question is its subject, wherever it ranks. */
const subjectShare = 0.3;
/** A smaller one is a subject too when retrieval as a whole puts it this high. */
const subjectRank = 3;

/** "Why do neural networks need activation functions?": what is named first need not be the subject. */
const rankedIntents: ReadonlySet<Intent> = new Set(["why", "how", "code", "math", "example"]);

/**
 * What the question names as its subject; settings ("attention in transformers") only when there is
 * nothing else. Mostly in the order of the question; where that says little, best match first.
 * When no name is a subject ("gradients get tiny in deep nets"), the best candidate alone.
 */
export function choosePrimary(question: string, intent: Intent, { candidates, mentions }: Retrieval): ConceptId[] {
  const rank = new Map(candidates.map(({ concept }, i) => [concept, i]));
  const rankOf = (id: ConceptId): number => rank.get(id) ?? candidates.length;
  const stands = (surface: string, after: RegExp): boolean => {
    const at = question.toLowerCase().indexOf(surface.toLowerCase());
    return at > 0 && after.test(question.slice(0, at));
  };
  const isSetting = (surface: string): boolean => stands(surface, settingBefore);
  // Each side of a comparison is a subject, however little of the question it takes up.
  const isSide = (surface: string): boolean => intent === "compare" && stands(surface, sideBefore);
  const named = mentions.filter(
    ({ weak, share, concept, surface }) =>
      !weak && (share >= subjectShare || rankOf(concept) < subjectRank || isSide(surface)),
  );
  const subjects = intent === "compare" ? named : named.filter(({ surface }) => !isSetting(surface));
  const chosen = [...new Set((subjects.length > 0 ? subjects : named).map(({ concept }) => concept))];
  if (chosen.length === 0) return candidates.slice(0, 1).map(({ concept }) => concept);
  if (rankedIntents.has(intent)) chosen.sort((a, b) => rankOf(a) - rankOf(b));
  return chosen.slice(0, maxPrimary);
}

interface Leading {
  readonly primary: readonly ConceptId[];
  /** What a list is of. */
  readonly members: readonly ConceptId[];
  /** What the subject's explanation of how it works rests on. */
  readonly mechanism: readonly ConceptId[];
}

/**
 * Seeds: what the question is about first, then its members when a list was asked for, then the best
 * of the rest, the parts of the mechanism and the others; `topK` in all, but never fewer than the subjects.
 */
export function chooseSeeds(
  { primary, members, mechanism }: Leading,
  candidates: readonly Candidate[],
  topK: number,
): Candidate[] {
  const byConcept = new Map(candidates.map((candidate) => [candidate.concept, candidate]));
  const rest = candidates.map(({ concept }) => concept).filter((concept) => !primary.includes(concept));
  const following = [...rest.slice(0, 1), ...mechanism, ...rest.slice(1)];
  const leading = [...primary, ...members.slice(0, Math.max(0, topK - primary.length))];
  const seeds = [...new Set([...leading, ...following])].slice(0, Math.max(topK, primary.length));
  return seeds.map((concept) => byConcept.get(concept) ?? filedUnder(concept));
}

/** A member that neither words nor meaning found: the course's own filing put it here. */
const filedUnder = (concept: ConceptId): Candidate => ({
  concept,
  score: 0,
  words: 0,
  meaning: 0,
  shared: [],
  strongTerms: [],
});
