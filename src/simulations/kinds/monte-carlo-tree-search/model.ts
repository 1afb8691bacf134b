/** Monte Carlo tree search (Coulom, 2006) with UCT (Kocsis and Szepesvári, 2006), for a game of sticks: take one to three, the last one wins. */
import { seeded } from "../../../figures/sample.ts";

const mostTaken = 3;

export interface StickNode {
  /** Sticks that are left. */
  readonly sticks: number;
  readonly visits: number;
  /** Of whoever moved here. */
  readonly wins: number;
  /** After taking one, two, three: those that were tried, in this order. */
  readonly children: readonly StickNode[];
}

export interface Playout {
  /** Sticks taken by each move in the tree, the last one new unless the game was over. */
  readonly moves: readonly number[];
  /** Whether whoever moves at the root won. */
  readonly won: boolean;
}

export const stickRoot = (sticks: number): StickNode => ({ sticks, visits: 0, wins: 0, children: [] });

/** Moves at random to the end. @returns whether whoever moves first wins */
function playRandomly(sticks: number, random: () => number): boolean {
  let [left, mine] = [sticks, true];
  while (left > 0) {
    left -= 1 + Math.floor(Math.min(mostTaken, left) * random());
    mine = !mine;
  }
  // Who took the last stick isn't to move now.
  return !mine;
}

/** Share of wins and a bonus for few visits: what a move is chosen by. */
export const uctScore = ({ visits, wins }: StickNode, parentVisits: number, exploration: number): number =>
  wins / visits + exploration * Math.sqrt(Math.log(parentVisits) / visits);

/** Down the tree, one node more, a random game, and its result back up. `won` is about whoever moved to the node. */
function visit(
  node: StickNode,
  exploration: number,
  random: () => number,
): { readonly node: StickNode; readonly won: boolean; readonly moves: readonly number[] } {
  const count = (children: readonly StickNode[], won: boolean): StickNode => ({
    ...node,
    visits: node.visits + 1,
    wins: node.wins + Number(won),
    children,
  });
  if (node.sticks === 0) return { node: count([], true), won: true, moves: [] };
  const tried = node.children.length;
  if (tried < Math.min(mostTaken, node.sticks)) {
    const sticks = node.sticks - tried - 1;
    const theyWin = sticks > 0 && playRandomly(sticks, random);
    const child: StickNode = { sticks, visits: 1, wins: Number(!theyWin), children: [] };
    return { node: count([...node.children, child], theyWin), won: theyWin, moves: [tried + 1] };
  }
  const scores = node.children.map((child) => uctScore(child, node.visits, exploration));
  const best = scores.indexOf(Math.max(...scores));
  const below = visit(node.children[best] as StickNode, exploration, random);
  return {
    node: count(
      node.children.map((child, i) => (i === best ? below.node : child)),
      !below.won,
    ),
    won: !below.won,
    moves: [best + 1, ...below.moves],
  };
}

/** @returns the tree with one playout more, and that playout */
export function playOut(root: StickNode, exploration: number, seed: number): { root: StickNode; playout: Playout } {
  const { node, won, moves } = visit(root, exploration, seeded(seed));
  return { root: node, playout: { moves, won: !won } };
}

/** The move that would be played: the most visited, of equals the one that wins more. */
export function mostVisited({ children }: StickNode): number | undefined {
  const best = children.reduce<StickNode | undefined>(
    (a, b) => (a === undefined || b.visits > a.visits || (b.visits === a.visits && b.wins > a.wins) ? b : a),
    undefined,
  );
  return best && children.indexOf(best) + 1;
}
