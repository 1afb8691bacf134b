/** Normal forms: negations pushed inwards, clauses multiplied out. */
import { binary, formulaInTex, joined, type LogicFormula, not, same } from "./formula.ts";

/** LogicClause that are joined: by "or" in a clause, by "and" in a term. */
export type LogicClause = readonly LogicFormula[];

/** Only "and", "or" and "not" are left. */
export function withoutArrows(formula: LogicFormula): LogicFormula {
  if (formula.kind === "variable") return formula;
  if (formula.kind === "not") return not(withoutArrows(formula.of));
  const [a, b] = [withoutArrows(formula.left), withoutArrows(formula.right)];
  switch (formula.kind) {
    case "implies":
      return binary("or", not(a), b);
    case "iff":
      return binary("and", binary("or", not(a), b), binary("or", not(b), a));
    case "xor":
      return binary("and", binary("or", a, b), binary("or", not(a), not(b)));
    default:
      return binary(formula.kind, a, b);
  }
}

/** How many literals a formula has once its arrows are replaced: each ⇔ and ⊕ writes both sides twice. */
export function sizeWithoutArrows(formula: LogicFormula): number {
  if (formula.kind === "variable") return 1;
  if (formula.kind === "not") return sizeWithoutArrows(formula.of);
  const size = sizeWithoutArrows(formula.left) + sizeWithoutArrows(formula.right);
  return formula.kind === "iff" || formula.kind === "xor" ? 2 * size : size;
}

/** How many clauses multiplying out gives, of a formula with negations inside. */
export function clauseCount(formula: LogicFormula, outer: "and" | "or"): number {
  if (formula.kind === "variable" || formula.kind === "not") return 1;
  const [left, right] = [clauseCount(formula.left, outer), clauseCount(formula.right, outer)];
  return formula.kind === outer ? left + right : left * right;
}

/** Of a formula without arrows: negations stand before variables alone. */
export function pushedIn(formula: LogicFormula, negated = false): LogicFormula {
  if (formula.kind === "variable") return negated ? not(formula) : formula;
  if (formula.kind === "not") return pushedIn(formula.of, !negated);
  const flips = negated && (formula.kind === "and" || formula.kind === "or");
  const kind = flips ? (formula.kind === "and" ? "or" : "and") : formula.kind;
  return binary(kind, pushedIn(formula.left, negated), pushedIn(formula.right, negated));
}

/** Of a formula with negations inside: what "outer" joins, each joined by the other. */
export function multipliedOut(formula: LogicFormula, outer: "and" | "or"): LogicClause[] {
  if (formula.kind === "variable" || formula.kind === "not") return [[formula]];
  const [left, right] = [multipliedOut(formula.left, outer), multipliedOut(formula.right, outer)];
  return formula.kind === outer ? [...left, ...right] : left.flatMap((a) => right.map((b) => [...a, ...b]));
}

export const negationOf = (literal: LogicFormula): LogicFormula => (literal.kind === "not" ? literal.of : not(literal));
export const includes = (clause: LogicClause, literal: LogicFormula): boolean =>
  clause.some((one) => same(one, literal));
export const distinct = (clause: LogicClause): LogicFormula[] =>
  clause.filter((literal, i) => clause.findIndex((one) => same(one, literal)) === i);

/** Without repetitions, clauses that say nothing, and those that a shorter one covers. */
export function simplified(clauses: readonly LogicClause[]): LogicClause[] {
  const telling = clauses.map(distinct).filter((clause) => !clause.some((one) => includes(clause, negationOf(one))));
  const covers = (a: LogicClause, b: LogicClause): boolean => a.every((literal) => includes(b, literal));
  return telling.filter(
    (clause, i) =>
      !telling.some((other, at) => at !== i && covers(other, clause) && (other.length < clause.length || at < i)),
  );
}

export function clausesInTex(clauses: readonly LogicClause[], outer: "and" | "or"): string {
  const [inside, between] =
    outer === "and" ? (["or", String.raw` \land `] as const) : (["and", String.raw` \lor `] as const);
  return clauses
    .map((clause) => {
      const whole = joined(inside, clause);
      const text = whole ? formulaInTex(whole) : String.raw`\Box`;
      return clause.length > 1 && clauses.length > 1 ? `(${text})` : text;
    })
    .join(between);
}

/** The literals of a clause written out; undefined where it is none. */
export function clauseOf(formula: LogicFormula): LogicClause | undefined {
  if (formula.kind === "or") {
    const [left, right] = [clauseOf(formula.left), clauseOf(formula.right)];
    return left && right && distinct([...left, ...right]);
  }
  const isLiteral = formula.kind === "variable" || (formula.kind === "not" && formula.of.kind === "variable");
  return isLiteral ? [formula] : undefined;
}
