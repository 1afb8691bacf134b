/** What items ask to be worked out, held against what the tutor computes for a learner's own numbers. */
import { expect, test } from "vitest";
import { compute } from "../../../src/answer/numeric/compute.ts";
import { computations } from "../../../src/practice/items/computations.ts";
import { chanceOf } from "../../support/chance.ts";

const numbersIn = (text: string): readonly number[] => (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

test("answers are those the tutor computes, wherever it reads the question", () => {
  let compared = 0;
  for (const { names, make } of computations)
    for (let step = 0; step < 20; step++) {
      const chance = chanceOf(3, step);
      const { question, answer, steps } = make((least, most) => least + chance.below(most - least + 1));
      expect(Number.isFinite(answer), names[0]).toBe(true);
      expect(steps.length).toBeGreaterThan(10);
      const [computed] = compute(question.replace("Round to two digits behind the point.", ""));
      if (!computed || "misfit" in computed) continue;
      compared++;
      const results = numbersIn(computed.result.replaceAll("−", "-"));
      expect(
        results.some((value) => Math.abs(value - answer) < 0.006),
        `${question} ${answer} ${computed.result}`,
      ).toBe(true);
    }
  expect(compared).toBeGreaterThan(60);
});

test("no softmax has equal scores, whose shares nobody needs it for", () => {
  const softmax = computations.find(({ names }) => names.includes("Softmax"));
  for (let least = 0; least < 4; least++) {
    const { question } = softmax?.make((from, to) => Math.min(from + least, to)) ?? { question: "(1, 1, 1)" };
    expect(new Set(numbersIn(question)).size, question).toBeGreaterThan(1);
  }
});
