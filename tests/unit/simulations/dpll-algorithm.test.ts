import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Clause, readClauses, runDpll, truthOf } from "../../../src/simulations/kinds/dpll-algorithm/model.ts";

const start = "a b, -a c, -a -c d, -c -d, b c e, -b -e";
const kinds = (text: string, units = true): string[] => runDpll(readClauses(text), units, 150).map(({ kind }) => kind);

/** By the whole truth table. */
function isSatisfiable(clauses: readonly Clause[]): boolean {
  const names = [...new Set(clauses.flat().map(({ name }) => name))];
  return Array.from({ length: 2 ** names.length }, (_, n) =>
    Object.fromEntries(names.map((name, i) => [name, ((n >> i) & 1) === 1])),
  ).some((values) => clauses.every((clause) => clause.some((literal) => truthOf(literal, values))));
}

describe("DPLL", () => {
  it("goes the way that was worked out by hand", () => {
    const trace = runDpll(readClauses(start), true, 150);
    expect(trace.map(({ kind }) => kind)).toEqual([
      "guess",
      "unit",
      "unit",
      "conflict",
      "flip",
      "unit",
      "unit",
      "guess",
      "unit",
      "satisfied",
    ]);
    expect(trace.at(-1)?.values).toEqual({ a: false, b: true, c: true, d: false, e: false });
  });

  it("guesses more without unit propagation", () => {
    const guesses = (units: boolean): number => kinds(start, units).filter((kind) => kind === "guess").length;
    expect(guesses(true)).toBe(2);
    expect(guesses(false)).toBeGreaterThan(2);
  });

  it("finds all four clauses of two letters unsatisfiable", () => {
    expect(kinds("a b, a -b, -a b, -a -b").at(-1)).toBe("unsatisfiable");
  });

  it("agrees with the truth table", () => {
    const literal = fc.tuple(fc.constantFrom("", "-"), fc.constantFrom(..."abcd")).map((parts) => parts.join(""));
    const clause = fc.array(literal, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 8 }), fc.boolean(), (parts, units) => {
        const text = parts.join(", ");
        const expected = isSatisfiable(readClauses(text)) ? "satisfied" : "unsatisfiable";
        expect(kinds(text, units).at(-1)).toBe(expected);
      }),
    );
  });

  it("reads letters, signs and commas, and leaves out the rest", () => {
    expect(readClauses("A or ¬b, and; x, !c")).toEqual([
      [
        { name: "a", positive: true },
        { name: "b", positive: false },
      ],
      [{ name: "c", positive: false }],
    ]);
    expect(readClauses("")).toEqual([]);
  });
});
