/** What view models are given from outside, beside the tutor itself. */
import type { AppError } from "../domain/errors.ts";

export type ErrorSink = (error: AppError) => void;

/** Lets the browser paint and handle input, so that work splits into short tasks. */
export type YieldToBrowser = () => Promise<void>;

/** Tells other tabs that stored learner data changed. */
export interface LearnerChannel {
  changed(what: LearnerChange): void;
  onChange(listen: (what: LearnerChange) => void): void;
}

export type LearnerChange =
  | { readonly type: "profile" }
  | { readonly type: "learning" }
  | { readonly type: "conversation"; readonly id: string }
  /** Any number of conversations, and the profile. */
  | { readonly type: "everything" };
