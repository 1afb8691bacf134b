/** A finite Markov chain (Markov, 1906): distributions over steps and where they settle. */

type Rows = readonly (readonly number[])[];

/** Rows scaled to sum to 1; one of zeros stays where it is. */
export function transitionRows(given: readonly number[], size: number): Rows {
  return Array.from({ length: size }, (_, r) => {
    const row = given.slice(r * size, (r + 1) * size);
    const sum = row.reduce((total, p) => total + p, 0);
    return row.map((p, c) => (sum > 0 ? p / sum : Number(c === r)));
  });
}

/** The distribution one step later. */
export const nextDistribution = (now: readonly number[], rows: Rows): readonly number[] =>
  now.map((_, to) => now.reduce((sum, p, from) => sum + p * (rows[from]?.[to] ?? 0), 0));

const times = (a: Rows, b: Rows): Rows => a.map((row) => nextDistribution(row, b));

/**
 * Shares of time in each state in the long run, from each start: a row for each. A chain that rests at half of its
 * steps has the same ones and never swings, so that squaring its matrix finds them.
 */
export function longRunRows(rows: Rows): Rows {
  let power = rows.map((row, r) => row.map((p, c) => (p + Number(r === c)) / 2));
  for (let i = 0; i < 30; i++) {
    const squared = times(power, power);
    // Rounding would grow with each squaring.
    power = squared.map((row) => {
      const sum = row.reduce((total, p) => total + p, 0);
      return row.map((p) => p / sum);
    });
  }
  return power;
}

export const largestGap = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((p, i) => Math.abs(p - (b[i] ?? 0))));
