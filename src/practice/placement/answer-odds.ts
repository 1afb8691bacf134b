/** How often an answer misleads, by the kind of item, and what it would tell. */
import type { PracticeItem } from "../../domain/practice-item.ts";
import type { Odds } from "./belief.ts";

/** Somebody who knows picks wrong this often; typing, ordering and calculating go wrong more easily. Assumed, not measured. */
const SLIP = 0.1;
const SLIP_OF_WORK = 0.2;
/** Where luck can't help, half-knowledge still can. */
const HALF_KNOWN = 0.1;

/** That the learner says they know something is believed as much as a right answer. */
export const saidOdds: Odds = { slip: SLIP, guess: 0.1 };

const arrangements = (count: number): number => (count <= 1 ? 1 : count * arrangements(count - 1));

export function oddsOf(item: PracticeItem): Odds {
  switch (item.kind) {
    case "choice":
      return { slip: SLIP, guess: 1 / (item.wrong.length + 1) };
    case "recall":
    case "explain":
      return saidOdds;
    case "cloze":
    case "number":
      return { slip: SLIP_OF_WORK, guess: HALF_KNOWN };
    case "order":
      return { slip: SLIP_OF_WORK, guess: Math.max(HALF_KNOWN, 1 / arrangements(item.steps.length)) };
    case "match":
      return { slip: SLIP_OF_WORK, guess: Math.max(HALF_KNOWN, 1 / arrangements(item.pairs.length)) };
  }
}

/** How much longer an item takes than choosing does. */
export const effortOf = ({ kind }: PracticeItem): number =>
  ({ choice: 1, recall: 2, cloze: 1.5, match: 2, order: 2.5, number: 3, explain: 12 })[kind];

const entropy = (chance: number): number =>
  chance <= 0 || chance >= 1 ? 0 : -chance * Math.log2(chance) - (1 - chance) * Math.log2(1 - chance);

/**
 * What an answer tells about the whole state of knowledge, in bits (Shannon's mutual information). It depends on the
 * state by one concept alone, so that concept's chance is enough.
 */
export function informationOf(known: number, { slip, guess }: Odds): number {
  const right = known * (1 - slip) + (1 - known) * guess;
  return entropy(right) - known * entropy(slip) - (1 - known) * entropy(guess);
}
