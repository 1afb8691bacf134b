/** A learner's days: by their own clock, starting at an hour when they sleep. */

const DAY_MS = 86_400_000;

/** @returns days since 1 January 1970 on the learner's calendar */
export const dayOf = (at: number, zoneMinutes: number, dayStartHour: number): number =>
  Math.floor((at + zoneMinutes * 60_000 - dayStartHour * 3_600_000) / DAY_MS);
