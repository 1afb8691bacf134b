/** What a profile says about practising, with the memory model of the learner's own where there is one. */
import type { LearnerProfile } from "../../domain/conversation.ts";
import { defaultPractice, type PracticeSettings } from "../../domain/learning.ts";

export function practiceSettings(profile: LearnerProfile): PracticeSettings {
  const { newPerDay, reviewsPerDay, retention, easyDays, leftOut, ownMemory, memoryFit } = profile;
  const weights = ownMemory ? memoryFit?.weights : undefined;
  return {
    ...defaultPractice,
    newPerDay,
    reviewsPerDay,
    retention,
    easyDays,
    leftOut,
    ...(weights && { weights }),
  };
}
