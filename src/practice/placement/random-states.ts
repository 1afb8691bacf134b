/**
 * States of knowledge as learners may bring them: what is known before the first question. Each is closed downward (who
 * knows a concept knows what it needs), as in knowledge space theory (Doignon and Falmagne 1985, "Spaces for the
 * assessment of knowledge"). How likely which state is was not measured: five ways of having learned, alike in weight,
 * from nothing to everything.
 */
import type { KnowledgeSpace } from "./knowledge-space.ts";

/** From 0, below 1. */
export type RandomNumbers = () => number;

/** By place: 1 for known. */
export type KnowledgeState = Uint8Array;

/** Goals that somebody pursued at most, each with all it needs. */
const MOST_GOALS = 80;
/** Share of what a course taught so far that stayed. */
const KEPT = 0.95;
/** How far topics and single concepts lie from a learner's level, as standard deviations of hardness. */
const TASTE = 0.15;
const LUCK = 0.1;

/** Box and Muller 1958. */
const normal = (chance: RandomNumbers): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

/** Adds all that is needed for what is known. */
function closeDownward({ needs }: KnowledgeSpace, state: KnowledgeState): KnowledgeState {
  const waiting = [...state.keys()].filter((place) => state[place]);
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop())
    for (const need of needs[place] ?? []) {
      if (state[need]) continue;
      state[need] = 1;
      waiting.push(need);
    }
  return state;
}

/** Picked up here and there: one concept after another, each once all it needs is known. */
function grown({ ids, needs, unlocks }: KnowledgeSpace, chance: RandomNumbers): KnowledgeState {
  const state = new Uint8Array(ids.length);
  const missing = needs.map(({ length }) => length);
  const open = [...missing.keys()].filter((place) => missing[place] === 0);
  for (let left = Math.floor(chance() * (ids.length + 1)); left > 0 && open.length > 0; left--) {
    const at = Math.floor(chance() * open.length);
    const place = open[at] ?? 0;
    open[at] = open.at(-1) ?? 0;
    open.pop();
    state[place] = 1;
    for (const next of unlocks[place] ?? []) {
      const still = (missing[next] ?? 0) - 1;
      missing[next] = still;
      if (still === 0) open.push(next);
    }
  }
  return state;
}

/** Went for a few things, with all they need. */
function towardsGoals(space: KnowledgeSpace, chance: RandomNumbers): KnowledgeState {
  const state = new Uint8Array(space.ids.length);
  const goals = Math.floor(MOST_GOALS ** chance());
  for (let i = 0; i < goals; i++) state[Math.floor(chance() * state.length)] = 1;
  return closeDownward(space, state);
}

/** At a level, higher in some topics: known is what isn't too hard and has all it needs. */
function atLevel({ order, needs, topic, topics, hardness }: KnowledgeSpace, chance: RandomNumbers): KnowledgeState {
  const state = new Uint8Array(order.length);
  const level = chance() * 1.2 - 0.1;
  const tastes = Array.from({ length: topics }, () => normal(chance) * TASTE);
  for (const place of order) {
    const reach = level + (tastes[topic[place] ?? 0] ?? 0) + normal(chance) * LUCK;
    const isReady = (needs[place] ?? []).every((need) => state[need] === 1);
    if (isReady && reach > (hardness[place] ?? 0)) state[place] = 1;
  }
  return state;
}

/** Took a course in this order, up to some place. */
function inOrder(space: KnowledgeSpace, chance: RandomNumbers): KnowledgeState {
  const state = new Uint8Array(space.ids.length);
  const end = Math.floor(chance() * (state.length + 1));
  for (let place = 0; place < end; place++) if (chance() < KEPT) state[place] = 1;
  return closeDownward(space, state);
}

/** Took some topics as a whole and none of the others, beside what those need. */
function wholeTopics(space: KnowledgeSpace, chance: RandomNumbers): KnowledgeState {
  const share = chance();
  const taken = Array.from({ length: space.topics }, () => chance() < share);
  const state = Uint8Array.from(space.topic, (topic) => (taken[topic] && chance() < KEPT ? 1 : 0));
  return closeDownward(space, state);
}

const ways = [grown, towardsGoals, atLevel, inOrder, wholeTopics] as const;

/** Cost O(concepts + prerequisites) a state. */
export const randomStates = (space: KnowledgeSpace, count: number, chance: RandomNumbers): readonly KnowledgeState[] =>
  Array.from({ length: count }, (_, i) => (ways[i % ways.length] ?? grown)(space, chance));
