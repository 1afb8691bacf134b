import { describe, expect, it } from "vitest";
import { ask, misfit, worked, wrongFormulas } from "./ask.ts";

const about = (question: string) => worked(question).about[0];
/** Without the marks of TeX. */
const plain = (text: string) =>
  text
    .replace(/\\text\{([^}]*)\}/g, "$1")
    .replaceAll("\\neg ", "¬")
    .replaceAll("\\land", "∧")
    .replaceAll("\\lor", "∨")
    .replaceAll("\\Rightarrow", "→")
    .replaceAll("\\oplus", "⊕")
    .replace(/\\[{}]/g, (brace) => brace.slice(1))
    .replaceAll("\\ ", " ")
    .replaceAll("$", "");
const result = (question: string) => plain(worked(question).result);

describe("what follows from premises", () => {
  it.each([
    ["does (A or B) together with not A entail B? show me the truth table", "Yes: B follows from A ∨ B and ¬A."],
    ["does B follow from A -> B and A", "Yes: B follows from A → B and A."],
    ["does A follow from A -> B and B?", "No: A doesn't follow from A → B and B."],
    ["does A implies B and A entail B", "Yes: B follows from A → B and A."],
    ["A -> B, B -> C entails A -> C?", "Yes: A → C follows from A → B and B → C."],
    ["A → B, ¬B ⊨ ¬A", "Yes: ¬A follows from A → B and ¬B."],
    ["from p -> q and not q can we conclude not p?", "Yes: ¬p follows from p → q and ¬q."],
    ["can i infer q from p or q and not p", "Yes: q follows from p ∨ q and ¬p."],
    ["given A -> B and A, is B true", "Yes: B follows from A → B and A."],
    ["if A then B, A, therefore B valid?", "Yes: B follows from A → B and A."],
    ["rain -> wet, rain. does wet follow?", "Yes: wet follows from rain → wet and rain."],
    ["KB: P -> Q, Q -> R, P. Does KB entail R?", "Yes: R follows from P → Q, Q → R and P."],
    ["does A or B entail A", "No: A doesn't follow from A ∨ B."],
    ["does A implies B and C, A entails C", "Yes: C follows from A → (B ∧ C) and A."],
  ])("%s", (question, said) => {
    expect(result(question)).toBe(said);
    expect(about(question)).toBe("entailment");
    expect(wrongFormulas(worked(question))).toEqual([]);
  });

  it("shows every row, and a counterexample", () => {
    const { table, steps } = worked("does A follow from A -> B and B?");
    expect(table?.heads.map(plain)).toEqual(["A", "B", "A → B"]);
    expect(table?.rows.map((row) => row.join(""))).toEqual(["TTT", "TFF", "FTT", "FFT"]);
    expect(steps.join(" ")).toContain(String.raw`For $A = \mathrm{F},\ B = \mathrm{T}$ $A$ is false: a counterexample`);
  });
});

describe("truth tables", () => {
  it.each([
    ["truth table for (A or B) and not A", "FFTF"],
    ["truth table of p -> q", "TFTT"],
    ["(p v q) ^ ~p truth table", "FFTF"],
    ["truth table for p xor q", "FTTF"],
    ["truth table of ¬p ∨ q", "TFTT"],
    ["what is a truth table and show me one for p -> q", "TFTT"],
    ["truth table p and q or r", "TTTFTFTF"],
    ["truth table: p <-> not q", "FTTF"],
  ])("%s", (question, column) => {
    const { table } = worked(question);
    expect(table?.rows.map((row) => row.at(-1)).join("")).toBe(column);
    expect(about(question)).toBe("truth-table");
  });

  it.each([
    ["is (p or not p) a tautology", "p ∨ ¬p is valid (a tautology): true in every row."],
    ["is p and not p satisfiable", "p ∧ ¬p is unsatisfiable (a contradiction): true in no row."],
    ["is A -> (B -> A) valid?", "A → (B → A) is valid (a tautology): true in every row."],
    ["how many models does (A or B) and not C have", "(A ∨ B) ∧ ¬C is satisfiable but not valid: true in 3 of 8 rows."],
    ["is p -> q equivalent to not p or q?", "Yes: p → q and ¬p ∨ q are equivalent."],
    ["are not (A and B) and not A or not B equivalent", "Yes: ¬(A ∧ B) and ¬A ∨ ¬B are equivalent."],
    ["are A -> B and B -> A equivalent?", "No: A → B and B → A are not equivalent."],
    ["if A is true and B is false, what is (A or B) and not A", "(A ∨ B) ∧ ¬A is false."],
    ["evaluate (p and q) or r with p=1, q=0, r=1", "(p ∧ q) ∨ r is true."],
  ])("%s", (question, said) => {
    expect(result(question).replaceAll("¬ ", "¬")).toBe(said);
    expect(wrongFormulas(worked(question))).toEqual([]);
  });
});

