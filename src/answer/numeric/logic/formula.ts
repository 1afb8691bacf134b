/** A formula of propositional logic: its tree, its truth value, and how it is written. */

export type Binary = "and" | "or" | "xor" | "implies" | "iff";

export type LogicFormula =
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "not"; readonly of: LogicFormula }
  | { readonly kind: Binary; readonly left: LogicFormula; readonly right: LogicFormula };

export type TruthValues = ReadonlyMap<string, boolean>;

export const not = (of: LogicFormula): LogicFormula => ({ kind: "not", of });
export const binary = (kind: Binary, left: LogicFormula, right: LogicFormula): LogicFormula => ({ kind, left, right });

/** All of them together; for none there is no formula. */
export const joined = (kind: "and" | "or", parts: readonly LogicFormula[]): LogicFormula | undefined =>
  parts.slice(1).reduce<LogicFormula | undefined>((all, part) => all && binary(kind, all, part), parts[0]);

/** Its variables, in the order in which they are named. */
export function variablesOf(...formulas: readonly LogicFormula[]): string[] {
  const names = formulas.flatMap((formula): string[] => {
    if (formula.kind === "variable") return [formula.name];
    return formula.kind === "not" ? variablesOf(formula.of) : variablesOf(formula.left, formula.right);
  });
  return [...new Set(names)];
}

const truths: Readonly<Record<Binary, (left: boolean, right: boolean) => boolean>> = {
  and: (left, right) => left && right,
  or: (left, right) => left || right,
  xor: (left, right) => left !== right,
  implies: (left, right) => !left || right,
  iff: (left, right) => left === right,
};

export function isTrue(formula: LogicFormula, values: TruthValues): boolean {
  if (formula.kind === "variable") return values.get(formula.name) === true;
  if (formula.kind === "not") return !isTrue(formula.of, values);
  return truths[formula.kind](isTrue(formula.left, values), isTrue(formula.right, values));
}

const signs: Readonly<Record<Binary, string>> = {
  and: String.raw`\land`,
  or: String.raw`\lor`,
  xor: String.raw`\oplus`,
  implies: String.raw`\Rightarrow`,
  iff: String.raw`\Leftrightarrow`,
};

export const nameInTex = (name: string): string => {
  const [, letter = "", digits = ""] = /^(\p{L})_?(\d+)$/u.exec(name) ?? [];
  if (letter !== "") return `${letter}_{${digits}}`;
  return name.length === 1 ? name : `\\text{${name}}`;
};

/** In TeX, with brackets wherever two connectives meet: so that it says how it was read. */
export function formulaInTex(formula: LogicFormula): string {
  if (formula.kind === "variable") return nameInTex(formula.name);
  const inside = (part: LogicFormula, bare: boolean): string => {
    const text = formulaInTex(part);
    return bare || part.kind === "variable" || part.kind === "not" ? text : `(${text})`;
  };
  if (formula.kind === "not") return String.raw`\neg ${inside(formula.of, false)}`;
  const { kind, left, right } = formula;
  // What may be grouped in either way needs no brackets.
  const flat = kind === "and" || kind === "or" || kind === "xor";
  return `${inside(left, flat && left.kind === kind)} ${signs[kind]} ${inside(right, flat && right.kind === kind)}`;
}

export const same = (a: LogicFormula, b: LogicFormula): boolean => JSON.stringify(a) === JSON.stringify(b);
