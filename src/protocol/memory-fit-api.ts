/** Fitting the memory model, in a thread of its own: it takes seconds. */
import type { AppError } from "../domain/errors.ts";
import type { LearnerTime, MemoryFit, ReviewEvent } from "../domain/learning.ts";
import type { Result } from "../domain/result.ts";

export interface MemoryFitRequest {
  /** Of all courses. */
  readonly reviews: readonly ReviewEvent[];
  readonly now: LearnerTime;
  readonly dayStartHour: number;
}

export interface MemoryFitApi {
  ready(): Promise<Result<void, AppError>>;
  /** Undefined where there are too few answers. */
  fit(request: MemoryFitRequest): Promise<Result<MemoryFit | undefined, AppError>>;
}

export type MemoryFitter = Pick<MemoryFitApi, "fit">;
