/** The negation of a formula, pushed inwards by De Morgan's laws. */
import type { Computed, NumericShape } from "../shape.ts";
import { pushedIn, sizeWithoutArrows, withoutArrows } from "./clauses.ts";
import { onlyFormula } from "./find-formulas.ts";
import { formulaInTex, not, same } from "./formula.ts";

const negates = /\bnegat(?:e|ion of|ing)\b/i;
const deMorgan = /\bde ?morgan(?:'?s)?\b/i;
const another = /\b(?:cnf|dnf|normal form|resol\w*|entail\w*|as failure|truth tables?|equivalent|prove|normal)\b/i;
/** More are no answer to read. */
const mostLiterals = 24;

export const negation: NumericShape = (question): Computed | undefined => {
  const wanted = negates.test(question);
  if ((!wanted && !deMorgan.test(question)) || another.test(question)) return undefined;
  const given = onlyFormula(question);
  // De Morgan's laws rewrite what is negated already.
  if (!given || sizeWithoutArrows(given) > mostLiterals || (!wanted && given.kind !== "not")) return undefined;
  const whole = wanted ? not(given) : given;
  const plain = withoutArrows(whole);
  const result = pushedIn(plain);
  return {
    about: ["logical-connective"],
    result: wanted
      ? `The negation of $${formulaInTex(given)}$ is $${formulaInTex(result)}$.`
      : `$${formulaInTex(given)}$ is equivalent to $${formulaInTex(result)}$.`,
    steps: [
      ...(same(plain, whole)
        ? []
        : [String.raw`Replace arrows, $a \Rightarrow b$ by $\neg a \lor b$: $${formulaInTex(plain)}$`]),
      String.raw`De Morgan: $\neg(a \land b)$ is $\neg a \lor \neg b$, and $\neg(a \lor b)$ is $\neg a \land \neg b$; $\neg\neg a$ is $a$`,
      `Pushed inwards: $${formulaInTex(result)}$`,
    ],
  };
};
