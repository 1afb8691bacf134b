/** The concepts a question is about, among those retrieval found. */
import type { Intent } from "../domain/answer.ts";
import type { ConceptId } from "../domain/ids.ts";
import type { Candidate } from "../retrieval/fuse.ts";
import type { Retrieval } from "../retrieval/retrieve.ts";

/** At most this many get their own part in one answer. */
const maxPrimary = 4;

/** Named in words like "in transformers", a concept is the setting, not the subject. */
const settingBefore = /\b(?:in|within|inside|for|during|using|with|from)\s+(?:an?\s+|the\s+)?$/i;

/**
 * Everything the question names, in the order it names it; settings ("attention in transformers")
 * last. When nothing is named, the best candidate alone.
 */
export function choosePrimary(question: string, intent: Intent, { candidates, mentions }: Retrieval): ConceptId[] {
  const named = mentions.filter(({ weak }) => !weak);
  if (named.length === 0) return candidates.slice(0, 1).map(({ concept }) => concept);
  const isSetting = (surface: string): boolean => {
    const at = question.toLowerCase().indexOf(surface.toLowerCase());
    return at > 0 && settingBefore.test(question.slice(0, at));
  };
  const subjects = named.filter(({ surface }) => !isSetting(surface));
  const chosen = subjects.length > 0 && intent !== "compare" ? subjects : named;
  return [...new Set(chosen.map(({ concept }) => concept))].slice(0, maxPrimary);
}

/** Seeds: what the question is about first, then the best of the rest, `topK` in all. */
export function chooseSeeds(
  primary: readonly ConceptId[],
  candidates: readonly Candidate[],
  topK: number,
): Candidate[] {
  const place = new Map(primary.map((id, i) => [id, i]));
  const first = candidates
    .filter(({ concept }) => place.has(concept))
    .sort((a, b) => (place.get(a.concept) ?? 0) - (place.get(b.concept) ?? 0));
  const rest = candidates.filter(({ concept }) => !place.has(concept));
  return [...first, ...rest].slice(0, Math.max(topK, first.length));
}
