/** A learner's days: by their own clock, starting at an hour when they sleep. */

const DAY_MS = 86_400_000;

/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4;

/** @param weekdays 0 for Sunday */
export const isEasyDay = (day: number, weekdays: ReadonlySet<number>): boolean =>
  weekdays.size > 0 && weekdays.has((((day + FIRST_WEEKDAY) % 7) + 7) % 7);

/** @returns days since 1 January 1970 on the learner's calendar */
export const dayOf = (at: number, zoneMinutes: number, dayStartHour: number): number =>
  Math.floor((at + zoneMinutes * 60_000 - dayStartHour * 3_600_000) / DAY_MS);
