/** What a question takes, by the learner's own answers: the time from one to the next. */
import type { ReviewEvent } from "../../domain/learning.ts";

/** Until there are enough of their own. Assumed, and said to be. */
const ASSUMED_SECONDS = 20;
const ENOUGH = 20;
/** A longer gap was a pause. */
const PAUSE_MS = 180_000;
/** Of the latest, so that it follows how one answers by now. */
const LATEST = 200;

export function answeringTime(reviews: readonly ReviewEvent[]): {
  readonly seconds: number;
  readonly measured: boolean;
} {
  const times = reviews.map(({ at }) => at).sort((a, b) => a - b);
  const gaps = times
    .slice(-LATEST - 1)
    .map((at, i, all) => at - (all[i - 1] ?? 0))
    .slice(1)
    .filter((gap) => gap > 0 && gap <= PAUSE_MS)
    .sort((a, b) => a - b);
  const median = gaps[Math.floor(gaps.length / 2)];
  if (gaps.length < ENOUGH || median === undefined) return { seconds: ASSUMED_SECONDS, measured: false };
  return { seconds: Math.max(1, Math.round(median / 1000)), measured: true };
}
