/**
 * The course and embedder the learner chose, kept in the profile. Only this changes them: the interface saves
 * whole profiles, of which another tab's or an older copy must not undo a choice.
 */
import { defaultProfile, type LearnerProfile } from "../domain/conversation.ts";
import type { AppError } from "../domain/errors.ts";
import type { CourseId } from "../domain/ids.ts";
import type { Result } from "../domain/result.ts";
import type { LearnerStore } from "../ports/learner-store.ts";

export type Choice = Pick<LearnerProfile, "course" | "embedder">;

export interface Choices {
  /** The stored ones; where nothing can be stored, those made since the start. */
  read(): Promise<Choice>;
  /** @param course absent for the bundled one */
  chooseCourse(course: CourseId | undefined): Promise<Result<void, AppError>>;
  chooseEmbedder(embedder: string): Promise<Result<void, AppError>>;
  /** Saves everything but the choices, which stay as they are stored. */
  saveProfile(profile: LearnerProfile): Promise<Result<void, AppError>>;
}

const choiceOf = ({ course, embedder }: Choice): Choice => ({ ...(course ? { course } : {}), embedder });

function withChoice({ course: _course, ...profile }: LearnerProfile, choice: Choice): LearnerProfile {
  return { ...profile, ...choiceOf(choice) };
}

export function createChoices(learner: Pick<LearnerStore, "readProfile" | "saveProfile">): Choices {
  let unsaved: Choice = choiceOf(defaultProfile);
  let queue: Promise<unknown> = Promise.resolve();

  /** Reading, changing and saving are one step: nothing is saved in between. */
  const update = (change: (stored: LearnerProfile) => LearnerProfile): Promise<Result<void, AppError>> => {
    const step = queue.then(async () => {
      const stored = await learner.readProfile();
      return stored.ok ? learner.saveProfile(change(stored.value)) : stored;
    });
    queue = step.catch(() => undefined);
    return step;
  };
  const choose = (change: (choice: Choice) => Choice): Promise<Result<void, AppError>> => {
    unsaved = change(unsaved);
    return update((stored) => withChoice(stored, change(stored)));
  };

  return {
    async read() {
      const stored = await learner.readProfile();
      if (stored.ok) unsaved = choiceOf(stored.value);
      return unsaved;
    },
    chooseCourse: (course) => choose(({ embedder }) => choiceOf({ embedder, ...(course ? { course } : {}) })),
    chooseEmbedder: (embedder) => choose((choice) => choiceOf({ ...choice, embedder })),
    saveProfile: (profile) => update((stored) => withChoice(profile, stored)),
  };
}
