/** Four slot machines and three players: how much each misses by trying. */
import type { Point } from "../../../figures/sample.ts";
import { shortNumber } from "../../../figures/text.ts";
import { numbers, range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { defineSimulation } from "../../simulation.ts";
import { type Arms, expectedRegret, noPulls, type Player, players, pullOnce } from "./model.ts";

const batch = 10;
const names: Readonly<Record<Player, string>> = { greedy: "ε-greedy", ucb: "UCB", thompson: "Thompson" };
const letters = ["A", "B", "C", "D"] as const;

interface State {
  /** One for each player. */
  readonly arms: readonly Arms[];
  /** Of each player, after each step. */
  readonly regrets: readonly (readonly number[])[];
}

function playOn({ arms, regrets }: State, pays: readonly number[], epsilon: number, seed: number): State {
  const done = (regrets.length - 1) * batch;
  const next = arms.map((one, p) => {
    let now = one;
    for (let i = 0; i < batch; i++)
      now = pullOnce(players[p] ?? "ucb", now, pays, epsilon, seed * 1_000_003 + (done + i) * 3 + p);
    return now;
  });
  return { arms: next, regrets: [...regrets, next.map((one) => expectedRegret(one, pays))] };
}

function said({ arms, regrets }: State, pays: readonly number[]): string {
  const best = pays.indexOf(Math.max(...pays));
  const pulls = (regrets.length - 1) * batch;
  const shares = arms.map(({ pulls: own }, p) => {
    const missed = shortNumber(regrets.at(-1)?.[p] ?? 0);
    return `${names[players[p] ?? "ucb"]} pulled ${letters[best]} ${counted(own[best] ?? 0, "time")} and missed ${missed} expected ${missed === "1" ? "win" : "wins"}`;
  });
  const equal = pays.filter((pay) => pay === pays[best]).length > 1;
  const which = equal ? `${letters[best]} is one of the best machines` : `${letters[best]} is the best machine`;
  return `${which}, winning with a chance of ${shortNumber(pays[best] ?? 0)}, but no player knows that. After ${pulls} pulls each: ${shares.join("; ")}.`;
}

export const simulation = defineSimulation({
  controls: {
    pays: numbers("Chance to win at each machine", {
      columns: 4,
      from: 0,
      to: 1,
      step: 0.05,
      names: letters.map((letter) => `Machine ${letter}`),
      value: [0.25, 0.4, 0.5, 0.65],
    }),
    epsilon: range("ε of ε-greedy", [0, 1], 0.05, 0.1),
    seed: range("Other data", [1, 20], 1, 1),
  },
  start: ({ pays, epsilon, seed }): State =>
    playOn({ arms: players.map(() => noPulls(4)), regrets: [[0, 0, 0]] }, pays, epsilon, seed),
  step: (state, { pays, epsilon, seed }) => playOn(state, pays, epsilon, seed),
  stepName: "10 more pulls",
  mostSteps: 59,
  pace: 200,
  view: (state, { pays }) => {
    const { arms, regrets } = state;
    const pulls = (regrets.length - 1) * batch;
    const top = Math.max(5, ...regrets.flat());
    const last = regrets.at(-1) ?? [];
    return {
      says: said(state, pays),
      pictures: [
        {
          title: "Wins missed so far (regret)",
          alternative: `Three lines over ${pulls} pulls, which end at ${players.map((player, p) => `${shortNumber(last[p] ?? 0)} for ${names[player]}`).join(", ")}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Pulls of each player", from: 0, to: Math.max(100, pulls) },
                y: { label: "Expected wins missed", from: 0, to: 1.1 * top },
                shape: 0.45,
                layers: players.map((player, p) => ({
                  draw: "line" as const,
                  points: regrets.map((row, i): Point => [i * batch, row[p] ?? 0]),
                  tone: ([1, 2, 3] as const)[p] ?? 1,
                  label: names[player],
                })),
              },
              frame,
            ),
        },
        {
          title: "Pulls of each machine",
          alternative: `Bars: ${letters.map((letter, i) => `machine ${letter} (${shortNumber(pays[i] ?? 0)}) ${players.map((player, p) => `${names[player]} ${arms[p]?.pulls[i]}`).join(", ")}`).join("; ")}.`,
          draw: {
            kind: "bars",
            data: {
              measure: "Pulls",
              series: players.map((player) => names[player]),
              bars: letters.map((letter, i) => ({
                label: `${letter}: wins with ${shortNumber(pays[i] ?? 0)}`,
                values: arms.map(({ pulls: own }) => own[i] ?? 0),
              })),
            },
          },
        },
      ],
      table: {
        columns: ["Machine", ...players.map((player) => `${names[player]}: wins of pulls`)],
        rows: letters.map((letter, i) => [letter, ...arms.map(({ pulls: own, wins }) => `${wins[i]} of ${own[i]}`)]),
      },
    };
  },
  predict: {
    question: "The machines differ, and ε is set to 1: ε-greedy always pulls at random. How does its regret grow?",
    choices: ["It stops growing once the best machine is known", "In a straight line, for ever", "Not at all"],
    right: 1,
    because:
      "Pulling at random misses the same amount on average each time, however much is known. Regret flattens only for a player who uses what was learnt.",
  },
});
