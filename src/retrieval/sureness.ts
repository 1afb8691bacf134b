/** How sure is it that the course holds what was asked? Judged on absolute evidence, never on the share of filler. */
import type { Sureness as AnswerSureness } from "../domain/answer.ts";
import { isEverydayWord } from "../language/english/everyday-words.ts";
import type { Mention } from "./concept-mentions.ts";
import type { OutsideCloseness } from "./concept-vectors.ts";
import type { FoundPassage } from "./find-passages.ts";
import { type ScopeSignals, wordsScore } from "./scope.ts";
import { alone, besideOutside, type SurenessVector, surenessFeatures } from "./sureness-weights.ts";

export type CourseSureness = Exclude<AnswerSureness, "smalltalk">;

export interface Evidence {
  readonly mentions: readonly Mention[];
  readonly scope: ScopeSignals;
  /** Score and cosine similarity of the best answer note, each in [0, 1]. */
  readonly note: number;
  readonly noteMeaning: number;
  /** The course answers few or no questions in notes, as one made from files: none that fits says nothing then. */
  readonly fewNotes: boolean;
  /** Absent where the course answers by what was written for it. */
  readonly passages?: readonly Pick<FoundPassage, "coverage" | "surprise">[];
  /** Cosine similarity of the closest vector. */
  readonly closest: number;
  /** Cosine similarity of the closest concept's centre. */
  readonly centre: number;
  /** Share of the topical words that neither the course nor everyday English has. */
  readonly unknownShare: number;
  /** Share of the terms that the course never uses. */
  readonly strangeShare: number;
  /** How many terms the question has. */
  readonly terms: number;
  /** Nothing but words that carry no topic, or no words at all: "no", "1+1". */
  readonly topicless: boolean;
  /** Absent where the course doesn't name questions that it leaves unanswered. */
  readonly outside?: OutsideCloseness & { readonly wordOdds: number; readonly phraseOdds: number };
}

const certainLetters = 5;
/** Nothing else is asked about: "what is a set?" means the concept, everyday word or not. */
const whole = 0.99;

/** A note asks nearly this, and nothing that the course leaves unanswered comes close: cosine similarities. */
const asksNearly = { note: 0.8, beyondOutside: 0.15 };

const joined = ({ from, to, surface }: Mention): boolean => to - from > 1 || surface.includes("-");

/** Named outright: not an everyday word beside others, and not a short word that may mean anything. */
export const certainMention = (mention: Mention): boolean => {
  const { weak, foreign, share, surface } = mention;
  if (weak) return false;
  if (share >= whole) return true;
  if (foreign || joined(mention) || surface.length >= certainLetters || /^[A-Z\d-]{2,}s?$/.test(surface)) return true;
  return surface.length >= 3 && !isEverydayWord(surface.toLowerCase());
};

interface Thresholds {
  readonly sure: number;
  readonly near: number;
  /** How far below `near` a question may lie that has a certain name: "entropy" is physics too. */
  readonly named: number;
  /** The same where the name has several words. */
  readonly joined: number;
}

const thresholds: Thresholds = { sure: 0.3, near: -0.1, named: 1.2, joined: Number.POSITIVE_INFINITY };
/** What the course leaves unanswered is better evidence than a name of one word; of several, it is never refused. */
const thresholdsBesideOutside: Thresholds = { sure: 1, near: -0.2, named: 0, joined: Number.POSITIVE_INFINITY };

/**
 * What a course without notes is given for them, and for the phrasings that its concepts lack. Measured on a course made
 * of seven files: 61 questions of its own (.33 answered without it, .87 with it) and 457 outside (0), and on one made of
 * notes on AI (the same 457: 3 answered).
 */
const withoutNotes = 3.3;
/** What one passage that holds much of what was asked adds to that at most: more terms than chance would put there. */
const heldByPassage = 4;
/** A passage that holds less than this of the question is about something else. */
const halfHeld = 0.5;

const passageEvidence = (passages: Evidence["passages"] = []): number =>
  Math.min(
    heldByPassage,
    Math.max(0, ...passages.map(({ coverage, surprise }) => (coverage < halfHeld ? 0 : coverage * surprise))),
  );

function surenessVector(evidence: Evidence): SurenessVector {
  const { scope, note, noteMeaning, closest, centre, unknownShare, strangeShare, terms, outside } = evidence;
  const certain = evidence.mentions.filter(certainMention);
  return {
    certain: certain.length > 0 ? 1 : 0,
    joined: certain.some(joined) ? 1 : 0,
    share: Math.max(0, ...certain.map(({ share }) => share)),
    named: scope.named,
    closeness: scope.closeness ?? 0,
    surroundings: scope.surroundings ?? 0,
    familiarity: scope.familiarity,
    coverage: scope.coverage,
    note,
    noteMeaning,
    closest,
    centre,
    unknownShare,
    strangeShare,
    short: 1 / Math.max(1, terms),
    outsideClosest: outside?.closest ?? 0,
    outsideMean: outside?.mean ?? 0,
    wordOdds: outside?.wordOdds ?? 0,
    phraseOdds: outside?.phraseOdds ?? 0,
    // "Lime pie recipe": beside a name, what else is said tells its sense.
    namedOutside: certain.length > 0 ? (outside?.closest ?? 0) : 0,
  };
}

function evidenceScore({ scope, outside, fewNotes }: Evidence, vector: SurenessVector): number {
  if (scope.closeness === undefined) return wordsScore(scope);
  const weights = outside ? besideOutside : alone;
  const bias = weights.bias + (fewNotes ? withoutNotes : 0);
  return surenessFeatures.reduce((sum, feature) => sum + weights[feature] * vector[feature], bias);
}

export interface JudgedSureness {
  readonly sureness: CourseSureness;
  /** Log-odds that the course holds it: what two courses that are both sure can be told apart by. */
  readonly score: number;
  readonly vector: SurenessVector;
}

/** Words alone, wherever they stand, bring nothing that was outside further than near. */
const lifted = (score: number, lift: number, { near, sure }: Thresholds): number =>
  score >= near ? score + lift : Math.min(score + lift, (near + sure) / 2);

/** A certain name makes it surer; alone in the question, or in another language, it is sure. */
export function judgeSureness(evidence: Evidence): JudgedSureness {
  const certain = evidence.mentions.filter(certainMention);
  const vector = surenessVector(evidence);
  const { scope, outside, topicless, passages, noteMeaning } = evidence;
  const limits = outside && scope.closeness !== undefined ? thresholdsBesideOutside : thresholds;
  const judged = lifted(evidenceScore(evidence, vector), passageEvidence(passages), limits);
  const isAsked = noteMeaning >= Math.max(asksNearly.note, (outside?.closest ?? 0) + asksNearly.beyondOutside);
  const score = isAsked ? Math.max(judged, limits.near) : judged;
  const sureness = topicless && certain.length === 0 ? "outside" : surenessAt(score, certain, limits);
  return { sureness, score, vector };
}

function surenessAt(score: number, certain: readonly Mention[], limits: Thresholds): CourseSureness {
  const { sure, near } = limits;
  const isNamed = certain.length > 0;
  const asksNothingElse = certain.some(({ foreign, share }) => foreign || share >= whole);
  if (score >= sure || (isNamed && score >= near) || asksNothingElse) return "sure";
  const margin = Math.max(0, isNamed ? limits.named : 0, certain.some(joined) ? limits.joined : 0);
  return score >= near - margin ? "near" : "outside";
}
