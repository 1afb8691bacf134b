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

export type LearningEvent = SeenEvent | ReviewEvent;

export const seenId = (course: CourseId, concept: ConceptId): string => `seen:${course}:${concept}`;

export interface PracticeSettings {
  /** Items never answered before, a day. */
  readonly newPerDay: number;
  /** Items that come back, a day. */
  readonly reviewsPerDay: number;
  /** The hour at which a learner's day starts, so that a late evening still belongs to it. */
  readonly dayStartHour: number;
}

export const defaultPractice: PracticeSettings = { newPerDay: 10, reviewsPerDay: 60, dayStartHour: 4 };

/** Now, as the learner's clock shows it. */
export interface LearnerTime {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly zoneMinutes: number;
}
