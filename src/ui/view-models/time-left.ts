/** How long a download still takes, from the pace of its last moments. */

/** A pace over less than this says nothing yet. */
const SHORTEST_MS = 1500;
const WINDOW_MS = 15_000;

interface Sample {
  readonly at: number;
  readonly bytes: number;
}

/** Takes one report after the other. @returns seconds left, or undefined while nothing can be said */
export function createTimeLeft(now: () => number): (receivedBytes: number, totalBytes: number) => number | undefined {
  let samples: Sample[] = [];
  return (receivedBytes, totalBytes) => {
    const at = now();
    samples = [...samples.filter((sample) => at - sample.at <= WINDOW_MS), { at, bytes: receivedBytes }];
    const [first] = samples;
    if (!first || at - first.at < SHORTEST_MS || receivedBytes <= first.bytes) return undefined;
    return ((totalBytes - receivedBytes) * (at - first.at)) / (receivedBytes - first.bytes) / 1000;
  };
}
