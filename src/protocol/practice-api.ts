/** What to practise, as the interface asks for it. The log of learning comes along, so that it has one keeper. */
import type { Passage } from "../domain/course.ts";
import type { AppError } from "../domain/errors.ts";
import type { ConceptId, QuizId } from "../domain/ids.ts";
import type { ConceptKnowledge, KnowledgeStage } from "../domain/knowledge.ts";
import type { LearnerTime, LearningEvent, PracticeSettings } from "../domain/learning.ts";
import type { KeyPoint, PracticeItem } from "../domain/practice-item.ts";
import type { Result } from "../domain/result.ts";

export interface PracticeRequest {
  /** Of any course: those of the open one count. */
  readonly events: readonly LearningEvent[];
  readonly now: LearnerTime;
  readonly settings: PracticeSettings;
  /** What the learner said they know. */
  readonly known: readonly ConceptId[];
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
  /** Where to go back to after a wrong answer. */
  readonly weakNeed?: WeakNeed;
}

/** Something a concept needs that isn't firm, and what says so. */
export interface WeakNeed {
  readonly concept: ConceptId;
  readonly title: string;
  readonly why: "wrong" | "fading" | "unpractised";
}

export interface GoalStep {
  readonly concept: ConceptId;
  readonly title: string;
  /** Absent for what was never met. */
  readonly stage?: KnowledgeStage;
  /** Solid by the learner's answers, or known by their word. */
  readonly firm: boolean;
}

/** The way to what the learner wants to know, and what it takes. */
export interface GoalPlan {
  readonly goals: readonly { readonly concept: ConceptId; readonly title: string }[];
  readonly date?: string;
  /** Until the date, by the learner's day; negative once it has passed. */
  readonly daysLeft?: number;
  readonly retention: number;
  /** All the goal needs, each after what it needs itself, the goal last. */
  readonly steps: readonly GoalStep[];
  /** Those that aren't firm. */
  readonly toGo: number;
  /** Reading and answering until all is firm, and lasts until the date. */
  readonly minutes: number;
  /** Spread over the days left; absent without a date, or past it. */
  readonly minutesPerDay?: number;
  /** What one question takes, and whether that is the learner's own. */
  readonly secondsPerQuestion: number;
  readonly measured: boolean;
  /** Days that the learner's limit of new questions makes of it, where those are more than there are. */
  readonly limitDays?: number;
  /** To read next. */
  readonly next: readonly { readonly concept: ConceptId; readonly title: string }[];
}

export interface PracticePlan {
  readonly goal?: GoalPlan;
  /** What was answered wrong last time, the latest first. */
  readonly missed: readonly PracticeTask[];
  /** What is due today, what matters most first, and then what is new. */
  readonly tasks: readonly PracticeTask[];
  /** How many of `tasks` are due and new. */
  readonly due: number;
  readonly fresh: number;
  /** Due items left for another day. */
  readonly later: number;
  /** Answers in the log, of all courses: what fitting can look at. */
  readonly answered: number;
  /** Answers given today. */
  readonly doneToday: number;
  /** Days since the last answer; absent when there was none. */
  readonly daysAway?: number;
  /** Days until something comes back, when nothing is due. */
  readonly nextInDays?: number;
  /** Today is one of the learner's easy days: only a few of those due, and nothing new. */
  readonly easyDay: boolean;
  /** Items that were forgotten again and again. */
  readonly slipping: readonly PracticeTask[];
  /** Items the learner doesn't want to be asked. */
  readonly leftOut: readonly PracticeTask[];
  /** Of everything seen or practised, in the course's order. */
  readonly knowledge: readonly ConceptKnowledge[];
}

export interface ConceptPractice {
  /** The items about one concept: due ones, then new ones, then the rest. */
  readonly tasks: readonly PracticeTask[];
  /** Absent for what was never met. */
  readonly knowledge?: ConceptKnowledge;
}

export interface PlacementRequest extends PracticeRequest {
  /** Given in this placement, in order. */
  readonly answers: readonly PlacementAnswer[];
  /** The learner wants to see what it believes so far. */
  readonly stopped: boolean;
}

export interface PlacementAnswer {
  readonly concept: ConceptId;
  readonly item: QuizId;
  readonly right: boolean;
}

/** What placement believes of a concept: nothing of it is stored. */
export interface BelievedConcept {
  readonly concept: ConceptId;
  readonly title: string;
  /** Its title. */
  readonly topic: string;
  /** The chance that it is known, 0 to 1. */
  readonly chance: number;
}

/** The next question, or the end. */
export interface PlacementStep {
  /** Answers so far, and how many questions there are at most. */
  readonly asked: number;
  readonly most: number;
  /** Absent when the learner stopped, when it is sure enough, or when nothing is left to ask. */
  readonly question?: PracticeTask;
  /** Present at the end. */
  readonly outcome?: PlacementOutcome;
}

/** Where to start, as far as the answers say. */
export interface PlacementOutcome {
  /** Every concept is in one of the three, in the course's order. `next`: all it needs is known. */
  readonly known: readonly BelievedConcept[];
  readonly next: readonly BelievedConcept[];
  readonly notYet: readonly BelievedConcept[];
  /** First steps in order. */
  readonly path: readonly { readonly concept: ConceptId; readonly title: string }[];
}

export interface ExplainRequest {
  readonly concept: ConceptId;
  /** As the learner wrote it. */
  readonly text: string;
}

/** `language`: in another than the course's, so that nothing was compared; `long`: its end wasn't. */
export type ExplanationNote = "language" | "copied" | "long";

export interface ExplainedSentence {
  readonly text: string;
  /** `elsewhere`: another concept's passage says so. `absent`: none that was looked at does, which doesn't make it wrong. */
  readonly verdict: "supported" | "partly" | "elsewhere" | "absent" | "unchecked";
  readonly passages: readonly Passage[];
  readonly about?: { readonly concept: ConceptId; readonly title: string };
}

export interface ComparedPoint {
  readonly point: KeyPoint;
  /** `turned`: it comes close, and may say the opposite. */
  readonly state: "made" | "partly" | "turned" | "missing" | "unchecked";
}

/** How an explanation stands to the course. No grade: the learner gives that. */
export interface ExplanationCheck {
  readonly notes: readonly ExplanationNote[];
  readonly points: readonly ComparedPoint[];
  readonly sentences: readonly ExplainedSentence[];
  /** Those that the points are from. */
  readonly passages: readonly Passage[];
}

export interface PracticeApi {
  explained(request: ExplainRequest): Promise<Result<ExplanationCheck, AppError>>;
  placement(request: PlacementRequest): Promise<Result<PlacementStep, AppError>>;
  practicePlan(request: PracticeRequest): Promise<Result<PracticePlan, AppError>>;
  /** Of everything seen or practised, in the course's order: the plan's knowledge without the plan. */
  standing(request: PracticeRequest): Promise<Result<readonly ConceptKnowledge[], AppError>>;
  /** @param only items of one kind */
  practiceConcept(
    id: ConceptId,
    request: PracticeRequest,
    only?: PracticeItem["kind"],
  ): Promise<Result<ConceptPractice, AppError>>;
}
