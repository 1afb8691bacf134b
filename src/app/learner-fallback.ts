/** Learner data that survives a browser without storage: the first refusal moves it into memory for this tab. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { AppError } from "../domain/errors.ts";
import { err, type Result } from "../domain/result.ts";
import type { LearnerApi } from "../protocol/learner-api.ts";

/**
 * Wraps the stored learner data; `memoryOnly` turns true once storage was refused.
 * @param loadMemory the code of the other store, which few need
 */
export function createLearnerWithFallback(
  stored: LearnerApi,
  loadMemory: () => Promise<LearnerApi>,
): {
  readonly learner: LearnerApi;
  readonly memoryOnly: ReadonlySignal<boolean>;
} {
  const memoryOnly = signal(false);
  let loading: Promise<LearnerApi | undefined> | undefined;
  const attempt = async <T>(call: (api: LearnerApi) => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> => {
    if (!memoryOnly.peek()) {
      const outcome = await call(stored);
      if (outcome.ok || outcome.error.type !== "storage-unavailable") return outcome;
      memoryOnly.value = true;
    }
    loading ??= loadMemory().catch(() => undefined);
    const memory = await loading;
    if (memory) return call(memory);
    loading = undefined;
    return err({ type: "storage-unavailable", detail: { type: "part-not-loaded" } });
  };
  return {
    memoryOnly,
    learner: {
      listConversations: () => attempt((api) => api.listConversations()),
      readConversation: (id, page) => attempt((api) => api.readConversation(id, page)),
      // Memory has nothing of what was stored before: there, a conversation that is missing was not deleted.
      saveExchange: (save) => attempt((api) => api.saveExchange(memoryOnly.peek() ? { ...save, isNew: true } : save)),
      renameConversation: (id, title) => attempt((api) => api.renameConversation(id, title)),
      deleteConversation: (id) => attempt((api) => api.deleteConversation(id)),
      deleteExchange: (conversation, id) => attempt((api) => api.deleteExchange(conversation, id)),
      deleteEverything: () => attempt((api) => api.deleteEverything()),
      readLearning: () => attempt((api) => api.readLearning()),
      saveLearning: (events) => attempt((api) => api.saveLearning(events)),
      deleteLearning: (id) => attempt((api) => api.deleteLearning(id)),
      undo: (undo) => attempt((api) => api.undo(undo)),
      exportFile: () => attempt((api) => api.exportFile()),
      importFile: (name, json) => attempt((api) => api.importFile(name, json)),
      readProfile: () => attempt((api) => api.readProfile()),
      changeProfile: (change) => attempt((api) => api.changeProfile(change)),
    },
  };
}
