/** What the learner wants to know: changed as the log's goal, and every change can be taken back. */
import type { AppError } from "../../domain/errors.ts";
import type { ConceptId, CourseId } from "../../domain/ids.ts";
import { type GoalEvent, goalId, type LearnerTime, type LearningEvent } from "../../domain/learning.ts";
import type { Result } from "../../domain/result.ts";

export interface Aim {
  readonly concepts: readonly ConceptId[];
  readonly date?: string;
  readonly retention: number;
}

/** More than in daily practice: on the day of an exam it counts. */
export const GOAL_RETENTION = 0.95;

export interface GoalViewModel {
  /** @returns what takes the change back; undefined where it couldn't be saved */
  set(aim: Aim): Promise<(() => Promise<void>) | undefined>;
  /** Reached, or no longer wanted: both leave what was learned as it is. */
  end(): Promise<(() => Promise<void>) | undefined>;
}

interface Ports {
  readonly readLearning: () => Promise<Result<readonly LearningEvent[], AppError>>;
  readonly save: (event: GoalEvent) => Promise<boolean>;
  readonly course: () => CourseId | undefined;
  readonly now: () => LearnerTime;
  readonly onChanged: () => Promise<void>;
}

export function createGoal({ readLearning, save, course, now, onChanged }: Ports): GoalViewModel {
  const change = async (aim: Aim): Promise<Aim | undefined> => {
    const of = course();
    const events = await readLearning();
    if (of === undefined || !events.ok) return undefined;
    const before = events.value.find((event): event is GoalEvent => event.type === "goal" && event.course === of);
    const { concepts, date, retention } = aim;
    const goal: GoalEvent = {
      type: "goal",
      id: goalId(of),
      course: of,
      concepts,
      ...(date !== undefined && { date }),
      retention,
      at: now().at,
      revision: (before?.revision ?? 0) + 1,
    };
    if (!(await save(goal))) return undefined;
    await onChanged();
    return before ?? { concepts: [], retention };
  };
  const withUndo = async (aim: Aim): Promise<(() => Promise<void>) | undefined> => {
    const before = await change(aim);
    return before && (async () => void (await change(before)));
  };
  return { set: withUndo, end: () => withUndo({ concepts: [], retention: GOAL_RETENTION }) };
}
