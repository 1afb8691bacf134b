/**
 * Which of the found concepts the question is about. The votes of words, meaning and notes are weighed with where
 * and how the concept is named: a context word ("network", "training") never leads over what is asked about it.
 */
import type { CourseGraph } from "../domain/course-graph.ts";
import type { ConceptId } from "../domain/ids.ts";
import type { Mention } from "./concept-mentions.ts";
import type { Candidate } from "./fuse.ts";
import type { RankedNote } from "./note-index.ts";
import { type RerankVector, rerankFeatures, rerankWeights } from "./rerank-weights.ts";

/** Named in words like "in transformers", a concept is the setting, not the subject. */
const settingBefore =
  /\b(?:in|within|inside|for|during|using|with|from|on|into|of|by|via|when|after|before)\s+(?:an?\s+|the\s+|my\s+|our\s+|some\s+)?$/i;
/** What is asked about stands right after these. */
const askedBefore =
  /(?:^|\b(?:what(?:'s| is| are| does)?|explain|define|describe|how (?:do|does|is|are|can|to|did)|why (?:do|does|is|are|use)|tell me about|about|understand|implement|derive|need|use|code (?:for|of)|intuition (?:of|behind|for)|definition of|meaning of|purpose of|point of|idea (?:of|behind)|example of|formula (?:of|for)))\s+(?:the |an? )?$/i;

interface Asked {
  /** As searched for. */
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly notes: readonly RankedNote[];
  readonly graph: Pick<CourseGraph, "dependentsOf">;
}

/** Depends on nothing for many, so that "vector" weighs more than "Gibbs sampling". In [0, 1]. */
const generality = (graph: Asked["graph"], id: ConceptId): number =>
  Math.min(1, Math.log1p(graph.dependentsOf(id).length) / Math.log(60));

function standing(text: string, mention: Mention | undefined): { asked: number; setting: number; first: number } {
  if (!mention) return { asked: 0, setting: 0, first: 0 };
  const at = text.toLowerCase().indexOf(mention.surface.toLowerCase());
  const before = at < 0 ? "" : text.slice(0, at);
  return {
    asked: askedBefore.test(before) ? 1 : 0,
    setting: settingBefore.test(before) ? 1 : 0,
    first: mention.from === 0 ? 1 : 0,
  };
}

export function rerankVector({ text, notes, graph }: Asked, candidate: Candidate): RerankVector {
  const { concept, mention } = candidate;
  const strong = mention && !mention.weak ? mention : undefined;
  const own = notes.find(({ note }) => note.concept === concept)?.score ?? 0;
  const beside = notes.find(({ note }) => note.with.includes(concept))?.score ?? 0;
  const general = generality(graph, concept);
  const { asked, setting, first } = standing(text, strong);
  return {
    words: candidate.words,
    meaning: candidate.meaning,
    closest: candidate.closest,
    centre: candidate.centre.cosine,
    centreShare: candidate.centre.share,
    note: Math.max(own, 0.8 * beside),
    named: strong?.share ?? 0,
    namedWhole: strong && strong.share > 0.85 ? 1 : 0,
    asked,
    setting,
    weak: mention?.weak ? mention.share : 0,
    generalNamed: strong ? general : 0,
    general,
    foreign: strong?.foreign ? 1 : 0,
    first,
  };
}

export const rerankScore = (vector: RerankVector): number =>
  rerankFeatures.reduce((sum, feature) => sum + rerankWeights[feature] * vector[feature], 0);

/** How many of the fused candidates are looked at again. */
const depth = 25;

/** Best first; candidates beyond the first few keep their places. */
export function rerank(asked: Asked): Candidate[] {
  const head = asked.candidates
    .slice(0, depth)
    .map((candidate) => ({ candidate, rank: rerankScore(rerankVector(asked, candidate)) }))
    .sort((a, b) => b.rank - a.rank || (a.candidate.concept < b.candidate.concept ? -1 : 1))
    .map(({ candidate, rank }) => ({ ...candidate, rank }));
  return [...head, ...asked.candidates.slice(depth)];
}
