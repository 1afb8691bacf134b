import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, misfit, numbersOf, worked, wrongFormulas } from "./ask.ts";

const found = (question: string) => numbersOf(worked(question).result);

describe("two events of the learner's own", () => {
  it.each([
    ["P(A)=0.3, P(B)=0.5, independent. what is P(A and B) and P(A or B)?", [0.15, 0.65]],
    ["given P(A) = 0.3 and P(B) = 0.5, A and B are independent, find P(A ∩ B)", [0.15]],
    ["A and B are independent with P(A)=1/2 and P(B)=20%. P(A∪B)?", [0.6]],
    ["P(X) = 0.2, P(Y) = 0.4, independent events. compute P(Y and X)", [0.08]],
    ["P(rain)=0.3, P(wind)=0.5, independent, what is P(rain and wind)?", [0.15]],
    ["two independent events have probabilities 0.3 and 0.5. what is the probability that both happen?", [0.15]],
    ["independent events with probabilities 0.3 and 0.5: what is the probability that at least one happens?", [0.65]],
    ["two independent events A and B with P(A) = 0.2 and P(B) = 0.7, probability of both?", [0.14]],
    ["independent events, P(A) = 0.2 and P(B) = 0.7, probability of at least one?", [0.76]],
    ["P(A)=0.3, P(B)=0.5, independent. what is P(A and B), and the probability of at least one?", [0.15, 0.65]],
  ])("independent: %s", (question, values) => {
    expect(found(question)).toEqual(values);
    expect(worked(question).about).toEqual(["independence"]);
  });

  it.each([
    ["P(A)=0.3, P(B)=0.5, P(A and B)=0.2. what is P(A or B)?", [0.6]],
    ["P(A or B) if P(A) = 0.6, P(B) = 0.5 and P(A ∩ B) = 0.3", [0.8]],
  ])("with what is known of both: %s", (question, values) => {
    expect(found(question)).toEqual(values);
    expect(worked(question).about).toEqual(["probability"]);
  });

  it("agrees with counting the pairs of two spinners", () => {
    const part = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(part, part, (a, b) => {
        let [both, either] = [0, 0];
        for (let i = 0; i < 10; i++)
          for (let j = 0; j < 10; j++) {
            both += i < a && j < b ? 1 : 0;
            either += i < a || j < b ? 1 : 0;
          }
        const question = `P(A) = ${a / 10}, P(B) = ${b / 10}, independent. P(A and B) and P(A or B)?`;
        expect(found(question)).toEqual([both / 100, either / 100]);
        const known = `P(A) = ${a / 10}, P(B) = ${b / 10}, P(A and B) = ${both / 100}. what is P(A or B)?`;
        expect(found(known)).toEqual([either / 100]);
        for (const each of [question, known]) expect(wrongFormulas(worked(each))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("says what does not fit", () => {
    expect(misfit("P(A)=1.3, P(B)=0.5, independent. what is P(A and B)?")).toContain("$1.3$");
    expect(misfit("P(A)=0.3, P(B)=0.5, P(A and B)=0.4. what is P(A or B)?")).toContain("between $0$ and $0.3$");
    expect(misfit("P(A)=0.3, P(B)=0.5, P(A and B)=0.2, independent. what is P(A or B)?")).toContain("not independent");
  });

  it.each([
    "P(A)=0.3, P(B)=0.5. what is P(A and B)?",
    "P(A)=0.3, P(B)=0.5, mutually exclusive. what is P(A or B)?",
    "P(A)=0.3, P(B)=0.5, not independent. what is P(A and B)?",
    "P(A)=0.5, P(B)=0.4 and P(A and B)=0.2. Are A and B independent?",
    "P(A)=0.3, P(B)=0.5, P(C)=0.2, independent. what is P(A and B)?",
    "P(A)=0.3, P(B)=0.5, independent. what is P(A|B)?",
    "P(A)=0.3, P(B)=0.5, independent. what is P(A and not B)?",
    "P(A)=0.3, P(B)=0.5, independent. what is P(A and B) after 3 tries?",
    "two independent events have probabilities 0.3 and 0.5. what is the probability that exactly one happens?",
    "two independent events with probabilities 0.3, 0.5 and 0.2: both?",
  ])("nothing to compute: %s", (question) => expect(ask(question)).toBeUndefined());
});