describe("formulas rewritten", () => {
  it.each([
    ["cnf of (p -> q) -> r", "In conjunctive normal form it is (p ∨ r) ∧ (¬q ∨ r)."],
    ["convert A or (B and C) to cnf", "In conjunctive normal form it is (A ∨ B) ∧ (A ∨ C)."],
    ["cnf of not (A and (B or C))", "In conjunctive normal form it is (¬A ∨ ¬B) ∧ (¬A ∨ ¬C)."],
    ["dnf of (A or B) and C", "In disjunctive normal form it is (A ∧ C) ∨ (B ∧ C)."],
    ["cnf of p or not p", "p ∨ ¬p is always true: no clause is left."],
    ["negate A and (B or not C)", "The negation of A ∧ (B ∨ ¬C) is ¬A ∨ (¬B ∧ C)."],
    ["negation of p -> q", "The negation of p → q is p ∧ ¬q."],
    ["de morgan: ¬(p ∧ q)", "¬(p ∧ q) is equivalent to ¬p ∨ ¬q."],
    ["resolve (A or B) and (not A or C)", "The resolvent is B ∨ C."],
    ["resolve {A, B} with {¬A, C}", "The resolvent is B ∨ C."],
    ["resolvent of ¬P ∨ Q and P", "The resolvent is Q."],
    ["resolve P and not P", "The resolvent is the empty clause: the two contradict each other."],
  ])("%s", (question, said) => {
    expect(result(question).replaceAll("¬ ", "¬")).toBe(said);
    expect(wrongFormulas(worked(question))).toEqual([]);
  });

  it("says which clauses say nothing together", () => {
    expect(misfit("resolve A ∨ B and ¬A ∨ ¬B")).toContain("always true");
    expect(misfit("resolve A ∨ B and C")).toContain("nothing to resolve");
  });
});

describe("unification", () => {
  it.each([
    ["unify knows(john, x) and knows(y, mother(y)), what is the unifier", "{y / john, x / mother(john)}"],
    ["unify f(x, b) and f(a, y)", "{x / a, y / b}"],
    ["most general unifier of p(X, Y, a) and p(b, X, Z)", "{X / b, Y / b, Z / a}"],
    ["unify likes(mary, Who) with likes(What, wine)", "{What / mary, Who / wine}"],
    ["unify Knows(John, x) and Knows(y, z)", "{y / John, x / z}"],
    ["unify x and f(y)", "{x / f(y)}"],
  ])("%s", (question, unifier) => {
    expect(result(question)).toContain(`is ${unifier}.`);
    expect(wrongFormulas(worked(question))).toEqual([]);
  });

  it.each([
    ["unify P(x, f(x)) and P(f(y), y)", "occurs check"],
    ["unify x with f(x)", "occurs check"],
    ["can f(x) be unified with x", "occurs check"],
    ["unify Knows(John, x) and Knows(x, Elizabeth)", "are different"],
    ["unify f(a) and f(a, b)", "different numbers"],
  ])("none for %s", (question, why) => {
    const { result: said, steps } = worked(question);
    expect(said).toContain("can't be unified");
    expect(steps.join()).toContain(why);
  });
});

it("formulas that would fill pages are left alone before they are multiplied out", () => {
  const long = [
    `truth table ${"A and B or ".repeat(150)} A`,
    `cnf of ${Array.from({ length: 8 }, () => "(A <-> B)").join(" xor ")}`,
    `cnf of ${"(A and B) or ".repeat(12)}(C and D)`,
  ];
  expect(long.map(ask)).toEqual(long.map(() => undefined));
});

describe("left alone", () => {
  it.each([
    "what is a truth table",
    "how many rows has a truth table for 5 variables",
    "truth table for and and or",
    "truth table of an and gate",
    "truth table for a, b and c",
    "does A -> B -> C entail C",
    "truth table of A -> B and C",
    "are events A and B equivalent",
    "P(A or B) and P(not A)",
    "unify P(x) in english",
    "unify the two datasets a and b",
    "does overfitting entail high variance",
    "convert ∀x P(x) → Q(x) to CNF",
    "prove by resolution that A follows from A or B and not B",
    "resolution of image a and b",
    "is the model valid if a or b",
    "what does A entails B mean",
    "why is p -> q equivalent to not p or q",
    "negate for all x P(x)",
    "is (A or B) and C in cnf",
    "truth table with 5 variables A and B and C and D and E",
    "can i use a or b",
    "is precision and recall the same as f1",
    "if x is true what is y",
    "does correlation imply causation",
    "are a and b independent",
    "unify f(x) with g(y), h(z)",
    "fuzzy: a is 0.3, b is 0.6, a and b",
    "what is A xor B used for",
  ])("%s", (question) => expect(ask(question)).toBeUndefined());
});
