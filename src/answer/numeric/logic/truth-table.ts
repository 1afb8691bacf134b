/** The truth table of a formula, and what it says of it: valid, satisfiable, in how many rows true. */
import type { Computed, NumericShape } from "../shape.ts";
import { onlyFormula } from "./find-formulas.ts";
import { formulaInTex, isTrue, type LogicFormula, same, variablesOf } from "./formula.ts";
import { assignmentInTex, assignmentsOf, truthRows } from "./truth-rows.ts";

const tableAsked = /\btruth[- ]?tables?\b/i;
const propertyAsked =
  /\b(?:tautolog\w*|valid|always (?:true|false)|un?satisfiable|satisfiab\w*|contradict\w*|contingen\w*|inconsistent|how many (?:\w+ )?(?:models|assignments|interpretations)|number of (?:models|satisfying assignments))\b/i;
/** Of several formulas, or of the table itself. */
const another =
  /\b(?:equivalen\w*|entail\w*|follows?|argument|proof|resol\w*|c?nf|dnf|normal form|how many rows|size of|(?:the|a|my|this) model|horn|arc)\b/i;
/** "… if there is also a symbol C": it has rows of its own. */
const symbol = /\b(?![IFT]\b)[A-Z]\b/g;
/** More columns than this don't fit a phone. */
const mostColumns = 7;

/** What a formula is made of, the smaller first; itself last. */
function partsOf(formula: LogicFormula): LogicFormula[] {
  if (formula.kind === "variable") return [];
  const inner = formula.kind === "not" ? partsOf(formula.of) : [...partsOf(formula.left), ...partsOf(formula.right)];
  return [...inner, formula].filter((part, i, all) => all.findIndex((one) => same(one, part)) === i);
}

function verdict(trueRows: number, rows: number): string {
  if (trueRows === rows) return "valid (a tautology): true in every row";
  if (trueRows === 0) return "unsatisfiable (a contradiction): true in no row";
  return `satisfiable but not valid: true in ${trueRows} of ${rows} rows`;
}

export const truthTable: NumericShape = (question): Computed | undefined => {
  const property = propertyAsked.test(question);
  if ((!tableAsked.test(question) && !property) || another.test(question)) return undefined;
  const formula = onlyFormula(question);
  if (!formula) return undefined;
  const names = variablesOf(formula);
  if (question.match(symbol)?.some((letter) => !names.includes(letter))) return undefined;
  const parts = partsOf(formula);
  const columns = names.length + parts.length <= mostColumns ? parts : [formula];
  const rows = assignmentsOf(names);
  const models = rows.filter((values) => isTrue(formula, values));
  const [model] = models;
  const counter = rows.find((values) => !isTrue(formula, values));
  return {
    about: property ? ["validity-and-satisfiability", "truth-table"] : ["truth-table"],
    result: `$${formulaInTex(formula)}$ is ${property ? verdict(models.length, rows.length) : `true in ${models.length} of ${rows.length} rows`}.`,
    table: truthRows(names, columns),
    steps: [
      `$${names.length}$ ${names.length === 1 ? "variable has" : "variables have"} $2^{${names.length}} = ${rows.length}$ rows: every combination of true (T) and false (F)`,
      ...(model && counter ? [`True for $${assignmentInTex(model)}$; false for $${assignmentInTex(counter)}$`] : []),
    ],
  };
};
