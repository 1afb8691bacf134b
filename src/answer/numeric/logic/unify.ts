/** The most general unifier of two terms. */
import type { Computed, NumericShape } from "../shape.ts";
import { findTerms, type LogicTerm, partsOf, sameTerm, termInTex } from "./terms.ts";

const about = ["unification"];
const named = /\bunif(?:y|ied|ier|iable|ication|ying)\b|\bmgu\b|\bmost general unifier\b/i;
const another = /\b(?:three|all|resol\w*|python|why does)\b/i;
const lastLetters = /^\??[u-z]\d*'?$|^\?/i;

type Substitution = ReadonlyMap<string, LogicTerm>;
interface Found {
  readonly substitution: Substitution;
  readonly steps: readonly string[];
  /** Why there is none. */
  readonly fails?: string;
}

/** x, y, z as in logic; where none of these stand, capitals beside small functors as in Prolog. */
function variablesIn(terms: readonly LogicTerm[]): ReadonlySet<string> {
  const all = terms.flatMap(partsOf);
  const plain = [...new Set(all.filter((part) => part.arguments === undefined).map((part) => part.name))];
  const letters = plain.filter((name) => lastLetters.test(name));
  if (letters.length > 0) return new Set(letters);
  const smallFunctors = all.every((part) => part.arguments === undefined || /^\p{Ll}/u.test(part.name));
  return new Set(smallFunctors ? plain.filter((name) => /^\p{Lu}/u.test(name)) : []);
}

const applied = (term: LogicTerm, substitution: Substitution): LogicTerm => {
  const bound = term.arguments ? undefined : substitution.get(term.name);
  if (bound) return applied(bound, substitution);
  return term.arguments
    ? { name: term.name, arguments: term.arguments.map((part) => applied(part, substitution)) }
    : term;
};

function unified(first: LogicTerm, second: LogicTerm, variables: ReadonlySet<string>): Found {
  const substitution = new Map<string, LogicTerm>();
  const steps: string[] = [];
  const isVariable = (term: LogicTerm): boolean => term.arguments === undefined && variables.has(term.name);
  const bind = (variable: LogicTerm, value: LogicTerm): string | undefined => {
    if (partsOf(value).some((part) => sameTerm(part, variable)))
      return `$${termInTex(variable)}$ occurs in $${termInTex(value)}$ itself (occurs check)`;
    substitution.set(variable.name, value);
    steps.push(`$${termInTex(variable)}$ is replaced by $${termInTex(value)}$`);
    return undefined;
  };
  const pair = (left: LogicTerm, right: LogicTerm): string | undefined => {
    const [a, b] = [applied(left, substitution), applied(right, substitution)];
    if (sameTerm(a, b)) return undefined;
    // Of two variables the second gets the first's name, as "y/x".
    if (isVariable(a)) return bind(a, b);
    if (isVariable(b)) return bind(b, a);
    const [from, to] = [a.arguments ?? [], b.arguments ?? []];
    if (a.name !== b.name || !a.arguments || !b.arguments)
      return `$${termInTex(a)}$ and $${termInTex(b)}$ are different, and neither is a variable`;
    if (from.length !== to.length) return `$${termInTex(a)}$ and $${termInTex(b)}$ have different numbers of arguments`;
    for (const [i, part] of from.entries()) {
      const problem = pair(part, to[i] ?? part);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
  const fails = pair(first, second);
  return fails === undefined ? { substitution, steps } : { substitution, steps, fails };
}

/** A variable that stands alone: "unify x with f(x)". */
const alone = /(?<![\p{L}\d(,'])[u-z]\d?(?=\s|$|[?.!])/giu;

function readTwo(question: string): readonly [LogicTerm, LogicTerm] | undefined {
  const [first, second, ...more] = findTerms(question) ?? [];
  if (!first || more.length > 0) return undefined;
  if (second) return [first.term, second.term];
  const places = [...question.matchAll(alone)].filter(({ index }) => index < first.from || index >= first.to);
  const [only, ...others] = places.map(([name]) => ({ name: name.trim() }));
  return only && others.length === 0 ? [only, first.term] : undefined;
}

export const unify: NumericShape = (question): Computed | undefined => {
  if (!named.test(question) || another.test(question)) return undefined;
  const two = readTwo(question);
  if (!two) return undefined;
  const [a, b] = two;
  const variables = variablesIn([a, b]);
  const { substitution, steps, fails } = unified(a, b, variables);
  const read = `Variables are read as ${variables.size === 0 ? "none here" : [...variables].map((name) => `$${termInTex({ name })}$`).join(", ")}; every other name stands for itself.`;
  const work = [read, "Compare the arguments from left to right, and put in at once what is found:", ...steps];
  if (fails !== undefined)
    return {
      about,
      result: `$${termInTex(a)}$ and $${termInTex(b)}$ can't be unified.`,
      steps: [...work, `Then ${fails}.`],
    };
  const pairs = [...substitution.keys()].map(
    (name) => `${termInTex({ name })} / ${termInTex(applied({ name }, substitution))}`,
  );
  return {
    about,
    result:
      pairs.length === 0
        ? "Both are the same already: the unifier is empty."
        : `The most general unifier is $\\{${pairs.join(String.raw`,\ `)}\\}$.`,
    steps: [...work, `Both become $${termInTex(applied(a, substitution))}$`],
  };
};
