/** The truth value of a formula for given values of its variables. */
import type { Computed, NumericShape } from "../shape.ts";
import { onlyFormula } from "./find-formulas.ts";
import { formulaInTex, isTrue, type LogicFormula, nameInTex, same, variablesOf } from "./formula.ts";
import { letterOf } from "./truth-rows.ts";

const names = String.raw`(\p{L}\d?(?:(?:\s*,\s*|,? and | & )\p{L}\d?)*)`;
const given = new RegExp(
  String.raw`(?<![\p{L}\d¬~!)])(?:both )?${names}(?:\s*(?::?=|:)\s*(?=true|false|[tf10])|\s+(?:(?:is|are)\s+(?:both\s+)?)?(?=true|false))(true|false|t|f|1|0)(?![\p{L}\d.])`,
  "giu",
);
const another =
  /\b(?:entail\w*|follows?|tables?|cnf|dnf|satisf\w*|valid|tautolog\w*|equivalent|probabilit\w*|gates?|neural|perceptron)\b/i;

/** Its parts with a connective, the smaller first. */
const partsOf = (formula: LogicFormula): LogicFormula[] =>
  formula.kind === "variable"
    ? []
    : [
        ...(formula.kind === "not" ? partsOf(formula.of) : [...partsOf(formula.left), ...partsOf(formula.right)]),
        formula,
      ];

export const truthValue: NumericShape = (question): Computed | undefined => {
  if (another.test(question)) return undefined;
  const values = new Map<string, boolean>();
  for (const [, list = "", truth = ""] of question.matchAll(given))
    for (const name of list.split(/\s*,\s*(?:and )?|\s+and\s+|\s*&\s*/)) {
      const isTrueNow = /^[t1]/i.test(truth);
      if (values.has(name) && values.get(name) !== isTrueNow) return undefined;
      values.set(name, isTrueNow);
    }
  if (values.size === 0) return undefined;
  const formula = onlyFormula(question.replace(given, " ; "));
  if (!formula) return undefined;
  const known = variablesOf(formula);
  if (known.length !== values.size || known.some((name) => !values.has(name))) return undefined;
  const parts = partsOf(formula).filter((part, i, all) => all.findIndex((one) => same(one, part)) === i);
  return {
    about: ["propositional-logic", "logical-connective"],
    result: `$${formulaInTex(formula)}$ is ${isTrue(formula, values) ? "true" : "false"}.`,
    steps: [
      `Given: $${known.map((name) => `${nameInTex(name)} = \\mathrm{${letterOf(values.get(name) === true)}}`).join(String.raw`,\ `)}$`,
      ...parts.map((part) => `$${formulaInTex(part)}$ is ${isTrue(part, values) ? "true" : "false"}`),
    ],
  };
};
