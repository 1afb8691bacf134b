/** Learner data that survives a browser without storage: the first refusal moves it into memory for this tab. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { createMemoryLearnerStore } from "../adapters/memory/learner-store.ts";
import type { AppError } from "../domain/errors.ts";
import type { Result } from "../domain/result.ts";
import type { LearnerApi } from "../protocol/tutor-api.ts";

/** Wraps the stored learner data; `memoryOnly` turns true once storage was refused. */
export function createLearnerWithFallback(stored: LearnerApi): {
  readonly learner: LearnerApi;
  readonly memoryOnly: ReadonlySignal<boolean>;
} {
  const memoryOnly = signal(false);
  const memory = createMemoryLearnerStore();
  const attempt = async <T>(call: (api: LearnerApi) => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> => {
    if (memoryOnly.peek()) return call(memory);
    const outcome = await call(stored);
    if (outcome.ok || outcome.error.type !== "storage-unavailable") return outcome;
    memoryOnly.value = true;
    return call(memory);
  };
  return {
    memoryOnly,
    learner: {
      listConversations: () => attempt((api) => api.listConversations()),
      readConversation: (id) => attempt((api) => api.readConversation(id)),
      saveConversation: (conversation) => attempt((api) => api.saveConversation(conversation)),
      deleteConversation: (id) => attempt((api) => api.deleteConversation(id)),
      readProfile: () => attempt((api) => api.readProfile()),
      saveProfile: (profile) => attempt((api) => api.saveProfile(profile)),
    },
  };
}
