/** Asking other courses of the device than the open one. */
import type { Answer } from "../domain/answer.ts";
import type { AppError } from "../domain/errors.ts";
import type { CourseId } from "../domain/ids.ts";
import type { Result } from "../domain/result.ts";
import type { AskReply, AskRequest } from "./tutor-api.ts";

export interface Looking {
  /** What the open course answers: it can be read meanwhile. */
  readonly first: Answer;
  /** How many other courses are still to be looked in. */
  readonly left: number;
}

export interface AcrossApi {
  /**
   * Asks the open course, then every other, one at a time; the answer is the surest one's and says where else it is
   * treated.
   * @param tell told before each other course is opened; false ends it with `aborted`
   */
  askAcross(
    request: AskRequest,
    tell: (looking: Looking) => boolean | Promise<boolean>,
  ): Promise<Result<AskReply, AppError>>;
  /** Asks one course, whichever is open. */
  askIn(course: CourseId, request: AskRequest): Promise<Result<AskReply, AppError>>;
}
