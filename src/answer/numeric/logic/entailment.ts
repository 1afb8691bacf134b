/** Whether a conclusion follows from premises: true in every row in which they all are. */
import type { Computed, NumericShape } from "../shape.ts";
import { type FoundFormula, fewVariables, findFormulas } from "./find-formulas.ts";
import { formulaInTex, isTrue, joined, type LogicFormula, variablesOf } from "./formula.ts";
import { outermost, parseLogic, splitAt } from "./parse-logic.ts";
import { assignmentInTex, assignmentsOf, truthRows } from "./truth-rows.ts";

/** The conclusion stands right behind these. */
const leads =
  /(?:\bentails?|\bimply(?: that)?|⊨|⊢|\|[=-]|\\models|\\vdash|∴|\b(?:therefore|hence|thus|so)|\b(?:conclude|derive|infer|deduce|prove)(?: that)?),?\s*(?:that )?[:"'(]*\s*$/i;
/** "Does B follow from …": it stands before, and the premises behind. */
const from =
  /^[)"'\s]*(?:logically )?(?:follows?(?: logically)? from|(?:be |is )?(?:logically )?(?:entailed|implied|inferred|derived|deduced|concluded|proved|proven) (?:by|from)|(?:is |be )?a (?:logical )?consequence of)\b/i;
/** "… does B follow?", "… is B true?": it stands last. */
const last =
  /^[)"'\s]*(?:(?:logically |also |then )?follows?\b(?! from)|(?:necessarily |always |also |be |have to be |then )*(?:true|hold)\b)/i;
const asksLast = /\b(?:does|do|is|must|will)\s*[("']*$/i;
/** Whether anything is asked of what follows at all. */
const asked =
  /\bentail|\bimply\b|\bimplied\b|⊨|⊢|\|[=-]|\\models|\\vdash|∴|\b(?:therefore|hence|thus|so|follows?|conclu\w*|deriv\w*|infer\w*|deduc\w*|prove[nd]?|consequence|true|holds?)\b/i;
const another = /\b(?:cnf|dnf|normal form|resolution|resolvents?|resolve|equivalent|fuzzy|probabilit\w*)\b/i;

/** "p → q and p" are two premises: every "and" outside of brackets stands between two. */
function premisesIn({ tokens, formula }: FoundFormula): readonly LogicFormula[] | undefined {
  const ands = outermost(tokens).filter(({ token }) => token.kind === "and" && token.word);
  const parts = splitAt(
    tokens,
    ands.map(({ at }) => at),
  ).map((part) => parseLogic(part));
  const read = parts.flatMap((part) => part ?? []);
  return read.length === parts.length ? read : formula && [formula];
}

interface Argument {
  readonly premises: readonly FoundFormula[];
  readonly conclusion: FoundFormula;
}

function readArgument(question: string): Argument | undefined {
  const found = findFormulas(question);
  const roles = found.map(({ from: start, to }) => ({
    isLed: leads.test(question.slice(0, start)),
    isFrom: from.test(question.slice(to)),
    isLast: asksLast.test(question.slice(0, start)) && last.test(question.slice(to)),
  }));
  const places = roles.flatMap(({ isLed, isFrom, isLast }, i) => (isLed || isFrom || isLast ? [i] : []));
  const [place = -1] = places;
  const conclusion = found[place];
  const behind = found.slice(place + 1);
  if (!conclusion || places.length > 1) return undefined;
  const [first] = behind;
  const fromBehind =
    roles[place]?.isFrom || (first && /^[^.?]*\bfrom\b/i.test(question.slice(conclusion.to, first.from)));
  const premises = fromBehind ? behind : found.slice(0, place);
  return premises.length > 0 && premises.length + 1 === found.length ? { premises, conclusion } : undefined;
}

export const entailment: NumericShape = (question): Computed | undefined => {
  if (!asked.test(question) || another.test(question)) return undefined;
  const argument = readArgument(question);
  if (!argument) return undefined;
  const conclusion = argument.conclusion.formula;
  const whole = argument.premises.flatMap(({ formula }) => formula ?? []);
  // In "A implies B and C, A" the comma separates already.
  const listed = whole.length > 1 && whole.length === argument.premises.length;
  const split = listed ? whole.map((premise) => [premise]) : argument.premises.map(premisesIn);
  const premises = split.flatMap((parts) => parts ?? []);
  if (!conclusion || split.includes(undefined)) return undefined;
  if (!fewVariables(...premises, conclusion)) return undefined;
  const names = variablesOf(...premises, conclusion);
  const rows = assignmentsOf(names).filter((values) => premises.every((premise) => isTrue(premise, values)));
  const against = rows.find((values) => !isTrue(conclusion, values));
  const given = premises.map((premise) => `$${formulaInTex(premise)}$`);
  const shown = given.length === 1 ? given[0] : `${given.slice(0, -1).join(", ")} and ${given.at(-1)}`;
  const wanted = `$${formulaInTex(conclusion)}$`;
  const all = joined("and", premises);
  return {
    about: ["entailment", "truth-table"],
    result: `${against ? "No" : "Yes"}: ${wanted} ${against ? "doesn't follow" : "follows"} from ${shown}.`,
    table: truthRows(names, [
      ...premises.filter(({ kind }) => kind !== "variable"),
      ...(conclusion.kind === "variable" ? [] : [conclusion]),
    ]),
    steps: [
      "A conclusion follows if it is true in every row in which all premises are true.",
      rows.length === 0
        ? "No row makes all premises true: they contradict each other, and from that anything follows."
        : `All premises are true ${rows.length === 1 ? "in one row only" : `in ${rows.length} rows`}: ${rows
            .slice(0, 4)
            .map((values) => `$${assignmentInTex(values)}$`)
            .join("; ")}${rows.length > 4 ? "; …" : ""}`,
      ...(against
        ? [`For $${assignmentInTex(against)}$ ${wanted} is false: a counterexample.`]
        : rows.length === 0 || !all
          ? []
          : [`${wanted} is true in ${rows.length === 1 ? "it" : "each of them"}.`]),
    ],
  };
};
