/** Which responses count as right. */
import { expect, test } from "vitest";
import { conceptId, quizId } from "../../../src/domain/ids.ts";
import type { PracticeItem } from "../../../src/domain/practice-item.ts";
import { isRight, readNumber } from "../../../src/ui/practice/judge-response.ts";

const base = { id: quizId("i"), concept: conceptId("c"), passages: [], prompt: { type: "matched" } as const };
const typed = (item: PracticeItem) => (text: string) => isRight(item, { type: "text", text });

test("a name is right in any spelling that can't be another, and wrong otherwise", () => {
  const named = typed({
    ...base,
    kind: "cloze",
    begins: "k-m…",
    letters: [1, 5],
    accepted: ["k-means", "Lloyd's algorithm"],
  });
  for (const text of ["K-Means", "k means", "kmeans", "lloyds algorithm", "Lloyd's algorithmn"])
    expect(named(text), text).toBe(true);
  for (const text of ["", "means", "k-medians", "algorithm"]) expect(named(text), text).toBe(false);
});

test("a name is right in the plural, and with its words in another order", () => {
  const named = typed({
    ...base,
    kind: "cloze",
    begins: "M… o… G…",
    letters: [7, 2, 9],
    accepted: ["mixture of Gaussians", "hinge loss"],
  });
  for (const text of [
    "Gaussian mixture",
    "Gaussians mixtures",
    "mixture of the Gaussians",
    "hinge losses",
    "loss, hinge",
  ])
    expect(named(text), text).toBe(true);
  for (const text of ["mixture", "Gaussian loss", "of the", "hinge"]) expect(named(text), text).toBe(false);
});

test("a number may have its unit, an equals sign or a power of ten, and a percentage is a share", () => {
  const prompt = { type: "worked", name: "Sample", markdown: "is $\\boxed{\\,?\\,}\\,\\%$", fading: [] } as const;
  const small = typed({ ...base, kind: "number", answer: 0.016, tolerance: 0.0001, because: "" });
  for (const text of ["0.016 nats", "= 0.016", "1.6e-2", "1.6·10^-2", "1.6 x 10^-2", "x = 0.016", "≈ 0.016", "1.6 %"])
    expect(small(text), text).toBe(true);
  for (const text of ["nats", "1.6", "0.16 %", "0.016/2"]) expect(small(text), text).toBe(false);
  const large = typed({ ...base, kind: "number", answer: 10_000, tolerance: 0.001, because: "" });
  for (const text of ["10 000", "10,000 bits", "$10000", "1e4"]) expect(large(text), text).toBe(true);
  const percent = typed({ ...base, prompt, kind: "number", answer: 87.1, tolerance: 0.1, because: "" });
  for (const text of ["87.1", "87", "87 %", "0.871", "0.87"]) expect(percent(text), text).toBe(true);
  expect(percent("0.8")).toBe(false);
});

test("a number is right within its tolerance, with a comma, a point or a fraction", () => {
  const number = typed({ ...base, kind: "number", answer: 0.5, tolerance: 0.006, because: "" });
  for (const text of ["0.5", "0,5", "1/2", " .5 ", "0.505"]) expect(number(text), text).toBe(true);
  for (const text of ["", "0.51", "half", "1/0", "1/2/3"]) expect(number(text), text).toBe(false);
  expect(readNumber("−3")).toBe(-3);
});

test("in a worked example the right number will do, rounded to two significant digits or more", () => {
  const prompt = { type: "worked", name: "Sample", markdown: "", fading: [] } as const;
  const worked = (answer: number, tolerance: number) =>
    typed({ ...base, prompt, kind: "number", answer, tolerance, because: "" });
  const rounded: readonly (readonly [number, readonly string[], readonly string[]])[] = [
    [0.625, ["0.63", "0.62", "0.625", "5/8"], ["0.6", "0.64", "0.61"]],
    [0.368, ["0.37", "0,37"], ["0.36", "0.4", "0.38"]],
    [0.415, ["0.42"], ["0.4", "0.43"]],
    [0.636, ["0.64"], ["0.6", "0.63"]],
    [-4.638, ["-4.6", "-4.64"], ["-4.7", "4.6", "-5"]],
    [0, ["0"], ["0.1"]],
  ];
  for (const [answer, right, wrong] of rounded) {
    const number = worked(answer, 0.005 * Math.abs(answer));
    for (const text of right) expect(number(text), `${text} for ${answer}`).toBe(true);
    for (const text of wrong) expect(number(text), `${text} for ${answer}`).toBe(false);
  }
  const whole = worked(225_792, 0.001);
  for (const text of ["226,000", "225800", "230000"]) expect(whole(text), text).toBe(true);
  for (const text of ["200000", "225,900", "220000"]) expect(whole(text), text).toBe(false);
  expect(worked(12, 0.001)("13")).toBe(false);
});

test("a comma may part thousands, and the sign of a percentage may be written again", () => {
  const large = typed({ ...base, kind: "number", answer: 722_500, tolerance: 1, because: "" });
  for (const text of ["722500", "722,500", "722,500.0"]) expect(large(text), text).toBe(true);
  expect(large("722,50")).toBe(false);
  const small = typed({ ...base, kind: "number", answer: 1.234, tolerance: 0.001, because: "" });
  expect(small("1,234")).toBe(true);
  const share = typed({ ...base, kind: "number", answer: 75, tolerance: 0.5, because: "" });
  expect(share("75 %")).toBe(true);
});

test("what is answered in one's head is as right as the learner says", () => {
  const recall: PracticeItem = { ...base, kind: "recall", answer: "a" };
  expect(isRight(recall, { type: "said", knew: true })).toBe(true);
  expect(isRight(recall, { type: "said", knew: false })).toBe(false);
  expect(isRight(recall, { type: "text", text: "a" })).toBe(false);
});

test("an order and a match are right as a whole or not at all", () => {
  const order: PracticeItem = { ...base, kind: "order", steps: ["a", "b", "c"] };
  expect(isRight(order, { type: "places", places: [0, 1, 2] })).toBe(true);
  expect(isRight(order, { type: "places", places: [0, 2, 1] })).toBe(false);
  expect(isRight(order, { type: "choice", place: 0 })).toBe(false);
});
