import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, close, misfit, results, worked, wrongFormulas } from "./ask.ts";

describe("Bayes' theorem on the learner's own numbers", () => {
  it.each([
    ["1% have the disease, test 95% sensitive, 5 % false positives, probability of disease given positive", 0.161],
    [
      "1% of people have the disease. The test is 95% sensitive and has 5% false positives. What is the probability of having the disease given a positive test?",
      0.161,
    ],
    [
      "A disease affects 1 in 1000 people. A test is 99% accurate. You test positive, what are the chances you have it?",
      0.0902,
    ],
    ["prevalence 2%, sensitivity 90%, specificity 95%, what's the PPV?", 0.2687],
    ["bayes: prior 0.01, sensitivity 0.9, false positive rate 0.05", 0.1538],
    [
      'if 20% of emails are spam and the word "free" appears in 60% of spam emails and in 5% of normal emails, how likely is an email with "free" spam?',
      0.75,
    ],
    [
      "If 0.5% of people use a drug, the test detects 99% of users and gives a false positive for 2% of non-users, what is the probability that someone who tests positive is a user?",
      0.1992,
    ],
    [
      "1% have cancer, 80% of women with cancer get positive mammograms, 9.6% of women without cancer also get positive mammograms. A woman tests positive, probability she has cancer?",
      0.0776,
    ],
    ["P(A)=0.3, P(B|A)=0.5, P(B)=0.4. find P(A|B)", 0.375],
    ["P(D)=0.01, P(+|D)=0.95, P(+|not D)=0.05, what is P(D|+)?", 0.161],
    [
      "sensitivity is 80%, specificity is 90%, and 10% of the population is infected. My test was negative, how likely am I infected?",
      0.0241,
    ],
  ])("%s", (question, value) => {
    expect(results(question)[0]).toBeCloseTo(value, 4);
    expect(worked(question).about).toEqual(["bayes-theorem"]);
  });

  it("says how it reads “accurate”", () => {
    const { steps } = worked("1% have it, the test is 99% accurate, chance of having it given positive?");
    expect(steps[0]).toContain("Accurate");
  });

  it("says what does not fit", () => {
    expect(misfit("P(A)=0.5, P(B|A)=0.9, P(B)=0.2, what is P(A|B)?")).toContain("can't be less");
    expect(misfit("P(A)=1.5, P(B|A)=0.9, P(B)=0.9, what is P(A|B)?")).toContain("between 0 and 1");
  });

  it("counting people gives the same", () => {
    const share = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(share, share, share, (prior, hit, alarm) => {
        const sick = 10_000 * prior * hit;
        const healthy = 10_000 * (100 - prior) * alarm;
        const expected = sick / (sick + healthy);
        const words = `${prior}% have the disease, the test is ${hit}% sensitive, ${alarm}% false positives. Probability of disease given positive?`;
        const symbols = `P(A)=${prior / 100}, P(B|A)=${hit / 100}, P(B|not A)=${alarm / 100}, P(A|B)?`;
        for (const question of [words, symbols]) {
          expect(close(results(question)[0], expected)).toBe(true);
          expect(wrongFormulas(worked(question))).toEqual([]);
        }
      }),
    );
  });

  it.each([
    "1% have the disease and the test is 95% sensitive, what is the probability of the disease given a positive test?",
    "test 95% sensitive, 5% false positives. probability of disease given positive?",
    "P(A)=0.3, P(B)=0.4, what is P(A|B)?",
    "P(A)=0.3, P(B|A)=0.5, what is P(A|B)?",
    "P(A)=0.3, P(B|A)=0.5, P(B)=0.4, what is P(not A|B)?",
    "1% have the disease, 95% sensitive, 5% false positives. probability of not having it given positive?",
  ])("nothing for too few numbers or another wish: %s", (question) => expect(ask(question)).toBeUndefined());
});
