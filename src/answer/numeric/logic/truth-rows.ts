/** The rows of a truth table: true first, as they are usually written. */
import type { WorkedTable } from "../shape.ts";
import { formulaInTex, isTrue, type LogicFormula, nameInTex, type TruthValues } from "./formula.ts";

export function assignmentsOf(names: readonly string[]): TruthValues[] {
  return Array.from(
    { length: 2 ** names.length },
    (_, row) => new Map(names.map((name, i) => [name, ((row >> (names.length - 1 - i)) & 1) === 0])),
  );
}

export const letterOf = (truth: boolean): string => (truth ? "T" : "F");

/** A column for each variable, then one for each formula. */
export const truthRows = (names: readonly string[], formulas: readonly LogicFormula[]): WorkedTable => ({
  heads: [...names.map((name) => `$${nameInTex(name)}$`), ...formulas.map((formula) => `$${formulaInTex(formula)}$`)],
  rows: assignmentsOf(names).map((values) => [
    ...names.map((name) => letterOf(values.get(name) === true)),
    ...formulas.map((formula) => letterOf(isTrue(formula, values))),
  ]),
});

/** "A = T, B = F" */
export const assignmentInTex = (values: TruthValues): string =>
  [...values].map(([name, truth]) => `${nameInTex(name)} = \\mathrm{${letterOf(truth)}}`).join(String.raw`,\ `);
