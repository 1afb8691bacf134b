/** Learner data that survives a browser without storage: the first refusal moves it into memory for this tab. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Conversation, LearnerProfile } from "../domain/conversation.ts";
import type { AppError } from "../domain/errors.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { defaultSettings } from "../domain/settings.ts";
import type { LearnerApi } from "../protocol/tutor-api.ts";

export const defaultProfile: LearnerProfile = {
  settings: defaultSettings,
  level: "standard",
  hintFirst: false,
  theme: "system",
  known: [],
};

export function createMemoryLearner(): LearnerApi {
  const conversations = new Map<string, Conversation>();
  let profile = defaultProfile;
  return {
    listConversations: async () => {
      const newestFirst = [...conversations.values()].sort((a, b) => b.updatedAt - a.updatedAt);
      return ok(newestFirst.map(({ exchanges: _, ...summary }) => summary));
    },
    readConversation: async (id) => {
      const found = conversations.get(id);
      return found ? ok(found) : err({ type: "not-found", what: "conversation" });
    },
    saveConversation: async (conversation) => {
      conversations.set(conversation.id, conversation);
      return ok(undefined);
    },
    deleteConversation: async (id) => {
      conversations.delete(id);
      return ok(undefined);
    },
    readProfile: async () => ok(profile),
    saveProfile: async (next) => {
      profile = next;
      return ok(undefined);
    },
  };
}

/** Wraps the stored learner data; `memoryOnly` turns true once storage was refused. */
export function createLearnerWithFallback(stored: LearnerApi): {
  readonly learner: LearnerApi;
  readonly memoryOnly: ReadonlySignal<boolean>;
} {
  const memoryOnly = signal(false);
  const memory = createMemoryLearner();
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
