/** What the tutor worker offers the interface. Everything crosses as plain data. */
import type { Answer, Timings } from "../domain/answer.ts";
import type {
  Comparison,
  Concept,
  CourseMeta,
  Document,
  Figure,
  OfferedSimulation,
  Passage,
  QuizItem,
  RelationType,
  Resource,
} from "../domain/course.ts";
import type { AppError, OpeningStep } from "../domain/errors.ts";
import type { ConceptId, CourseId, FigureId, PassageId } from "../domain/ids.ts";
import type { Result } from "../domain/result.ts";
import type { Level, RetrievalSettings } from "../domain/settings.ts";
import type { CourseMap, MapShape } from "./course-map.ts";

/** Loading a course: what is happening and how far it is, 0 to 1. */
export interface OpenProgress {
  readonly step: OpeningStep;
  readonly fraction: number;
  /** Of a download whose size is known. */
  readonly bytes?: { readonly received: number; readonly of: number };
  /** Enough of it is here that questions will be answered from it soon, or are now. */
  readonly answers?: "soon" | "now";
}

/** Making an embedder's vectors. What searched before goes on until they are done. */
export interface EmbeddingProgress {
  /** Vectors made so far; 0 of 0 while the embedder loads. */
  readonly done: number;
  readonly total: number;
}

export interface CourseStats {
  readonly meta: CourseMeta;
  readonly concepts: number;
  readonly relations: Readonly<Record<RelationType, number>>;
  readonly examples: number;
  readonly resources: number;
  readonly passages: number;
  readonly embedder: string;
  readonly indexBackend: string;
  /** False when only words are searched; `notice` says why, unless search by meaning is `preparing`. */
  readonly meaning: boolean;
  /** Search by meaning is on its way: until it joins, words answer. */
  readonly preparing?: EmbeddingProgress;
  /** Other courses that are stored on this device. */
  readonly otherCourses: number;
  /** The chosen embedder's vectors are being made; `embedder` serves until they are done. */
  readonly embedding?: EmbeddingProgress & { readonly embedder: string };
  readonly notice?: AppError;
  readonly storageUsedBytes?: number;
  readonly storageQuotaBytes?: number;
}

export interface AskRequest {
  readonly question: string;
  readonly settings: RetrievalSettings;
  readonly level: Level;
  readonly known: readonly ConceptId[];
  /** Solid by the learner's answers: what comes next goes on from these too. */
  readonly solid?: readonly ConceptId[];
  /** Earlier exchanges of the conversation, oldest first: what a follow-up refers to. */
  readonly history: readonly { readonly question: string; readonly answer: Answer }[];
  /** The learner corrected what a follow-up is about. */
  readonly about?: ConceptId;
}

export interface AskReply {
  readonly answer: Answer;
  readonly timingsMs: Timings;
}

/** A passage with its neighbours, for reading a citation in place. */
export interface PassageInContext {
  readonly passage: Passage;
  /** What it is about; absent when no concept claims it. */
  readonly concept?: { readonly id: ConceptId; readonly title: string };
  readonly document: Document;
  readonly sectionPassages: readonly Passage[];
}

export interface ConceptSummary {
  readonly id: ConceptId;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly topic: string;
  readonly difficulty: Concept["difficulty"];
}

export interface ConceptLink {
  readonly id: ConceptId;
  readonly title: string;
  readonly type: RelationType;
  readonly reason: string;
}

export interface ConceptPage {
  readonly concept: Concept;
  readonly passages: readonly Passage[];
  readonly prerequisites: readonly ConceptLink[];
  /** Concepts this one is a prerequisite of. */
  readonly unlocks: readonly ConceptLink[];
  readonly related: readonly ConceptLink[];
  readonly resources: readonly { readonly resource: Resource; readonly where?: string }[];
  readonly comparisons: readonly Comparison[];
  readonly quiz: readonly QuizItem[];
  readonly figures: readonly Figure[];
  readonly simulations: readonly OfferedSimulation[];
}

export interface PathStep {
  readonly id: ConceptId;
  readonly title: string;
  readonly difficulty: Concept["difficulty"];
  /** Why it is on the way; empty for the goal. */
  readonly reason: string;
  /** Reading time of its page. */
  readonly minutes: number;
  readonly known: boolean;
  /** Steps from the start, from 0: each lies after everything it needs. */
  readonly layer: number;
  /** Among the few that the goal leans on most; all are on a short path. */
  readonly essential: boolean;
}

export interface PathLink {
  readonly source: ConceptId;
  readonly target: ConceptId;
}

/** From what the learner knows to a concept. */
export interface LearningPath {
  readonly goal: { readonly id: ConceptId; readonly title: string };
  /** In the order to learn them; several in one group need each other ("learn together"). */
  readonly steps: readonly (readonly PathStep[])[];
  readonly links: readonly PathLink[];
  /** Steps that are not known yet, and their reading time. */
  readonly toLearn: number;
  readonly minutes: number;
  /** Prerequisites left out, since only known concepts rest on them. */
  readonly skipped: number;
}

export interface TutorApi {
  /** Opens the chosen course, downloading the bundled one on the first visit. Names and words are searched from then on. */
  open(onProgress: (progress: OpenProgress) => void): Promise<Result<CourseStats, AppError>>;
  /** Resolves when search by meaning has joined, or is known to be unavailable. */
  prepared(): Promise<Result<CourseStats, AppError>>;
  stats(): Promise<Result<CourseStats, AppError>>;
  /** From now on tells when `stats` has changed by itself: an index that goes on being made, a search that stopped. */
  watch(onChanged: () => void): Promise<Result<void, AppError>>;
  ask(request: AskRequest): Promise<Result<AskReply, AppError>>;
  /** @param course another one than the open one */
  passage(id: PassageId, course?: CourseId): Promise<Result<PassageInContext, AppError>>;
  /** Every concept, in teaching order of the topics. */
  concepts(): Promise<Result<readonly ConceptSummary[], AppError>>;
  /** Where topics and concepts lie on the course's map; the same each time. */
  courseMap(shape: MapShape): Promise<Result<CourseMap, AppError>>;
  /** @param course another one than the open one */
  figure(id: FigureId, course?: CourseId): Promise<Result<Figure, AppError>>;
  /** Every simulation that the course offers. */
  simulations(): Promise<Result<readonly OfferedSimulation[], AppError>>;
  concept(id: ConceptId): Promise<Result<ConceptPage, AppError>>;
  learningPath(id: ConceptId, known: readonly ConceptId[]): Promise<Result<LearningPath, AppError>>;
}
