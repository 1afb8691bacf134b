/** The learner's data in this tab's memory, as the interface sees it. */
import { createLearnerApi } from "../../learner/learner-api.ts";
import type { LearnerApi } from "../../protocol/learner-api.ts";
import { createMemoryLearnerStore } from "./learner-store.ts";

export const createMemoryLearner = (): LearnerApi => createLearnerApi(createMemoryLearnerStore());
