/** A formula in conjunctive or disjunctive normal form, step by step. */
import type { Computed, NumericShape } from "../shape.ts";
import {
  clauseCount,
  clausesInTex,
  multipliedOut,
  pushedIn,
  simplified,
  sizeWithoutArrows,
  withoutArrows,
} from "./clauses.ts";
import { onlyFormula } from "./find-formulas.ts";
import { formulaInTex, type LogicFormula, same } from "./formula.ts";

const conjunctive = /\bcnf\b|\bconjunctive normal form\b|\bclaus(?:al|e) (?:normal )?form\b/i;
const disjunctive = /\bdnf\b|\bdisjunctive normal form\b/i;
const another =
  /\b(?:3-?cnf|3-?sat|resol\w*|prove|entail\w*|why|difference|is (?:it|this|that)|tseitin|size|how many|horn)\b|^\s*is\b/i;
/** More are no answer to read. */
const mostClauses = 12;
const mostLiterals = 24;

const arrows = (formula: LogicFormula): boolean =>
  formula.kind === "not"
    ? arrows(formula.of)
    : formula.kind !== "variable" &&
      (formula.kind !== "and" && formula.kind !== "or" ? true : arrows(formula.left) || arrows(formula.right));

export const normalForm: NumericShape = (question): Computed | undefined => {
  const [toAnd, toOr] = [conjunctive.test(question), disjunctive.test(question)];
  const formula = toAnd !== toOr && !another.test(question) ? onlyFormula(question) : undefined;
  if (!formula || sizeWithoutArrows(formula) > mostLiterals) return undefined;
  const outer = toAnd ? "and" : "or";
  const plain = withoutArrows(formula);
  const inside = pushedIn(plain);
  if (clauseCount(inside, outer) > mostClauses) return undefined;
  const clauses = multipliedOut(inside, outer);
  const left = simplified(clauses);
  const multiplied = clausesInTex(clauses, outer);
  const result = clausesInTex(left, outer);
  const name = toAnd ? "conjunctive" : "disjunctive";
  const steps = [
    ...(arrows(formula)
      ? [String.raw`Replace arrows, $a \Rightarrow b$ by $\neg a \lor b$: $${formulaInTex(plain)}$`]
      : []),
    ...(same(plain, inside)
      ? []
      : [`Push negations inwards by De Morgan's laws; two cancel: $${formulaInTex(inside)}$`]),
    ...(multiplied === formulaInTex(inside)
      ? []
      : [`Distribute ${toAnd ? String.raw`$\lor$ over $\land$` : String.raw`$\land$ over $\lor$`}: $${multiplied}$`]),
    ...(multiplied === result || left.length === 0
      ? []
      : [
          "Leave out repeated literals, clauses that say nothing new, and those with a literal and its negation: $" +
            result +
            "$",
        ]),
  ];
  if (left.length === 0)
    return {
      about: ["conjunctive-normal-form"],
      result: `$${formulaInTex(formula)}$ is always ${toAnd ? "true: no clause is left" : "false: no term is left"}.`,
      steps: [...steps, `Every ${toAnd ? "clause" : "term"} holds a literal and its negation.`],
    };
  return {
    about: ["conjunctive-normal-form"],
    result: `In ${name} normal form it is $${result}$.`,
    steps:
      steps.length === 0 ? [`It already is a ${toAnd ? "conjunction of clauses" : "disjunction of terms"}.`] : steps,
  };
};
