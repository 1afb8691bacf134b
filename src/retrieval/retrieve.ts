/** A question → ranked concepts: names, words and meaning, fused. */
import type { Seed } from "../domain/answer.ts";
import type { SeedReason } from "../domain/answer-reasons.ts";
import type { AppError } from "../domain/errors.ts";
import type { ConceptId } from "../domain/ids.ts";
import { hasTopic, queryTerms } from "../language/terms.ts";
import { hasFewNotes } from "./answers-by-passages.ts";
import type { CentreCloseness } from "./concept-centres.ts";
import type { Mention } from "./concept-mentions.ts";
import { searchMeaning } from "./concept-vectors.ts";
import { type FoundPassage, findPassages } from "./find-passages.ts";
import { type Candidate, fuse } from "./fuse.ts";
import type { RankedNote } from "./note-index.ts";
import { readWords } from "./read-words.ts";
import { rerank } from "./rerank.ts";
import type { RetrievalIndex } from "./retrieval-index.ts";
import { scopeSignals } from "./scope.ts";
import type { Correction } from "./spelling.ts";
import { type CourseSureness, judgeSureness } from "./sureness.ts";
import type { SurenessVector } from "./sureness-weights.ts";

export interface Retrieval {
  /** Best first, at most `candidateLimit`. */
  readonly candidates: readonly Candidate[];
  /** Notes that ask nearly the same, best first. */
  readonly notes: readonly RankedNote[];
  /** How close every concept is as a whole; empty where meaning didn't vote. */
  readonly centres: ReadonlyMap<ConceptId, CentreCloseness>;
  /** Passages of the whole course, best first; empty where the course answers by notes. */
  readonly passages: readonly FoundPassage[];
  readonly mentions: readonly Mention[];
  readonly corrections: readonly Correction[];
  /** The question as it was searched for: spelling put right, courtesies dropped. */
  readonly text: string;
  readonly unknownShare: number;
  readonly sureness: CourseSureness;
  /** Log-odds that the course holds what was asked. */
  readonly evidence: number;
  /** What that was judged on. */
  readonly signals: SurenessVector;
  /** Whether meaning voted; `problem` says why not. */
  readonly meaning: boolean;
  readonly problem?: AppError;
}

const candidateLimit = 50;
const noteLimit = 40;

export async function retrieve(index: RetrievalIndex, question: string): Promise<Retrieval> {
  const { text: corrected, corrections, mentions, unknownShare } = readWords(index, question);
  const lexical = index.lexical.search(corrected, candidateLimit);
  const meaning = index.meaning ? await searchMeaning(index.meaning, corrected, candidateLimit) : undefined;
  const hits = meaning?.ok ? meaning.value.concepts : undefined;
  const notes = index.notes.rank(corrected, meaning?.ok ? meaning.value.notes : undefined, noteLimit);
  const centres = meaning?.ok ? meaning.value.centres : new Map<ConceptId, CentreCloseness>();
  const fused = fuse(lexical, hits, mentions, centres);
  const candidates = rerank({ text: corrected, candidates: fused, notes, graph: index.graph }).slice(0, candidateLimit);
  const passages = index.passages ? findPassages(index.passages, index.graph, corrected, candidates) : [];
  const scope = scopeSignals(corrected, index.lexical, candidates, corrections, hits !== undefined);
  const terms = queryTerms(corrected);
  const best = candidates.slice(0, 5);
  const outside = meaning?.ok ? meaning.value.outside : undefined;
  const {
    sureness: judged,
    score: evidence,
    vector: signals,
  } = judgeSureness({
    mentions,
    scope,
    note: notes[0]?.score ?? 0,
    noteMeaning: Math.max(0, ...notes.map((note) => note.meaning)),
    fewNotes: hasFewNotes(index.graph.course),
    ...(index.passages ? { passages } : {}),
    closest: Math.max(0, ...best.map((candidate) => candidate.closest)),
    centre: Math.max(0, ...best.map(({ centre }) => centre.cosine)),
    unknownShare,
    strangeShare: strangeShare(index, terms),
    terms: terms.length,
    topicless: !terms.some((term) => /\p{L}/u.test(term)) || !hasTopic(corrected),
    ...(outside ? { outside: { ...outside, ...outsideOdds(index, terms, corrected) } } : {}),
  });
  return {
    candidates,
    notes,
    centres,
    passages,
    mentions,
    corrections,
    text: corrected,
    unknownShare,
    evidence,
    signals,
    sureness: index.preparing && judged === "outside" && candidates.length > 0 ? "near" : judged,
    meaning: hits !== undefined,
    ...(meaning && !meaning.ok ? { problem: meaning.error } : {}),
  };
}

const outsideOdds = ({ wordOdds, phraseOdds }: RetrievalIndex, terms: readonly string[], text: string) => ({
  wordOdds: wordOdds?.of(terms) ?? 0,
  phraseOdds: phraseOdds?.of(text) ?? 0,
});

/** Share of the question's terms that the course never uses. */
function strangeShare({ lexical }: RetrievalIndex, terms: readonly string[]): number {
  return terms.length === 0 ? 0 : terms.filter((term) => !lexical.knows(term)).length / terms.length;
}

/** The reasons a candidate was picked for. */
function whyPicked({ mention, shared, words: lexical, meaning, part }: Candidate): readonly SeedReason[] {
  if (lexical === 0 && meaning === 0 && !mention) return [{ type: "filed-under-subject" }];
  const reasons: SeedReason[] = [];
  if (mention && !mention.weak) reasons.push({ type: "named", surface: mention.surface });
  if (shared.length > 0 && lexical >= 0.2) reasons.push({ type: "shared-words", words: shared.slice(0, 4) });
  if (part && meaning >= 0.3) reasons.push({ type: "close-in-meaning", part });
  return reasons;
}

export const round = (value: number): number => Math.round(value * 10_000) / 10_000;

export function candidateToSeed(candidate: Candidate, title: string): Seed {
  return {
    id: candidate.concept,
    title,
    score: round(candidate.score),
    words: round(candidate.words),
    meaning: round(candidate.meaning),
    why: whyPicked(candidate),
  };
}
