/** Q-learning (Watkins, 1989) on the grid of value iteration, with moves that never slip. */
import { seeded } from "../../../figures/sample.ts";
import { exits, gridColumns, gridRows, moveFrom, startCell } from "../value-iteration/model.ts";

/** Reward of every move; an exit's comes on top. */
export const livingReward = -0.04;
const mostMoves = 100;

interface LearningRules {
  readonly rate: number;
  readonly discount: number;
  /** Chance of a move at random. */
  readonly epsilon: number;
}

interface Update {
  readonly from: number;
  readonly move: number;
  readonly to: number;
  readonly reward: number;
  /** The best value at the new place, 0 at an exit. */
  readonly best: number;
  readonly old: number;
  readonly now: number;
  readonly random: boolean;
}

export interface Learner {
  /** For each cell, the values of its four moves. */
  readonly q: readonly (readonly number[])[];
  readonly cell: number;
  /** In this episode. */
  readonly moves: number;
  readonly all: number;
  /** Moves of the episodes that ended, negative where they ended badly, 0 where none of the exits was found. */
  readonly episodes: readonly number[];
  readonly last?: Update;
}

export const newLearner = (): Learner => ({
  q: Array.from({ length: gridRows * gridColumns }, () => [0, 0, 0, 0]),
  cell: startCell,
  moves: 0,
  all: 0,
  episodes: [],
});

/** Of equals one at random, so that a learner who knows nothing doesn't walk into a wall for ever. */
function chooseMove(values: readonly number[], epsilon: number, random: () => number): [move: number, random: boolean] {
  if (random() < epsilon) return [Math.floor(4 * random()), true];
  const best = Math.max(...values);
  const equals = values.flatMap((value, move) => (value === best ? [move] : []));
  return [equals[Math.floor(equals.length * random())] ?? 0, false];
}

/** One move, and what is learnt from it. */
export function learnMove(learner: Learner, { rate, discount, epsilon }: LearningRules, seed: number): Learner {
  const { q, cell, moves, all, episodes } = learner;
  const values = q[cell] ?? [];
  const [move, random] = chooseMove(values, epsilon, seeded(seed * 100_003 + all));
  const to = moveFrom(cell, move);
  const exit = exits.get(to);
  const reward = livingReward + (exit ?? 0);
  const best = exit === undefined ? Math.max(...(q[to] ?? [])) : 0;
  const old = values[move] ?? 0;
  const now = old + rate * (reward + discount * best - old);
  const ends = exit !== undefined || moves + 1 >= mostMoves;
  return {
    q: q.map((row, at) => (at === cell ? row.map((value, m) => (m === move ? now : value)) : row)),
    cell: ends ? startCell : to,
    moves: ends ? 0 : moves + 1,
    all: all + 1,
    episodes: ends ? [...episodes, (moves + 1) * (exit ?? 0)] : episodes,
    last: { from: cell, move, to, reward, best, old, now, random },
  };
}

/** Moves until an episode ends. */
export function learnEpisode(learner: Learner, rules: LearningRules, seed: number): Learner {
  let next = learnMove(learner, rules, seed);
  while (next.moves > 0) next = learnMove(next, rules, seed);
  return next;
}
