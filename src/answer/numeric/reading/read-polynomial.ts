/** "f(x) = x^2 - 4x + 1": the function a learner descends on. */

export interface Polynomial {
  /** Power → coefficient. */
  readonly terms: readonly { readonly coefficient: number; readonly power: number }[];
  readonly from: number;
  readonly to: number;
}

const defined =
  /\b(?:f|L|J|y)\s*(?:\(\s*(?:x|w)\s*\))?\s*=\s*([-+*^.\d xw]{1,80}?)(?=$|[,;?!]|\.(?!\d)|\b(?:from|at|with|starting|start|and|where|when|if|learning|using|predict|prediction|what|find|compute|for|given|evaluate|lr|alpha|eta|one|two|three|derivative|slope)\b|\s+[xw]_?0?\s*=)/i;
const term = /^([-+]?)(\d*(?:\.\d+)?)\*?(?:([xw])(?:(?:\^|\*\*)?(\d))?)?$/i;

/** @returns undefined unless the function is a polynomial in x or w, written out */
export function readPolynomial(question: string): Polynomial | undefined {
  const found = defined.exec(question);
  if (!found) return undefined;
  const body = (found[1] ?? "").replace(/\s+/g, "");
  const parts = body.match(/[-+]?[^-+]+/g) ?? [];
  const terms = parts.map((part) => {
    const read = term.exec(part);
    const [, sign, digits = "", letter, power] = read ?? [];
    if (!read || (digits === "" && letter === undefined)) return undefined;
    const size = digits === "" ? 1 : Number(digits);
    return { coefficient: sign === "-" ? -size : size, power: letter === undefined ? 0 : Number(power ?? 1) };
  });
  const whole = terms.flatMap((one) => one ?? []);
  if (whole.length !== terms.length || whole.every(({ power }) => power === 0)) return undefined;
  return { terms: whole, from: found.index, to: found.index + found[0].length };
}

export const derivative = ({ terms }: Polynomial): Polynomial["terms"] =>
  terms
    .filter(({ power }) => power > 0)
    .map(({ coefficient, power }) => ({ coefficient: coefficient * power, power: power - 1 }));

export const valueAt = (terms: Polynomial["terms"], x: number): number =>
  terms.reduce((total, { coefficient, power }) => total + coefficient * x ** power, 0);
