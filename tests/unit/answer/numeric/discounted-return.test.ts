import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, close, misfit, results, worked, wrongFormulas } from "./ask.ts";

describe("the return of the learner's own rewards", () => {
  it.each([
    "gamma = 0.9, rewards 1, 2, 3 then the episode ends. what is the discounted return from the start?",
    "discounted return of rewards [1, 2, 3] with discount factor 0.9",
    "compute the return for the rewards 1, 2 and 3 with gamma of 0.9",
  ])("%s", (question) => {
    expect(results(question)).toEqual([5.23]);
    expect(worked(question).about).toEqual(["return"]);
  });

  it("adds up undiscounted rewards, and refuses a discount that is none", () => {
    expect(results("total reward of the rewards [1, 0, 5]")).toEqual([6]);
    expect(misfit("discounted return of rewards [1, 2] with gamma 1.5")).toContain("between 0 and 1");
  });

  it("asks for a discount it isn't told, and leaves other returns alone", () => {
    expect(ask("discounted return of rewards [1, 2, 3]")).toBeUndefined();
    expect(ask("what does this function return for rewards [1, 2]")).toBeUndefined();
  });

  it("agrees with the recursion from the end", () => {
    const tenths = fc.integer({ min: -50, max: 50 }).map((n) => n / 10);
    fc.assert(
      fc.property(fc.array(tenths, { minLength: 2, maxLength: 6 }), fc.integer({ min: 1, max: 9 }), (rewards, g) => {
        const question = `discounted return of rewards [${rewards.join(", ")}] with gamma = ${g / 10}`;
        const expected = rewards.reduceRight((later, reward) => reward + (g / 10) * later, 0);
        expect(close(results(question)[0] ?? Number.NaN, expected)).toBe(true);
        expect(wrongFormulas(worked(question))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
