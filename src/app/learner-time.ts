/** The learner's clock, and how far it is from UTC. */
import type { LearnerTime } from "../domain/learning.ts";

export const learnerTime = (): LearnerTime => ({ at: Date.now(), zoneMinutes: -new Date().getTimezoneOffset() });
