/**
 * What a learner likely knows, after what they answered: Bayes' rule over whole states of knowledge, with slips and lucky
 * guesses that depend on nothing else (the basic local independence model, Falmagne and Doignon 1988). A course has more
 * states than atoms are in the world, so a few thousand drawn ones stand for all. Since every one is closed downward,
 * so is the belief: a right answer makes what the concept needs likelier known, a wrong one makes what builds on it less
 * likely, and nothing is likelier known than what it needs.
 */
import type { CourseGraph } from "../../domain/course-graph.ts";
import { hashOf, numbersFrom } from "../items/chance.ts";
import { type KnowledgeSpace, knowledgeSpaceOf } from "./knowledge-space.ts";
import { randomStates } from "./random-states.ts";

/** How often an answer misleads: wrong although known, right although unknown. */
export interface Odds {
  readonly slip: number;
  readonly guess: number;
}

export interface AnswerEvidence extends Odds {
  /** The concept's place. */
  readonly place: number;
  readonly right: boolean;
}

export interface Belief {
  /** The chance that each is known, by place. */
  readonly known: Float64Array;
  /** The chance that all of them are known together. Cost O(states × places). */
  allKnown(places: readonly number[]): number;
}

export interface Believer {
  readonly space: KnowledgeSpace;
  /** Cost O(states × (evidence + concepts)). */
  after(evidence: readonly AnswerEvidence[]): Belief;
}

const MOST_STATES = 9_000;
const FEWEST_STATES = 1_000;
/** Bytes that the states of one course may take. */
const MOST_BYTES = 8_000_000;

const drawn = new WeakMap<CourseGraph, Believer>();

/** Drawn on first use, the same for the same course, then kept with it. */
export function believerOf(graph: CourseGraph): Believer {
  const before = drawn.get(graph);
  if (before) return before;
  const space = knowledgeSpaceOf(graph);
  const concepts = space.ids.length;
  const count = Math.max(FEWEST_STATES, Math.min(MOST_STATES, Math.floor(MOST_BYTES / Math.max(1, concepts))));
  // Concept by concept, so that one is summed over memory in a row.
  const rows = space.ids.map(() => new Uint8Array(count));
  const states = randomStates(space, count, numbersFrom(hashOf(graph.course.meta.id)));
  for (const [i, state] of states.entries())
    for (let place = 0; place < concepts; place++) {
      const row = rows[place];
      if (row) row[i] = state[place] ?? 0;
    }
  const believer: Believer = { space, after: (evidence) => beliefBy(rows, weightsOf(rows, count, evidence)) };
  drawn.set(graph, believer);
  return believer;
}

/** When fewer states than this explain all answers, answers count less: a belief must not hang on chance finds. */
const FEWEST_LEFT = 20;

function weightsOf(rows: readonly Uint8Array[], count: number, evidence: readonly AnswerEvidence[]): Float64Array {
  const logs = new Float64Array(count);
  for (const { place, right, slip, guess } of evidence) {
    const row = rows[place];
    if (!row) continue;
    const whenKnown = Math.log(right ? 1 - slip : slip);
    const whenUnknown = Math.log(right ? guess : 1 - guess);
    for (let i = 0; i < count; i++) logs[i] = (logs[i] ?? 0) + (row[i] ? whenKnown : whenUnknown);
  }
  const best = logs.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  for (let sharpness = 1; ; sharpness *= 0.8) {
    const weights = logs.map((log) => Math.exp((log - best) * sharpness));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const squares = weights.reduce((all, weight) => all + weight ** 2, 0);
    // Kish 1965: as many equal weights would say as much.
    if (sum ** 2 / squares >= FEWEST_LEFT) return weights;
  }
}

function beliefBy(rows: readonly Uint8Array[], weights: Float64Array): Belief {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shareOf = (row: Uint8Array, of: Float64Array): number => {
    let sum = 0;
    for (let i = 0; i < row.length; i++) sum += (row[i] ?? 0) * (of[i] ?? 0);
    return sum / total;
  };
  return {
    known: Float64Array.from(rows, (row) => shareOf(row, weights)),
    allKnown: (places) => {
      const left = weights.slice();
      for (const place of places) {
        const row = rows[place];
        if (row) for (let i = 0; i < left.length; i++) left[i] = (left[i] ?? 0) * (row[i] ?? 0);
      }
      return left.reduce((sum, weight) => sum + weight, 0) / total;
    },
  };
}
