/** The log of what a learner met and how it went: the stored truth from which cards and knowledge are worked out. */
import type { ConceptId, CourseId, QuizId } from "./ids.ts";

/** FSRS's grades: 1 again (wrong), 2 hard, 3 good, 4 easy. */
export const grades = [1, 2, 3, 4] as const;
export type Grade = (typeof grades)[number];

/** A concept was explained in an answer, or its page was opened. */
export interface SeenEvent {
  readonly type: "seen";
  readonly id: string;
  readonly course: CourseId;
  readonly concept: ConceptId;
  /** When it was last. */
  readonly at: number;
}

/** An item was answered. */
export interface ReviewEvent {
  readonly type: "review";
  readonly id: string;
  readonly course: CourseId;
  readonly concept: ConceptId;
  readonly item: QuizId;
  readonly grade: Grade;
  readonly at: number;
  /** What the learner's clock was ahead of UTC then, in minutes: their day stays their day after a journey. */
  readonly zoneMinutes: number;
  /** How often its grade was changed; absent for never. The later one wins. */
  readonly revision?: number;
}

/** What the learner wants to know, and by when: one a course. Without concepts it was finished or dropped. */
export interface GoalEvent {
  readonly type: "goal";
  readonly id: string;
  readonly course: CourseId;
  readonly concepts: readonly ConceptId[];
  /** A day of their calendar, "2027-06-14": wherever they are then. */
  readonly date?: string;
  /** Share that should still be known on that day. */
  readonly retention: number;
  readonly at: number;
  /** How often it was changed. The later one wins. */
  readonly revision: number;
}

export const goalId = (course: CourseId): string => `goal:${course}`;

export type LearningEvent = SeenEvent | ReviewEvent | GoalEvent;

export const seenId = (course: CourseId, concept: ConceptId): string => `seen:${course}:${concept}`;

export interface PracticeSettings {
  /** Items never answered before, a day. */
  readonly newPerDay: number;
  /** Items that come back, a day. */
  readonly reviewsPerDay: number;
  /** Share of what is due that should still be known then. */
  readonly retention: number;
  /** Weekdays, 0 for Sunday, on which as little as possible comes back. */
  readonly easyDays: readonly number[];
  /** Items the learner doesn't want to be asked. */
  readonly leftOut: readonly QuizId[];
  /** FSRS's 21 weights, fitted to the learner's own answers; absent for the standard ones. */
  readonly weights?: readonly number[];
  /** The hour at which a learner's day starts, so that a late evening still belongs to it. */
  readonly dayStartHour: number;
}

export const defaultPractice: PracticeSettings = {
  newPerDay: 10,
  reviewsPerDay: 60,
  retention: 0.9,
  easyDays: [],
  leftOut: [],
  dayStartHour: 4,
};

/** With fewer answers a fit would say more about chance than about the learner. */
export const FEWEST_TO_FIT = 400;

/** What fitting FSRS to the learner's own answers came to. */
export interface MemoryFit {
  /** Absent where the standard ones predict as well. */
  readonly weights?: readonly number[];
  /** Answers it looked at. */
  readonly reviews: number;
  /** Mean log loss over the latest answers, which were held out: by the standard weights and by fitted ones. */
  readonly standardLoss: number;
  readonly fittedLoss: number;
}

/** Now, as the learner's clock shows it. */
export interface LearnerTime {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly zoneMinutes: number;
}
