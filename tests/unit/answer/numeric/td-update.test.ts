import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, close, misfit, results, worked, wrongFormulas } from "./ask.ts";

describe("one update of a learner's own values", () => {
  it.each([
    ["q learning: Q=2, reward 5, gamma 0.9, best next Q is 4, alpha 0.5. new Q?", 5.3, "q-learning"],
    [
      "Q-learning with alpha = 0.5, gamma = 0.9: Q(s,a) = 1, reward 2, the next state has values 3 and 5. What is the new Q(s,a)?",
      3.75,
      "q-learning",
    ],
    [
      "Q(s,a)=10, r=-1, max Q(s',a')=20, learning rate 0.1, discount factor 0.9, what is the updated Q value?",
      10.7,
      "q-learning",
    ],
    ["q-learning update: Q = 4, reward 2, max next Q 10, alpha 0.5, gamma 0.8", 7, "q-learning"],
    ["Q learning: Q(s,a)=0, reward 10, s' is terminal, alpha 0.5, gamma 0.9. new Q(s,a)?", 5, "q-learning"],
    ["SARSA update: Q(s,a) = 2, reward = -1, Q(s',a') = -4, alpha = 0.5, gamma = 0.9", -1.3, "sarsa"],
    ["sarsa: current Q 3, next Q 5, reward 1, gamma 1, learning rate 0.1. new Q?", 3.3, "sarsa"],
    [
      "TD(0): V(s) = 6, V(s') = 8, reward -4, alpha 0.5, gamma 1, what is the new V(s)?",
      5,
      "temporal-difference-learning",
    ],
    [
      "td(0) value of current state 10, next state value 20, reward 2, alpha 0.1, gamma 0.9. new value?",
      11,
      "temporal-difference-learning",
    ],
    [
      "TD learning with alpha = 0.5, gamma = 1 has V(A) = 6, V(B) = 8. The agent goes from A to B with reward -4. What is the new V(A)?",
      5,
      "temporal-difference-learning",
    ],
  ])("%s", (question, value, about) => {
    expect(results(question)).toEqual([value]);
    expect(worked(question).about).toEqual([about]);
  });

  it("shows target and error on the way", () => {
    const { steps } = worked("q learning: Q=2, reward 5, gamma 0.9, best next Q is 4, alpha 0.5. new Q?");
    expect(steps[1]).toContain("5 + 0.9 \\cdot 4 = 8.6");
    expect(steps[2]).toContain("8.6 - 2 = 6.6");
  });

  it("agrees with a weighted mean of old value and target", () => {
    const tenths = fc.integer({ min: -50, max: 50 }).map((n) => n / 10);
    const share = fc.integer({ min: 1, max: 10 }).map((n) => n / 10);
    fc.assert(
      fc.property(tenths, tenths, tenths, share, share, (old, reward, next, alpha, gamma) => {
        const rest = `reward ${reward}, gamma ${gamma}, alpha ${alpha}`;
        const expected = (1 - alpha) * old + alpha * (reward + gamma * next);
        for (const question of [
          `q-learning: Q(s,a) = ${old}, max Q(s',a') = ${next}, ${rest}, new Q?`,
          `sarsa: Q(s,a) = ${old}, Q(s',a') = ${next}, ${rest}, new Q?`,
          `td(0): V(s) = ${old}, V(s') = ${next}, ${rest}, new V?`,
        ]) {
          expect(close(results(question)[0], expected)).toBe(true);
          expect(wrongFormulas(worked(question))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("says what does not fit", () => {
    expect(misfit("q learning: Q=2, reward 5, gamma 1.9, best next Q is 4, alpha 0.5. new Q?")).toContain("$1.9$");
    expect(misfit("sarsa: Q=2, reward 5, gamma 0.9, next Q is 4, alpha 0. new Q?")).toContain("learning rate");
  });

  it.each([
    "what is q-learning",
    "q learning: Q=2, reward 5, best next Q is 4, alpha 0.5. new Q?",
    "Q=2, reward 5, gamma 0.9, next Q is 4, alpha 0.5. new Q?",
    "sarsa: Q=2, reward 5, gamma 0.9, best next Q is 4, alpha 0.5. new Q?",
    "expected sarsa: Q=2, reward 5, gamma 0.9, next Q is 4, alpha 0.5. new Q?",
    "double q learning: Q=2, reward 5, gamma 0.9, best next Q is 4, alpha 0.5. new Q?",
    "q learning: Q=2, reward 5, gamma 0.9, best next Q is 4, alpha 0.5, epsilon 0.1. new Q?",
    "q learning: Q=2, reward 5, gamma 0.9, best next Q is 4, alpha 0.5. new Q after 3 updates?",
    "q learning vs sarsa: Q=2, reward 5, gamma 0.9, next Q is 4, alpha 0.5. new Q?",
    "TD: V(s) = 6, V(s') = 8, reward -4, alpha 0.5, gamma 1, what is the TD error?",
    "q-learning with alpha 0.5 and gamma 0.9, how are values updated",
  ])("nothing to compute: %s", (question) => expect(ask(question)).toBeUndefined());
});
