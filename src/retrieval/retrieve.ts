/** A question → ranked concepts: names, words and meaning, fused. */
import type { Seed } from "../domain/answer.ts";
import type { Course } from "../domain/course.ts";
import type { AppError } from "../domain/errors.ts";
import { words } from "../language/text.ts";
import { ConceptNames, type Mention } from "./concept-mentions.ts";
import { type MeaningSearch, searchMeaning } from "./concept-vectors.ts";
import { type Candidate, fuse } from "./fuse.ts";
import { LexicalIndex } from "./lexical-index.ts";
import { isInScope, type ScopeSignals, scopeSignals } from "./scope.ts";
import { type Correction, SpellingCorrector } from "./spelling.ts";

/** Everything the words side needs, built once per course. */
export interface RetrievalIndex {
  readonly names: ConceptNames;
  readonly lexical: LexicalIndex;
  readonly spelling: SpellingCorrector;
  /** Absent when meaning is unavailable: retrieval then works by words alone. */
  readonly meaning?: MeaningSearch;
}

export interface Retrieval {
  /** Best first, at most `candidateLimit`. */
  readonly candidates: readonly Candidate[];
  readonly mentions: readonly Mention[];
  readonly corrections: readonly Correction[];
  readonly inScope: boolean;
  readonly scope: ScopeSignals;
  /** Whether meaning voted; `problem` says why not. */
  readonly meaning: boolean;
  readonly problem?: AppError;
}

const candidateLimit = 50;

export function buildRetrievalIndex(course: Course, meaning?: MeaningSearch): RetrievalIndex {
  const names = new ConceptNames(course.concepts);
  const known = new Set<string>();
  for (const { markdown } of course.passages) for (const word of words(markdown)) known.add(word);
  for (const concept of course.concepts)
    for (const text of [concept.title, ...concept.aliases, ...concept.asked])
      for (const word of words(text)) known.add(word);
  return {
    names,
    lexical: new LexicalIndex(course.concepts, course.passages),
    spelling: new SpellingCorrector(known, names.nameWords),
    ...(meaning ? { meaning } : {}),
  };
}

/** Replaces whole words, keeping the rest of the question as typed. */
function applyCorrections(question: string, corrections: readonly Correction[]): string {
  if (corrections.length === 0) return question;
  const byWord = new Map(corrections.map(({ from, to }) => [from, to]));
  return question.replace(/[\p{L}\p{M}'’-]+/gu, (word) => {
    const parts = words(word);
    return parts.some((part) => byWord.has(part)) ? parts.map((part) => byWord.get(part) ?? part).join(" ") : word;
  });
}

/** Words of another language are not misspelt English, unless English then names more: "viterbi algoritm". */
function correctSpelling({ names, spelling }: RetrievalIndex, question: string): Correction[] {
  const corrections = spelling.corrections(question);
  const typed = names.find(question);
  if (corrections.length === 0 || !typed.some(({ foreign }) => foreign)) return corrections;
  const namedWords = (mentions: readonly Mention[]): number =>
    mentions.reduce((sum, { from, to }) => sum + to - from, 0);
  return namedWords(names.find(applyCorrections(question, corrections))) > namedWords(typed) ? corrections : [];
}

export async function retrieve(index: RetrievalIndex, question: string): Promise<Retrieval> {
  const corrections = correctSpelling(index, question);
  const corrected = applyCorrections(question, corrections);
  const mentions = index.names.find(corrected, (term) => index.lexical.inverseDocumentFrequency(term));
  const lexical = index.lexical.search(corrected, candidateLimit);
  const meaning = index.meaning ? await searchMeaning(index.meaning, corrected, candidateLimit) : undefined;
  const hits = meaning?.ok ? meaning.value : undefined;
  const candidates = fuse(lexical, hits, mentions).slice(0, candidateLimit);
  const scope = scopeSignals(corrected, index.lexical, candidates, corrections, hits !== undefined);
  return {
    candidates,
    mentions,
    corrections,
    scope,
    inScope: isInScope(scope),
    meaning: hits !== undefined,
    ...(meaning && !meaning.ok ? { problem: meaning.error } : {}),
  };
}

const partNames = {
  title: "its title",
  definition: "its definition",
  asked: "how students ask for it",
  section: "its explanation",
  note: "a question about it",
};

/** The reason a candidate was picked, in words a learner can read. */
function whyPicked({ mention, shared, words: lexical, meaning, part }: Candidate): string {
  if (lexical === 0 && meaning === 0 && !mention) return "filed under what you asked about";
  const reasons: string[] = [];
  if (mention && !mention.weak) reasons.push(`named as “${mention.surface}”`);
  if (shared.length > 0 && lexical >= 0.2) reasons.push(`shares the words ${shared.slice(0, 4).join(", ")}`);
  if (part && meaning >= 0.3) reasons.push(`close in meaning to ${partNames[part]}`);
  return reasons.length > 0 ? reasons.join("; ") : "weakly related";
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
