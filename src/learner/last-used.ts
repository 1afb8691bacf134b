/** When conversations were last used: a clock that is set back a little must not put the newest below older ones. */
import { isPossibleTime } from "../domain/times.ts";

export interface LastUsed {
  /** The dates of all stored conversations. */
  saw(dates: readonly number[], now: number): void;
  /** When a use counts as having been. @param at what the clock says */
  next(at: number): number;
}

export function createLastUsed(): LastUsed {
  let newest = 0;
  return {
    saw: (dates, now) => {
      newest = dates.reduce((latest, date) => (isPossibleTime(date, now) ? Math.max(latest, date) : latest), 0);
    },
    next: (at) => {
      // A clock that was set back by days is believed: what it said before may have been the mistake.
      newest = isPossibleTime(newest, at) && newest > at ? newest + 1 : at;
      return newest;
    },
  };
}
