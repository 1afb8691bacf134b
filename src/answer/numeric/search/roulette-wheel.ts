/** Roulette wheel selection: each is chosen in proportion to its fitness. */
import { onlyList } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { sum, tex, valuesInProse, vector } from "../write-numbers.ts";

export const rouletteWheel: NumericShape = (question): Computed | undefined => {
  if (!/\broulette\b|\bfitness[- ]proportion\w*/i.test(question) || /\btournament\b|\brank\b/i.test(question))
    return undefined;
  const list = onlyList(question);
  if (!list || list.values.some((fitness) => fitness < 0)) return undefined;
  const whole = list.values.reduce((a, b) => a + b, 0);
  if (whole === 0) return undefined;
  const shares = list.values.map((fitness) => fitness / whole);
  return {
    about: ["genetic-algorithm"],
    result: `The probabilities of being chosen for fitness $${vector(list.values)}$ are ${valuesInProse(shares)}.`,
    steps: [`Sum: $${sum(list.values.map(tex))} = ${tex(whole)}$`, `Each fitness divided by it: $${vector(shares)}$`],
  };
};
