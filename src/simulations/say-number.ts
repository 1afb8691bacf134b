/** Numbers as a sentence wants them. */
import { shortNumber } from "../figures/text.ts";

/** What is left of a number after thousandths is the computer's, not the reader's. */
export const tidy = (value: number): string => shortNumber(Math.round(value * 1000) / 1000);

/** A share of 1, never rounded up to all or down to nothing. */
export function asPercent(share: number): string {
  const value = 100 * share;
  if (share > 0 && value < 0.1) return "under 0.1 %";
  if (share < 1 && value >= 99.95) return "over 99.9 %";
  return `${Number(value.toFixed(value < 10 || value > 99 ? 1 : 0))} %`;
}

/** "a, b and c". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
