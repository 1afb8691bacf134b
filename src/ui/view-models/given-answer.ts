/** An answer to an item, judged and stored. */
import type { ReviewEvent } from "../../domain/learning.ts";
import type { Response } from "../practice/judge-response.ts";

export interface GivenAnswer {
  readonly response: Response;
  readonly right: boolean;
  readonly review: ReviewEvent;
  /** False when it couldn't be stored. */
  readonly saved: boolean;
}
