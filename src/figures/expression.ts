/**
 * Formulas of figures ("1 / (1 + exp(-x))") → functions, by a parser of our own (precedence climbing): a figure's
 * numbers are computed from what it says, and nothing it says is ever run as code.
 */

export type Variables = Readonly<Record<string, number>>;
export type Formula = (variables: Variables) => number;

const limits = { characters: 300, depth: 40 };

const constants: Variables = { pi: Math.PI, e: Math.E };

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(Math.min(170, Math.floor(n)) - 1));
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Abramowitz and Stegun 7.1.26, error below 1.5e-7. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(x) * (1 - series * Math.exp(-x * x));
}

type Named = (...values: number[]) => number;

const functions = new Map<string, Named>([
  ["exp", Math.exp],
  ["ln", Math.log],
  ["log2", Math.log2],
  ["log10", Math.log10],
  ["sqrt", Math.sqrt],
  ["abs", Math.abs],
  ["sin", Math.sin],
  ["cos", Math.cos],
  ["tanh", Math.tanh],
  ["floor", Math.floor],
  ["round", Math.round],
  ["max", Math.max],
  ["min", Math.min],
  ["erf", erf],
  ["sigmoid", sigmoid],
  ["relu", (x = 0) => Math.max(0, x)],
  ["mod", (a = 0, b = 1) => a - b * Math.floor(a / b)],
  ["step", (x = 0) => (x >= 0 ? 1 : 0)],
  ["normal", (x = 0, mean = 0, sd = 1) => Math.exp(-((x - mean) ** 2) / (2 * sd * sd)) / (sd * Math.sqrt(2 * Math.PI))],
  ["choose", (n = 0, k = 0) => factorial(n) / (factorial(k) * factorial(n - k))],
]);

const token = /\s*(?:(\d+(?:\.\d+)?(?:e-?\d+)?)|([a-z][a-z0-9]*)|([-+*/^(),]))/y;

function tokens(text: string): string[] | undefined {
  const found: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.trimEnd().length) {
    const [, number, name, sign] = token.exec(text) ?? [];
    const next = number ?? name ?? sign;
    if (next === undefined) return undefined;
    found.push(next);
  }
  return found;
}

const operators: Readonly<
  Record<string, { readonly binds: number; readonly apply: (a: number, b: number) => number }>
> = {
  "+": { binds: 1, apply: (a, b) => a + b },
  "-": { binds: 1, apply: (a, b) => a - b },
  "*": { binds: 2, apply: (a, b) => a * b },
  "/": { binds: 2, apply: (a, b) => a / b },
  "^": { binds: 4, apply: (a, b) => a ** b },
};
const negationBinds = 3;

class Fault extends Error {}

class Parser {
  private at = 0;
  private depth = 0;
  private readonly read: readonly string[];
  private readonly known: ReadonlySet<string>;

  constructor(read: readonly string[], known: ReadonlySet<string>) {
    this.read = read;
    this.known = known;
  }

  whole(): Formula {
    const formula = this.sum(1);
    if (this.at < this.read.length) throw new Fault();
    return formula;
  }

  private sum(least: number): Formula {
    if (++this.depth > limits.depth) throw new Fault();
    let left = this.operand();
    for (;;) {
      const operator = operators[this.read[this.at] ?? ""];
      if (!operator || operator.binds < least) break;
      this.at++;
      // "2^3^2" is 2^(3^2); all others group from the left.
      const right = this.sum(operator.binds === 4 ? 4 : operator.binds + 1);
      const [a, { apply }] = [left, operator];
      left = (variables) => apply(a(variables), right(variables));
    }
    this.depth--;
    return left;
  }

  private operand(): Formula {
    const next = this.read[this.at++];
    if (next === undefined) throw new Fault();
    if (next === "-") {
      const inner = this.sum(negationBinds);
      return (variables) => -inner(variables);
    }
    if (next === "(") {
      const inner = this.sum(1);
      this.expect(")");
      return inner;
    }
    if (/^\d/.test(next)) return () => Number(next);
    if (this.read[this.at] === "(") return this.call(next);
    const constant = Object.hasOwn(constants, next) ? constants[next] : undefined;
    if (this.known.has(next)) return (variables) => variables[next] ?? Number.NaN;
    if (constant === undefined) throw new Fault();
    return () => constant;
  }

  private call(name: string): Formula {
    const named = functions.get(name);
    if (!named) throw new Fault();
    this.at++;
    const given = [this.sum(1)];
    while (this.read[this.at] === ",") {
      this.at++;
      given.push(this.sum(1));
    }
    this.expect(")");
    return (variables) => named(...given.map((value) => value(variables)));
  }

  private expect(sign: string): void {
    if (this.read[this.at++] !== sign) throw new Fault();
  }
}

/**
 * @param variables names it may use
 * @returns undefined when it is no formula
 */
export function parseFormula(text: string, variables: readonly string[]): Formula | undefined {
  const read = text.length > limits.characters ? undefined : tokens(text);
  if (!read) return undefined;
  try {
    return new Parser(read, new Set(variables)).whole();
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}
