/** Whether two formulas have the same truth table. */
import type { Computed, NumericShape } from "../shape.ts";
import { fewVariables, findFormulas } from "./find-formulas.ts";
import { formulaInTex, isTrue, type LogicFormula, variablesOf } from "./formula.ts";
import { outermost, parseLogic, splitAt } from "./parse-logic.ts";
import { assignmentInTex, assignmentsOf, truthRows } from "./truth-rows.ts";

const asked = /\bequivalen(?:t|ce)\b|\bthe same as\b|\bequals?\b|≡|\\equiv\b/i;
const another = /\b(?:entail\w*|cnf|dnf|normal form|resol\w*|which|find|simplify|probabilit\w*|events?|sets?)\b/i;

/** Two formulas, or one "and" between what are two. */
function readTwo(question: string): readonly [LogicFormula, LogicFormula] | undefined {
  const [first, second, ...more] = findFormulas(question);
  if (!first || more.length > 0) return undefined;
  if (second) return first.formula && second.formula && [first.formula, second.formula];
  const ands = outermost(first.tokens).filter(({ token }) => token.kind === "and" && token.word);
  const [place] = ands;
  if (!place || ands.length > 1) return undefined;
  const [left, right] = splitAt(first.tokens, [place.at]).map((part) => parseLogic(part));
  return left && right && [left, right];
}

export const equivalence: NumericShape = (question): Computed | undefined => {
  if (!asked.test(question) || another.test(question)) return undefined;
  const two = readTwo(question);
  if (!two || !fewVariables(...two) || two.every(({ kind }) => kind === "variable")) return undefined;
  const [a, b] = two;
  const names = variablesOf(a, b);
  const differs = assignmentsOf(names).find((values) => isTrue(a, values) !== isTrue(b, values));
  return {
    about: ["truth-table", "logical-connective"],
    result: `${differs ? "No" : "Yes"}: $${formulaInTex(a)}$ and $${formulaInTex(b)}$ are ${differs ? "not " : ""}equivalent.`,
    table: truthRows(names, [a, b]),
    steps: [
      "Equivalent formulas have the same truth value in every row.",
      differs ? `For $${assignmentInTex(differs)}$ they differ.` : "Here the last two columns are the same.",
    ],
  };
};
