/** How long making a course will still take, from how long it took so far. */
import { type ImportProgress, type ImportStage, importStages } from "../../domain/import-report.ts";

/** What share of the whole each stage took, over four folders of real course text: a rough mean, since it varies. */
const shares: { readonly [Stage in ImportStage]: number } = {
  reading: 0.25,
  "finding-ideas": 0.3,
  relating: 0.2,
  packing: 0.25,
};
/** Before that, a guess would jump. */
const firstGuessMs = 2_000;
const firstGuess = 0.04;

export interface ImportClock {
  start(): void;
  pause(paused: boolean): void;
  /** @returns seconds, or nothing while nothing can be said */
  left(progress: ImportProgress): number | undefined;
}

export function createImportClock(now: () => number): ImportClock {
  let worked = 0;
  let since: number | undefined;
  const soFar = (): number => worked + (since === undefined ? 0 : now() - since);
  return {
    start: () => {
      worked = 0;
      since = now();
    },
    pause: (paused) => {
      worked = soFar();
      since = paused ? undefined : now();
    },
    left: ({ stage, fraction }) => {
      const before = importStages.slice(0, importStages.indexOf(stage)).reduce((sum, one) => sum + shares[one], 0);
      const done = before + shares[stage] * Math.min(1, Math.max(0, fraction));
      const spent = soFar();
      return spent < firstGuessMs || done < firstGuess ? undefined : ((spent / 1000) * (1 - done)) / done;
    },
  };
}
