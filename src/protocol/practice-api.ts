/** What to practise, as the interface asks for it. The log of learning comes along, so that it has one keeper. */
import type { Passage } from "../domain/course.ts";
import type { AppError } from "../domain/errors.ts";
import type { ConceptId } from "../domain/ids.ts";
import type { ConceptKnowledge } from "../domain/knowledge.ts";
import type { LearnerTime, LearningEvent, PracticeSettings } from "../domain/learning.ts";
import type { PracticeItem } from "../domain/practice-item.ts";
import type { Result } from "../domain/result.ts";

export interface PracticeRequest {
  /** Of any course: those of the open one count. */
  readonly events: readonly LearningEvent[];
  readonly now: LearnerTime;
  readonly settings: PracticeSettings;
}

export interface PracticeTask {
  readonly item: PracticeItem;
  /** Of its concept. */
  readonly title: string;
  /** The passages that hold the answer. */
  readonly passages: readonly Passage[];
  /** The order in which its choices, steps or names are shown: places in the item's own list, its answer first. */
  readonly shown: readonly number[];
  /** How often it was answered before. */
  readonly reviews: number;
}

export interface PracticePlan {
  /** What is due today, what matters most first, and then what is new. */
  readonly tasks: readonly PracticeTask[];
  /** How many of `tasks` are due and new. */
  readonly due: number;
  readonly fresh: number;
  /** Due items left for another day. */
  readonly later: number;
  /** Answers given today. */
  readonly doneToday: number;
  /** Days since the last answer; absent when there was none. */
  readonly daysAway?: number;
  /** Days until something comes back, when nothing is due. */
  readonly nextInDays?: number;
  /** Of everything seen or practised, in the course's order. */
  readonly knowledge: readonly ConceptKnowledge[];
}

export interface ConceptPractice {
  /** The items about one concept: due ones, then new ones, then the rest. */
  readonly tasks: readonly PracticeTask[];
  /** Absent for what was never met. */
  readonly knowledge?: ConceptKnowledge;
}

export interface PracticeApi {
  practicePlan(request: PracticeRequest): Promise<Result<PracticePlan, AppError>>;
  practiceConcept(id: ConceptId, request: PracticeRequest): Promise<Result<ConceptPractice, AppError>>;
}
