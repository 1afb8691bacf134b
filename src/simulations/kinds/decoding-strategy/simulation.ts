/** Choosing the next token: temperature, top-k and top-p decide what may be drawn, chance draws it. */
import { seeded } from "../../../figures/sample.ts";
import { range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { asPercent, joinedByAnd, tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { soften } from "../softmax/model.ts";
import { keep, pick } from "./model.ts";

const tokens = ["mat", "floor", "sofa", "chair", "roof", "bed", "moon", "idea"];
const logits = [3.2, 2.6, 2.3, 1.7, 1.2, 0.8, -0.5, -1.6];
const mostDraws = 40;

interface State {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly random: readonly number[];
  /** Places of the tokens drawn so far. */
  readonly drawn: readonly number[];
}

const namesOf = (places: readonly number[]): string[] => places.map((place) => tokens[place] ?? "");

function said({ before, after, drawn }: State): string {
  const kept = tokens.flatMap((_, i) => ((after[i] ?? 0) > 0 ? [i] : []));
  const last = drawn.at(-1);
  if (last !== undefined) {
    const times = drawn.filter((place) => place === last).length;
    return `Drawn: ${tokens[last]}, which had a probability of ${asPercent(after[last] ?? 0)}. It came ${times === 1 ? "once" : `${times} times`} in ${counted(drawn.length, "draw")}.`;
  }
  if (kept.length === tokens.length)
    return `“The cat sat on the …”: all ${tokens.length} tokens may be drawn, with the probabilities that the temperature gives them.`;
  const share = asPercent(kept.reduce((sum, i) => sum + (before[i] ?? 0), 0));
  if (kept.length === 1)
    return `“The cat sat on the …”: only ${namesOf(kept)[0]} is left. It had ${share}; now it is sure, as in greedy decoding.`;
  return `“The cat sat on the …”: ${joinedByAnd(namesOf(kept))} may be drawn. Together they had ${share}; they are scaled up to 100 %, and the rest are never drawn.`;
}

export const simulation = defineSimulation({
  controls: {
    temperature: range("Temperature", [0.1, 2], 0.1, 1),
    k: range("Top-k: how many may stay", [1, tokens.length], 1, tokens.length),
    p: range("Top-p: share that has to stay", [0.1, 1], 0.05, 0.8),
    seed: range("Other data", [1, 20], 1, 1),
  },
  start: ({ temperature, k, p, seed }): State => {
    const before = soften(logits, temperature).shares;
    const random = seeded(seed);
    return {
      before,
      after: keep(before, Math.round(k), p),
      random: Array.from({ length: mostDraws }, random),
      drawn: [],
    };
  },
  step: (state) => {
    const uniform = state.random[state.drawn.length];
    return uniform === undefined ? undefined : { ...state, drawn: [...state.drawn, pick(state.after, uniform)] };
  },
  stepName: "Draw a token",
  mostSteps: mostDraws,
  pace: 600,
  view: (state, { temperature }) => {
    const { before, after, drawn } = state;
    const stays = (i: number): boolean => (after[i] ?? 0) > 0;
    const parts = tokens.map((token, i) =>
      stays(i)
        ? `${token} ${asPercent(before[i] ?? 0)}, then ${asPercent(after[i] ?? 0)}`
        : `${token} ${asPercent(before[i] ?? 0)}, cut off`,
    );
    const rounded = (share = 0): number => Math.round(1000 * share) / 10;
    return {
      says: said(state),
      pictures: [
        {
          alternative: `Bars of the probabilities at temperature ${tidy(temperature)}, before and after cutting: ${parts.join("; ")}.`,
          draw: {
            kind: "bars",
            data: {
              measure: "Next token after “The cat sat on the”",
              unit: " %",
              to: 100,
              series: ["By temperature alone", "After top-k and top-p"],
              bars: tokens.map((token, i) => ({
                label: stays(i) ? token : `${token} (cut off)`,
                values: [rounded(before[i]), rounded(after[i])],
              })),
            },
          },
        },
      ],
      readouts: [
        { label: "Tokens that stay", value: `${after.filter((share) => share > 0).length} of ${tokens.length}` },
        { label: "Last draws", value: drawn.length > 0 ? namesOf(drawn.slice(-6)).join(", ") : "none yet" },
      ],
      table: {
        columns: ["Token", "Logit", "By temperature", "After cutting", "Drawn"],
        rows: tokens.map((token, i) => [
          token,
          tidy(logits[i] ?? 0),
          asPercent(before[i] ?? 0),
          asPercent(after[i] ?? 0),
          String(drawn.filter((place) => place === i).length),
        ]),
      },
    };
  },
  predict: {
    question: "Top-k is 1. How often does the most probable token come in 20 draws?",
    choices: ["Every time", "About as often as its probability says", "It depends on the temperature"],
    right: 0,
    because:
      "Only one token stays, and it is scaled up to 100 %. The temperature changes how large shares are, not which is the largest.",
  },
});
