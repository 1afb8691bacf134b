/** A clock that adds up what each step took. */
export function stopwatch(): { lap(step: string): void; timings: Record<string, number> } {
  const timings: Record<string, number> = {};
  let last = performance.now();
  return {
    timings,
    lap(step) {
      const now = performance.now();
      timings[step] = Math.round((now - last) * 1000) / 1000;
      last = now;
    },
  };
}
