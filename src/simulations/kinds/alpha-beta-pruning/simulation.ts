/** Minimax with alpha-beta pruning on a small game tree, leaf by leaf. */
import type { TreeNode } from "../../../figures/kinds/tree/schema.ts";
import { shortNumber } from "../../../figures/text.ts";
import { choice, numbers, toggle } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { joinedByAnd } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { areAllDone, branches, type Look, lookThrough, rootOf } from "./model.ts";

const moves = ["A", "B", "C"] as const;
const leafName = (leaf: number): string => `${moves[Math.floor(leaf / branches)]}${(leaf % branches) + 1}`;

type State = { readonly looks: readonly Look[] };
type Player = "max" | "min";
const other = (player: Player): Player => (player === "max" ? "min" : "max");
const nameOf = (player: Player): string => player.toUpperCase();
/** Of a value that can still change: for who wants the most, it can only rise. */
const sign = (player: Player, fixed: boolean): string => (fixed ? "=" : player === "max" ? "≥" : "≤");

function said({ looks }: State, first: Player, leaves: readonly number[]): string {
  const last = looks.at(-1);
  const reply = other(first);
  if (!last)
    return `${nameOf(first)} chooses a move A, B or C, then ${nameOf(reply)} a reply. Nothing is known yet. A step looks at one leaf.`;
  const { leaf, move, moveValue, cut, done, bound } = last;
  const name = moves[move] ?? "";
  const limit = first === "max" ? "at most" : "at least";
  const seen = `${leafName(leaf)} is ${shortNumber(leaves[leaf] ?? 0)}.`;
  const root = rootOf(looks, first);
  const result =
    areAllDone(looks) && root ? ` ${nameOf(first)} plays ${moves[root.move]}, worth ${shortNumber(root.value)}.` : "";
  if (cut.length > 0 && bound !== undefined)
    return `${seen} So ${name} is worth ${limit} ${shortNumber(moveValue)}, while ${nameOf(first)} already has ${shortNumber(bound)} elsewhere: ${joinedByAnd(cut.map(leafName))} can't matter and ${cut.length === 1 ? "is" : "are"} cut.${result}`;
  if (done) return `${seen} ${nameOf(reply)} would choose ${shortNumber(moveValue)} after ${name}.${result}`;
  return `${seen} So ${name} is worth ${limit} ${shortNumber(moveValue)}, as ${nameOf(reply)} takes the ${reply === "min" ? "smallest" : "largest"}.`;
}

function treeOf({ looks }: State, first: Player, leaves: readonly number[]): TreeNode {
  const root = rootOf(looks, first);
  const seen = new Set(looks.map(({ leaf }) => leaf));
  const cut = new Set(looks.flatMap((look) => look.cut));
  const reply = other(first);
  return {
    text: `${nameOf(first)} ${root ? `${sign(first, areAllDone(looks))} ${shortNumber(root.value)}` : "?"}`,
    children: moves.map((name, move) => {
      const own = looks.filter((look) => look.move === move).at(-1);
      return {
        branch: name,
        text: `${nameOf(reply)} ${own ? `${sign(reply, own.done && own.cut.length === 0)} ${shortNumber(own.moveValue)}` : "?"}`,
        children: Array.from({ length: branches }, (_, i) => {
          const leaf = move * branches + i;
          return {
            text: shortNumber(leaves[leaf] ?? 0),
            ...(cut.has(leaf) ? { branch: "cut" } : {}),
            marked: seen.has(leaf),
          };
        }),
      };
    }),
  };
}

export const simulation = defineSimulation({
  controls: {
    leaves: numbers("Leaves below the moves A, B and C (rows)", {
      columns: branches,
      from: -20,
      to: 20,
      step: 1,
      names: Array.from({ length: branches ** 2 }, (_, leaf) => `Leaf ${leafName(leaf)}`),
      value: [3, 12, 8, 2, 4, 6, 14, 5, 2],
    }),
    first: choice("At the root", { max: "MAX moves", min: "MIN moves" }, "max"),
    prune: toggle("Cut what can't matter", true),
    backwards: toggle("Look from the last to the first", false),
  },
  start: (): State => ({ looks: [] }),
  step: ({ looks }, { leaves, ...rules }) => {
    const all = lookThrough(leaves, rules);
    return looks.length < all.length ? { looks: all.slice(0, looks.length + 1) } : undefined;
  },
  stepName: "Next leaf",
  mostSteps: branches ** 2,
  pace: 1200,
  view: (state, { leaves, first }) => {
    const { looks } = state;
    const cut = looks.flatMap((look) => look.cut);
    const root = rootOf(looks, first);
    const open = areAllDone(looks) ? "" : `${sign(first, false)} `;
    const known = root ? open + shortNumber(root.value) : "unknown";
    return {
      says: said(state, first, leaves),
      pictures: [
        {
          alternative: `A tree: ${nameOf(first)} at the root, ${known}; below it ${moves
            .map(
              (name, move) =>
                `${name} with leaves ${leaves
                  .slice(move * branches, (move + 1) * branches)
                  .map(shortNumber)
                  .join(", ")}`,
            )
            .join(
              "; ",
            )}. ${counted(looks.length, "leaf", "leaves")} looked at, ${cut.length} cut${cut.length > 0 ? `: ${cut.map(leafName).join(", ")}` : ""}.`,
          draw: { kind: "tree", data: { root: treeOf(state, first, leaves), marked: "Looked at" } },
        },
      ],
      readouts: [
        { label: "Leaves looked at", value: `${looks.length} of ${branches ** 2}` },
        { label: "Cut", value: String(cut.length) },
        { label: "Value of the root", value: known },
      ],
      table: {
        columns: ["Leaf", "Value", "What became of it"],
        rows: leaves.map((value, leaf) => [
          leafName(leaf),
          shortNumber(value),
          looks.some((look) => look.leaf === leaf) ? "looked at" : cut.includes(leaf) ? "cut" : "not yet",
        ]),
      },
    };
  },
  predict: {
    question: "MAX looks at its best move first instead of last. How many leaves does pruning leave out then?",
    choices: ["Usually more", "Usually fewer", "Always as many"],
    right: 0,
    because:
      "After the best move its value is a high bound. One low reply to another move then is enough to leave out the rest; after a bad first move the bound is too low for that.",
  },
});
