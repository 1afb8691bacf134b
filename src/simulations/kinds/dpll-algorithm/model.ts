/** DPLL (Davis, Logemann and Loveland, 1962): guess, propagate units, and take back at a conflict. */

export interface Literal {
  readonly name: string;
  readonly positive: boolean;
}

export type Clause = readonly Literal[];
export type Assignment = Readonly<Record<string, boolean>>;

const mostClauses = 8;
const mostLiterals = 4;

/** "a -b, c": clauses by commas or semicolons, literals of the letters a to h. What is nothing of that is left out. */
export const readClauses = (text: string): readonly Clause[] =>
  text
    .split(/[,;\n]/)
    .map((part) => {
      const literals = new Map<string, Literal>();
      for (const [, sign = "", letter = ""] of part.matchAll(/(?<!\p{L})([-−¬!~]?)\s*([a-hA-H])(?!\p{L})/gu))
        literals.set(sign === "" ? letter.toLowerCase() : `¬${letter.toLowerCase()}`, {
          name: letter.toLowerCase(),
          positive: sign === "",
        });
      return [...literals.values()].slice(0, mostLiterals);
    })
    .filter((clause) => clause.length > 0)
    .slice(0, mostClauses);

/** True, false, or undefined while its letter has no value. */
export function truthOf({ name, positive }: Literal, values: Assignment): boolean | undefined {
  const value = values[name];
  return value === undefined ? undefined : value === positive;
}

export interface DpllEvent {
  readonly kind: "guess" | "unit" | "conflict" | "flip" | "satisfied" | "unsatisfiable";
  readonly literal?: Literal;
  /** Place of the clause that forced or failed. */
  readonly clause?: number;
  readonly values: Assignment;
}

/** With what is true or forced by a clause. */
function lookFor(clauses: readonly Clause[], values: Assignment, units: boolean): Omit<DpllEvent, "values"> {
  const results = clauses.map((clause) => clause.map((literal) => truthOf(literal, values)));
  const failed = results.findIndex((result) => result.every((value) => value === false));
  if (failed >= 0) return { kind: "conflict", clause: failed };
  const isOpen = (result: readonly (boolean | undefined)[]): boolean => !result.includes(true);
  if (!results.some(isOpen)) return { kind: "satisfied" };
  const forced = units
    ? results.findIndex((result) => isOpen(result) && result.filter((value) => value === undefined).length === 1)
    : -1;
  const literal = clauses[forced]?.[results[forced]?.indexOf(undefined) ?? -1];
  if (literal) return { kind: "unit", literal, clause: forced };
  const names = clauses
    .flatMap((clause) => clause.map(({ name }) => name))
    .filter((name) => values[name] === undefined);
  return { kind: "guess", literal: { name: names.sort()[0] ?? "a", positive: true } };
}

/** Everything that happens until the end, or until there is too much of it. */
export function runDpll(clauses: readonly Clause[], units: boolean, mostEvents: number): readonly DpllEvent[] {
  const events: DpllEvent[] = [];
  const trail: { readonly literal: Literal; readonly guessed: boolean }[] = [];
  const values = (): Assignment => Object.fromEntries(trail.map(({ literal }) => [literal.name, literal.positive]));
  while (events.length < mostEvents) {
    const next = lookFor(clauses, values(), units);
    if (next.literal) trail.push({ literal: next.literal, guessed: next.kind === "guess" });
    events.push({ ...next, values: values() });
    if (next.kind === "satisfied") return events;
    if (next.kind !== "conflict") continue;
    // Everything since the last guess goes, and the guess is turned round.
    let last = trail.pop();
    while (last && !last.guessed) last = trail.pop();
    if (!last) return [...events, { kind: "unsatisfiable", values: values() }];
    const literal = { ...last.literal, positive: !last.literal.positive };
    trail.push({ literal, guessed: false });
    events.push({ kind: "flip", literal, values: values() });
  }
  return events;
}
