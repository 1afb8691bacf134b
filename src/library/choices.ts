/** The course and embedder the learner chose, kept in the profile. Only this changes them. */
import { defaultProfile, type LearnerProfile } from "../domain/conversation.ts";
import type { AppError } from "../domain/errors.ts";
import type { CourseId } from "../domain/ids.ts";
import type { ProfileChange } from "../domain/profile-change.ts";
import type { Result } from "../domain/result.ts";
import type { LearnerStore } from "../ports/learner-store.ts";

export type LearnerChoice = Pick<LearnerProfile, "course" | "embedder">;

export interface Choices {
  /** The stored ones; where nothing can be stored, those made since the start. */
  read(): Promise<LearnerChoice>;
  /** @param course absent for the bundled one */
  chooseCourse(course: CourseId | undefined): Promise<Result<void, AppError>>;
  chooseEmbedder(embedder: string): Promise<Result<void, AppError>>;
  /** Changes everything but the choices. */
  changeProfile(change: ProfileChange): Promise<Result<void, AppError>>;
}

const choiceOf = ({ course, embedder }: LearnerChoice): LearnerChoice => ({ ...(course ? { course } : {}), embedder });

export function createChoices(learner: Pick<LearnerStore, "readProfile" | "changeProfile">): Choices {
  let unsaved: LearnerChoice = choiceOf(defaultProfile);
  return {
    async read() {
      const stored = await learner.readProfile();
      if (stored.ok) unsaved = choiceOf(stored.value);
      return unsaved;
    },
    chooseCourse: (course) => {
      unsaved = choiceOf({ embedder: unsaved.embedder, ...(course ? { course } : {}) });
      return learner.changeProfile({ set: { course } });
    },
    chooseEmbedder: (embedder) => {
      unsaved = choiceOf({ ...unsaved, embedder });
      return learner.changeProfile({ set: { embedder } });
    },
    changeProfile: ({ set: { course: _course, embedder: _embedder, ...set } = {}, ...change }) =>
      learner.changeProfile({ ...change, set }),
  };
}
