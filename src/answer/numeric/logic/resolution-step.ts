/** The resolvent of two clauses. */
import type { Computed, NumericShape } from "../shape.ts";
import { clauseOf, clausesInTex, distinct, includes, type LogicClause, negationOf } from "./clauses.ts";
import { findFormulas } from "./find-formulas.ts";
import { formulaInTex, same } from "./formula.ts";
import { outermost, parseLogic, splitAt } from "./parse-logic.ts";

const about = ["resolution"];
const named = /\bresol(?:ve|ves|ving|vent|vents|ution)\b/i;
const another = /\b(?:prove|proof|refut\w*|entail\w*|follows?|cnf|all|conflict|dispute|image|high|low|super)\b/i;
const inBraces = /\{([^{}]*)\}/g;

/** "{A, ¬B}" is the clause with these literals. */
const bracesAsClause = (question: string): string =>
  question.replace(inBraces, (_all, inner: string) => `(${inner.replaceAll(",", " ∨ ")})`);

function readTwo(question: string): readonly [LogicClause, LogicClause] | undefined {
  const found = findFormulas(bracesAsClause(question));
  const parts = found.flatMap(({ tokens }) =>
    splitAt(
      tokens,
      outermost(tokens)
        .filter(({ token }) => token.kind === "and")
        .map(({ at }) => at),
    ),
  );
  const clauses = parts.map((part) => {
    const formula = parseLogic(part);
    return formula && clauseOf(formula);
  });
  const [first, second, ...more] = clauses;
  return first && second && more.length === 0 ? [first, second] : undefined;
}

export const resolutionStep: NumericShape = (question): Computed | undefined => {
  if (!named.test(question) || another.test(question)) return undefined;
  const two = readTwo(question);
  if (!two) return undefined;
  const [a, b] = two;
  const pairs = a.filter((literal) => includes(b, negationOf(literal)));
  const [literal] = pairs;
  if (!literal)
    return {
      about,
      misfit: "These clauses have no literal that is negated in the other, so there is nothing to resolve.",
    };
  const [shown, other] = [formulaInTex(literal), formulaInTex(negationOf(literal))];
  if (pairs.length > 1)
    return {
      about,
      misfit: `More than one literal is negated in the other clause. Resolution removes one pair at a time, and what remains, with a literal and its negation, is always true: it says nothing.`,
    };
  const rest = distinct([
    ...a.filter((one) => !same(one, literal)),
    ...b.filter((one) => !same(one, negationOf(literal))),
  ]);
  return {
    about,
    result:
      rest.length === 0
        ? "The resolvent is the empty clause: the two contradict each other."
        : `The resolvent is $${clausesInTex([rest], "and")}$.`,
    steps: [
      `Clauses: $${clausesInTex([a], "and")}$ and $${clausesInTex([b], "and")}$`,
      `The pair that is negated in the other: $${shown}$ and $${other}$. One of them is false, so something else in its clause is true.`,
      `Join what is left without the pair: $${clausesInTex([rest], "and")}$`,
    ],
  };
};
