/** Finding out where to start: one question after another, each answer a review like any other, until it is sure enough. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { AppError } from "../../domain/errors.ts";
import type { Result } from "../../domain/result.ts";
import type { PlacementAnswer, PlacementStep, PracticeTask } from "../../protocol/practice-api.ts";
import type { Response } from "../practice/judge-response.ts";
import type { GivenAnswer } from "./given-answer.ts";

export interface PlacementRun {
  readonly placement: PlacementStep;
  /** The answer just given to the question shown. */
  readonly given?: GivenAnswer;
}

export interface PlacementViewModel {
  /** Absent before it starts. */
  readonly run: ReadonlySignal<PlacementRun | undefined>;
  readonly error: ReadonlySignal<AppError | undefined>;
  /** From the first question. */
  start(): Promise<void>;
  answer(response: Response): Promise<void>;
  /** To the next question, or to the end. */
  next(): Promise<void>;
  /** Ends here: what was answered counts. */
  stop(): Promise<void>;
  leave(): void;
}

interface Ports {
  readonly place: (answers: readonly PlacementAnswer[], stopped: boolean) => Promise<Result<PlacementStep, AppError>>;
  readonly give: (task: PracticeTask, response: Response) => Promise<GivenAnswer | undefined>;
}

export function createPlacement({ place, give }: Ports): PlacementViewModel {
  const run = signal<PlacementRun | undefined>(undefined);
  const error = signal<AppError | undefined>(undefined);
  let answers: readonly PlacementAnswer[] = [];
  /** Whoever leaves or starts anew doesn't want what is still on its way. */
  let turn = 0;
  let storing: PlacementRun | undefined;

  const show = async (stopped = false): Promise<void> => {
    turn++;
    const mine = turn;
    const placed = await place(answers, stopped);
    if (mine !== turn) return;
    error.value = placed.ok ? undefined : placed.error;
    if (placed.ok) run.value = { placement: placed.value };
  };
  return {
    run,
    error,
    start: async () => {
      answers = [];
      await show();
    },
    answer: async (response) => {
      const now = run.peek();
      const question = now?.placement.question;
      if (!now || !question || now.given || storing === now) return;
      storing = now;
      const given = await give(question, response);
      // Left meanwhile: what was stored stays stored.
      if (run.peek() !== now || !given) return;
      answers = [...answers, { concept: question.item.concept, item: question.item.id, right: given.right }];
      run.value = { ...now, given };
    },
    next: () => show(),
    stop: () => show(true),
    leave: () => {
      turn++;
      run.value = undefined;
      error.value = undefined;
    },
  };
}
