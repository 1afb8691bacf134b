/** Has the memory model fitted to the learner's answers when there are enough new ones. */
import { defaultPractice, FEWEST_TO_FIT, type LearnerTime, type ReviewEvent } from "../../domain/learning.ts";
import type { ErrorSink } from "../../ports/page.ts";
import type { LearnerApi } from "../../protocol/learner-api.ts";
import type { MemoryFitter } from "../../protocol/memory-fit-api.ts";
import type { ProfileViewModel } from "./profile-view-model.ts";

/** It is fitted anew once the log has grown by a quarter. */
const GROWTH = 1.25;

interface Ports {
  readonly learner: Pick<LearnerApi, "readLearning">;
  readonly profile: Pick<ProfileViewModel, "profile" | "update">;
  readonly fitter: MemoryFitter;
  readonly report: ErrorSink;
  readonly now: () => LearnerTime;
}

/** @returns to be called when a round is over; resolves to whether there is a new fit */
export function createOwnMemory({ learner, profile, fitter, report, now }: Ports): () => Promise<boolean> {
  let isFitting = false;
  return async () => {
    const { ownMemory, memoryFit } = profile.profile.peek();
    if (!ownMemory || isFitting) return false;
    isFitting = true;
    try {
      const events = await learner.readLearning();
      if (!events.ok) return false;
      const reviews = events.value.filter((event): event is ReviewEvent => event.type === "review");
      if (reviews.length < Math.max(FEWEST_TO_FIT, (memoryFit?.reviews ?? 0) * GROWTH)) return false;
      const fit = await fitter.fit({ reviews, now: now(), dayStartHour: defaultPractice.dayStartHour });
      if (!fit.ok) report(fit.error);
      if (!fit.ok || !fit.value) return false;
      profile.update({ memoryFit: fit.value });
      return true;
    } finally {
      isFitting = false;
    }
  };
}
