/** Numbers as a sentence wants them. */
import { shortNumber } from "../figures/text.ts";

/** Beyond this a number is the computer's rounding. */
const nothing = 1e-9;

/** To three places; with more only where it would look like 0 or 1 and is neither. */
export function tidy(value: number): string {
  const size = Math.abs(value);
  if (size < nothing) return "0";
  if (size < 5e-4) return shortNumber(value);
  if (size >= 0.9995 && size < 1 - nothing) return String(Number(value.toFixed(6))).replace("-", "−");
  return shortNumber((Math.sign(value) * Math.round(size * 1000)) / 1000);
}

/** A share of 1, never rounded up to all or down to nothing. */
export function asPercent(share: number): string {
  const value = 100 * share;
  if (share > 0 && value < 0.1) return "under 0.1 %";
  if (share < 1 && value >= 99.95) return "over 99.9 %";
  return `${Number(value.toFixed(value < 10 || value > 99 ? 1 : 0))} %`;
}

/** "a, b and c". */
export const joinedByAnd = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
