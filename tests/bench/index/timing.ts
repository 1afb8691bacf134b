/** Clocks and percentiles. Cross-origin isolated pages have a clock of 5 µs. */


/** A library's own promises are no instances of `Promise`. */
const isThenable = (value: unknown): boolean => typeof value === "object" && value !== null && "then" in value;

/** @returns milliseconds */
export async function timed(run: () => unknown): Promise<number> {
  const started = performance.now();
  const result = run();
  if (isThenable(result)) await result;
  return performance.now() - started;
}

export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}

export const median = (values: readonly number[]): number => percentile(values, 50);

/** Reads and writes more than any cache holds, so that the next access comes from memory. */
export function createCacheEviction(bytes = 128 * 1024 * 1024): () => void {
  const block = new Int32Array(bytes / 4);
  return () => {
    for (let i = 0; i < block.length; i += 16) block[i]!++;
  };
}

/** Bytes the page holds after a garbage collection: JavaScript, typed arrays and WebAssembly. */
export async function heldBytes(): Promise<number> {
  const measure = (
    performance as unknown as { measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }> }
  ).measureUserAgentSpecificMemory?.bind(performance);
  return measure ? (await measure()).bytes : Number.NaN;
}
