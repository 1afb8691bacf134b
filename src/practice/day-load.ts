/** How much of what is due a day takes: less on easy days, and less at first after an absence. */
import type { PracticeSettings } from "../domain/learning.ts";
import type { Card } from "./cards.ts";
import { dayOf } from "./days.ts";
import type { LearnerState } from "./learner-state.ts";

/** Share of a day's questions that an easy day takes. */
const EASY = 0.25;
/** Days without practice after which coming back is made gentle. */
const ABSENCE = 7;
/** What has piled up by then comes in so many days, and a day isn't made shorter than this. */
const SPREAD_DAYS = 5;
const SHORTEST_DAY = 20;

/** Forgotten so often, an item takes more time than it gives; Anki's eight is late. */
const SLIPPED = 5;
/** What lasts so many days by now has stopped slipping. */
const HOLDS_DAYS = 21;

export const isSlipping = ({ lapses, stability }: Card): boolean => lapses >= SLIPPED && stability < HOLDS_DAYS;

/** Days between today and the last day before it with an answer; 0 when there is none. */
export function daysAwayBefore({ reviews, today }: LearnerState, { dayStartHour }: PracticeSettings): number {
  const days = reviews.map(({ at, zoneMinutes }) => dayOf(at, zoneMinutes, dayStartHour)).filter((day) => day < today);
  return days.length === 0 ? 0 : today - days.reduce((latest, day) => Math.max(latest, day));
}

interface Load {
  /** Items due today, those already answered today among them. */
  readonly due: number;
  readonly away: number;
  readonly easyDay: boolean;
  readonly settings: PracticeSettings;
}

export function dayLoad({ due, away, easyDay, settings: { reviewsPerDay } }: Load): number {
  const gentle = away >= ABSENCE ? Math.max(SHORTEST_DAY, Math.ceil(due / SPREAD_DAYS)) : reviewsPerDay;
  return Math.min(gentle, easyDay ? Math.ceil(reviewsPerDay * EASY) : reviewsPerDay);
}
