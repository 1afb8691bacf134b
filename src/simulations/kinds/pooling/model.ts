/** Pooling: one number for each window, as in Fukushima's neocognitron (1980) and LeNet (LeCun et al. 1989). */
import { seeded } from "../../../figures/sample.ts";

export const summaries = {
  max: (values: readonly number[]): number => Math.max(...values),
  average: (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length,
} as const;

/** A made feature map of digits. */
export function digits(side: number, seed: number): readonly (readonly number[])[] {
  const random = seeded(seed);
  return Array.from({ length: side }, () => Array.from({ length: side }, () => Math.floor(10 * random())));
}
