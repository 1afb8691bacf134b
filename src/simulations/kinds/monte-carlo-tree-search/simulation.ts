/** Monte Carlo tree search for a game of sticks: visits gather at the move that wins. */
import type { TreeNode } from "../../../figures/kinds/tree/schema.ts";
import { shortNumber } from "../../../figures/text.ts";
import { range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { joinedByAnd } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { mostVisited, type Playout, playOut, type StickNode, stickRoot, uctScore } from "./model.ts";

interface State {
  readonly root: StickNode;
  readonly last?: Playout;
}

const seedOf = (seed: number, visits: number): number => seed * 100_003 + visits;
const share = ({ wins, visits }: StickNode): string => `${wins}/${visits}`;

/** With perfect play: leave a multiple of four. */
const winning = (sticks: number): string =>
  sticks % 4 === 0
    ? "No move wins against perfect play."
    : `Against perfect play, taking ${sticks % 4} wins: it leaves a multiple of 4.`;

function said({ root, last }: State): string {
  if (!last) return "Nothing was played yet.";
  const { moves, won } = last;
  const best = mostVisited(root);
  const counts = root.children.map(({ visits }, i) => `taking ${i + 1} has ${counted(visits, "visit")}`);
  return `Playout ${root.visits}: take ${moves.join(", then ")} in the tree, ${won ? "and the player to move won" : "and the player to move lost"}. So far ${joinedByAnd(counts)}; the search would take ${best}. ${winning(root.sticks)}`;
}

function treeOf(root: StickNode): TreeNode {
  const best = mostVisited(root);
  return {
    text: `${counted(root.sticks, "stick")}, ${counted(root.visits, "playout")}`,
    ...(root.children.length > 0
      ? {
          children: root.children.map((child, i) => ({
            branch: `take ${i + 1}`,
            text: share(child),
            marked: i + 1 === best,
            ...(child.children.length > 0
              ? { children: child.children.map((reply, r) => ({ branch: `take ${r + 1}`, text: share(reply) })) }
              : {}),
          })),
        }
      : {}),
  };
}

function advance({ root }: State, seed: number, count: number, exploration: number): State {
  let [tree, last]: [StickNode, Playout | undefined] = [root, undefined];
  for (let i = 0; i < count; i++) {
    const next = playOut(tree, exploration, seedOf(seed, tree.visits));
    [tree, last] = [next.root, next.playout];
  }
  return last ? { root: tree, last } : { root: tree };
}

export const simulation = defineSimulation({
  controls: {
    sticks: range("Sticks", [2, 15], 1, 6),
    exploration: range("Exploration c", [0, 3], 0.1, 1.4),
    pace: range("Playouts a step", [1, 20], 1, 1),
    seed: range("Other data", [1, 20], 1, 1),
  },
  start: ({ sticks, exploration, seed }): State => advance({ root: stickRoot(sticks) }, seed, 1, exploration),
  step: (state, { exploration, seed, pace }) => advance(state, seed, Math.round(pace), exploration),
  stepName: "Play on",
  mostSteps: 150,
  pace: 250,
  view: (state, { exploration }) => {
    const { root } = state;
    const names = root.children.map((_, i) => `Take ${i + 1}`);
    return {
      says: said(state),
      pictures: [
        {
          title: "Wins and visits, seen by who makes the move",
          alternative: `A tree of moves and replies. ${root.children.map((child, i) => `Take ${i + 1}: ${counted(child.wins, "win")} of ${counted(child.visits, "visit")}${child.children.length > 0 ? `, replies ${child.children.map(share).join(", ")}` : ""}`).join("; ")}.`,
          draw: { kind: "tree", data: { root: treeOf(root), marked: "Most visited move" } },
        },
        {
          title: "Visits of each move",
          alternative: `Bars of visits: ${root.children.map(({ visits }, i) => `take ${i + 1} ${visits}`).join(", ")}.`,
          draw: {
            kind: "bars",
            data: {
              measure: "Visits",
              bars: root.children.map(({ visits }, i) => ({ label: names[i] ?? "", values: [visits] })),
            },
          },
        },
      ],
      readouts: [
        { label: "Playouts", value: String(root.visits) },
        { label: "It would take", value: String(mostVisited(root) ?? "") },
      ],
      table: {
        columns: ["Move", "Visits", "Wins", "Share of wins", "UCT score"],
        rows: root.children.map((child, i) => [
          names[i] ?? "",
          String(child.visits),
          String(child.wins),
          shortNumber(child.wins / child.visits),
          shortNumber(uctScore(child, root.visits, exploration)),
        ]),
      },
    };
  },
  predict: {
    question:
      "There are 6 sticks, and leaving 4 wins against perfect play. What do the visits look like after many playouts?",
    choices: [
      "Equal for all three moves",
      "Most at taking 2, few at the others",
      "All at taking 2, none at the others",
    ],
    right: 1,
    because:
      "Every move is tried first, and the bonus for few visits keeps bringing back the others now and then. But taking 2 wins more often, so that most playouts go there.",
  },
});
